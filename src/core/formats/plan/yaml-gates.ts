import type { Gate } from '../../model/gate.ts';
import type { Sourced } from '../../model/value.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../parse/yaml-tree.ts';
import type { Span } from '../../text/span.ts';
import { closestWord } from './closest-word.ts';
import { canonicalKey, gateTypes } from './plan-keys.ts';
import { type PlanSource, readOnce, report } from './plan-source.ts';
import { unsupportedGate } from './unsupported-gate.ts';
import { toReference } from './yaml-dependencies.ts';
import {
  type Fields,
  headOf,
  listField,
  nodeOf,
  readFields,
  scalarText,
  shortened,
  wordField,
} from './yaml-fields.ts';

/** `entry` or `exit`: gates, each a map with one type key and optional `id` and `waived`. */
export function readGates(fields: Fields, key: 'entry' | 'exit'): readonly Gate[] {
  return readOnce(fields.source.lists.gates, nodeOf(fields, key), () =>
    listField(fields, key).flatMap(node => readGate(fields.source, node, key) ?? []),
  );
}

const decisionKeys: ReadonlySet<string> = new Set(['ref', 'status', 'id']);

function readGate(source: PlanSource, node: YamlNode, key: string): Gate | undefined {
  if (node.kind === 'scalar') {
    const text = scalarText(source, node);
    return text && unsupportedGate(shortened(text.value), node.span);
  }
  if (node.kind === 'list') {
    report(source, headOf(source, node), `An entry of ${key} must be a map with one criterion.`);
    return unsupportedGate('list', node.span);
  }
  const types = node.entries.filter(entry => !['id', 'waived'].includes(entry.key));
  const [type, ...more] = types;
  if (!type) {
    report(source, headOf(source, node), `This entry of ${key} names no criterion.`);
    return unsupportedGate(key, node.span);
  }
  for (const other of more) {
    report(
      source,
      other.keySpan,
      'One entry holds one criterion. Make this one an entry of its own.',
    );
  }
  return readTyped(source, node, type);
}

function readTyped(source: PlanSource, map: YamlMap, entry: YamlEntry): Gate {
  const type = canonicalKey(entry.key, gateTypes);
  if (!gateTypes.has(type) && !type.startsWith('x-')) {
    const message = `"${shortened(entry.key)}" is not a kind of criterion.`;
    report(source, entry.keySpan, message, closestWord(type, gateTypes));
  }
  const unsupported = unsupportedGate(shortened(entry.key), map.span);
  // More than one type, or a waiver, is not evaluated: the result is unknown.
  if (type !== 'decision' || map.entries.some(other => isExtra(other, entry))) return unsupported;
  return readDecisionGate(source, map, entry.value) ?? unsupported;
}

function isExtra(other: YamlEntry, type: YamlEntry): boolean {
  return other !== type && other.key !== 'id';
}

function readDecisionGate(
  source: PlanSource,
  map: YamlMap,
  value: YamlNode | undefined,
): Gate | undefined {
  if (value?.kind === 'map') {
    const fields = readFields(source, value, decisionKeys);
    const ref = wordField(fields, 'ref');
    if (!ref) report(source, headOf(source, value), 'This criterion does not name a decision.');
    const status = wordField(fields, 'status')?.value.toLowerCase() ?? 'accepted';
    return ref && decisionGate(ref, status, map.span);
  }
  const ref = value?.kind === 'scalar' ? scalarText(source, value) : undefined;
  if (ref) return decisionGate(ref, 'accepted', map.span);
  report(source, headOf(source, map), 'This criterion does not name a decision.');
  return undefined;
}

function decisionGate(ref: Sourced<string>, status: string, span: Span): Gate {
  const reference = toReference(ref);
  return { kind: 'decision', ref: reference, status, id: undefined, waiver: undefined, span };
}
