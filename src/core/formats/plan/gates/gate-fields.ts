import type { GateKind } from '../../../model/plan/gate.ts';
import type { YamlEntry, YamlMap } from '../../../parse/yaml/yaml-tree.ts';
import { gateTables, shortGates } from '../keys/gate-keys.ts';
import { type Fields, report } from '../plan-source.ts';
import { headOf, nodeOf, readFields } from '../yaml/yaml-fields.ts';

const shortKeys: ReadonlyMap<string, string> = new Map(Object.entries(shortGates));

/**
 * The fields of a criterion. Where only the one thing is written that it cannot do without
 * (`decision: ADR-0047`), it is as if that stood in a map (`decision: {ref: ADR-0047}`).
 */
export function createGateFields(fields: Fields, kind: GateKind): Fields {
  const { source, map } = fields;
  const table = gateTables[kind];
  const node = nodeOf(fields, kind);
  if (node?.kind === 'map') return readFields(source, node, table);
  const key = shortKeys.get(kind);
  const isShort = key !== undefined && node !== undefined;
  if (!isShort) {
    const head = headOf(source, node ?? map);
    report(source, head, `The criterion ${kind} must be a map.`);
  }
  const { keySpan, span } = fields.entries.get(kind) ?? { keySpan: map.span, span: map.span };
  const entries: YamlEntry[] = isShort ? [{ key, keySpan, value: node, span }] : [];
  const short: YamlMap = { kind: 'map', entries, span };
  const read = new Map(entries.map(entry => [entry.key, entry]));
  return { source, map: short, table, entries: read, lost: [] };
}
