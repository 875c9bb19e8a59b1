import { type Gate, type GateKind, gateKinds } from '../../../model/plan/gate.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../../parse/yaml/yaml-tree.ts';
import { closestWord } from '../closest-word.ts';
import { canonicalKey } from '../keys/canonical-key.ts';
import { gateKeys } from '../keys/gate-keys.ts';
import { type Fields, type PlanSource, readApart, readOnce, report } from '../plan-source.ts';
import {
  headOf,
  listField,
  nodeOf,
  readFields,
  scalarText,
  shortened,
} from '../yaml/yaml-fields.ts';
import { idField } from '../yaml/yaml-values.ts';
import { createGateFields } from './gate-fields.ts';
import { gateReaders } from './gate-readers.ts';
import { readWaiver } from './read-waiver.ts';
import { unsupportedGate } from './unsupported-gate.ts';

/** `entry` or `exit`: gates, each a map with one kind of criterion, or a text for people. */
export function readGates(fields: Fields, key: 'entry' | 'exit'): readonly Gate[] {
  const { gates } = fields.source.lists;
  return readOnce(gates, nodeOf(fields, key), () =>
    listField(fields, key).flatMap(node =>
      readOnce(gates, node, () => readGate(fields.source, node, key)),
    ),
  );
}

function readGate(source: PlanSource, node: YamlNode, key: string): readonly Gate[] {
  if (node.kind === 'list') {
    report(
      source,
      headOf(source, node),
      `An entry of ${key} must be a text, or a map with one criterion.`,
    );
    return [unsupportedGate('list', node.span)];
  }
  if (node.kind === 'scalar') {
    const what = scalarText(source, node);
    if (!what) return [];
    const unknown = { by: undefined, at: undefined, passed: undefined, maxAge: undefined };
    return [
      { kind: 'manual', what, ...unknown, id: undefined, waiver: undefined, span: node.span },
    ];
  }
  const { value, isSound } = readApart(source, apart => readMap(apart, node, key));
  // Half a criterion is none: what it asks for is not known.
  return [isSound ? value : unsupportedGate(typeOf(value), node.span)];
}

function readMap(source: PlanSource, map: YamlMap, key: string): Gate {
  const types = map.entries.filter(entry => !isCommon(entry));
  const [type, ...more] = types;
  if (!type) {
    report(source, headOf(source, map), `This entry of ${key} names no criterion.`);
    return unsupportedGate(key, map.span);
  }
  for (const other of more) {
    const message = 'One entry holds one criterion. Make this one an entry of its own.';
    report(source, other.keySpan, message);
  }
  const kind = kindOf(type);
  if (kind === undefined) return readUnknown(source, map, type);
  const fields = readFields(source, map, gateKeys);
  const base = { id: idField(fields), waiver: readWaiver(fields), span: map.span };
  const gate = gateReaders[kind](createGateFields(fields, kind), base);
  return gate ?? unsupportedGate(kind, map.span);
}

/** What may stand beside the kind of criterion. */
function isCommon({ key }: YamlEntry): boolean {
  return /^x-/i.test(key) || ['id', 'waived'].includes(canonicalKey(key, gateKeys).key);
}

function kindOf({ key }: YamlEntry): GateKind | undefined {
  const canonical = canonicalKey(key, gateKeys).key;
  return gateKinds.find(kind => kind === canonical);
}

function readUnknown(source: PlanSource, map: YamlMap, { key, keySpan }: YamlEntry): Gate {
  const near = closestWord(canonicalKey(key, gateKeys).key, gateKinds);
  report(source, keySpan, `"${shortened(key)}" is not a kind of criterion.`, near);
  return unsupportedGate(shortened(key), map.span);
}

function typeOf(gate: Gate): string {
  return gate.kind === 'unsupported' ? gate.type : gate.kind;
}
