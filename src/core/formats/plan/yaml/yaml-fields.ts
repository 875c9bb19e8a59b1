import type { Sourced } from '../../../model/value.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../../parse/yaml/yaml-tree.ts';
import { countEach } from '../../../text/count-each.ts';
import { lazy } from '../../../text/lazy.ts';
import { namesText } from '../../../text/names-text.ts';
import { type Span, sliceOf, trimSpan } from '../../../text/span.ts';
import { closestWord } from '../closest-word.ts';
import { canonicalKey } from '../keys/canonical-key.ts';
import type { KeyTable } from '../keys/key-table.ts';
import {
  createSourced,
  type Fields,
  hint,
  isFull,
  type LostEntry,
  type PlanSource,
  report,
} from '../plan-source.ts';

/** Sorts the entries of a map by key; reports keys that are unknown, written twice or missing. */
export function readFields(source: PlanSource, map: YamlMap, table: KeyTable): Fields {
  const known = source.fields.get(map);
  if (known?.table === table) return known;
  const fields = sortEntries(source, map, table);
  const groups = table.exclusive.length > 0 ? [...table.required, table.exclusive] : table.required;
  for (const group of groups) {
    if (group.every(key => nodeOf(fields, key) === undefined)) {
      report(source, headOf(source, map), missing(table.name, group));
    }
  }
  source.fields.set(map, fields);
  return fields;
}

/** The value of a key; undefined where it has none or is not there. */
export function nodeOf(fields: Fields, key: string): YamlNode | undefined {
  const node = fields.entries.get(key)?.value;
  const isEmpty = node?.kind === 'scalar' && (node.type === 'null' || node.value.trim() === '');
  return isEmpty ? undefined : node;
}

/** The items of a list; a value that is no list is a list of one. */
export function itemsField(fields: Fields, key: string): readonly YamlNode[] {
  const node = nodeOf(fields, key);
  if (!node) return [];
  return node.kind === 'list' ? node.items : [node];
}

/** The same for lists that an alias may repeat in many steps: no more than a person writes. */
export function listField(fields: Fields, key: string): readonly YamlNode[] {
  const items = itemsField(fields, key);
  if (items.length <= maxItems) return items;
  const { span } = items[maxItems] ?? fields.map;
  report(
    fields.source,
    { start: span.start, end: span.start },
    `Only ${maxItems} entries of ${key} are read.`,
  );
  return items.slice(0, maxItems);
}

/** A map inside the map. */
export function mapField(fields: Fields, key: string, table: KeyTable): Fields | undefined {
  const node = nodeOf(fields, key);
  if (!node) return undefined;
  if (node.kind === 'map') return readFields(fields.source, node, table);
  report(fields.source, headOf(fields.source, node), `${key} must be a map.`);
  return undefined;
}

/** The fields of each map of a list. */
export function mapsField(fields: Fields, key: string, table: KeyTable): readonly Fields[] {
  return mapItems(fields, key).map(item => readFields(fields.source, item, table));
}

/** The maps of a list. One that an alias repeats is read where it stands first. */
export function mapItems(fields: Fields, key: string): readonly YamlMap[] {
  const { source } = fields;
  const node = nodeOf(fields, key);
  if (node && isRepeated(source, node)) return [];
  return itemsField(fields, key).flatMap(item => {
    if (item.kind !== 'map') {
      report(source, headOf(source, item), `An entry of ${key} must be a map.`);
      return [];
    }
    return item !== node && isRepeated(source, item) ? [] : item;
  });
}

/** Notes that a node is read; whether it was before, because an alias repeats it. */
export function isRepeated(source: PlanSource, node: YamlNode): boolean {
  if (node.kind === 'scalar') return false;
  if (!source.seen.has(node)) {
    source.seen.add(node);
    return false;
  }
  if (!isFull(source)) {
    report(source, headOf(source, node), 'What an alias repeats here is read once.');
  }
  return true;
}

/** The text of a scalar without quotes and outer white space; undefined where nothing is left. */
export function scalarText(source: PlanSource, node: YamlScalar): Sourced<string> | undefined {
  if (node.type === 'null') return undefined;
  const value = node.value.replaceAll(/(?<!\s)\s*\n\s*/g, ' ').trim();
  if (value === '') return undefined;
  return createSourced(source.text, value, { span: innerSpan(source, node), source: source.yaml });
}

/** For a message about a map or a list: its first line. */
export function headOf(source: PlanSource, node: YamlNode): Span {
  const [line = ''] = sliceOf(source.text, node.span).split(/\r\n|\r|\n/, 1);
  return { start: node.span.start, end: node.span.start + Math.max(line.trimEnd().length, 0) };
}

/** A text of the file in a message. */
export function shortened(text: string): string {
  return text.length <= maxShown ? text : `${text.slice(0, maxShown)}…`;
}

const maxItems = 1000;
const maxShown = 60;

function sortEntries(source: PlanSource, map: YamlMap, table: KeyTable): Fields {
  const entries = new Map<string, YamlEntry>();
  const lost: LostEntry[] = [];
  // Most maps hold no key that asks for it.
  const meant = lazy(() => countEach(map.entries.map(entry => meantKey(entry, table))));
  const saysTwice = (key: string) => (meant().get(key) ?? 0) > 1;
  for (const entry of map.entries) {
    const { key, isSpelling } = canonicalKey(entry.key, table);
    if (!table.keys.has(key)) {
      const near = reportUnknown(source, entry, { key, table, saysTwice });
      if (near !== undefined) lost.push({ key: near, entry });
      continue;
    }
    if (entries.has(key)) {
      const message = `The key "${entry.key}" says ${key} a second time; the first one counts.`;
      report(source, entry.keySpan, message);
      lost.push({ key, entry });
      continue;
    }
    entries.set(key, entry);
    if (!isSpelling) hintSpelling(source, entry, { key, saysTwice });
  }
  return { source, map, table, entries, lost };
}

interface EntryKey {
  /** As it is folded to the way in which the tables write keys. */
  readonly key: string;
  readonly table: KeyTable;
  /** Whether more than one entry of its map says a key, or would once its spelling is put right. */
  readonly saysTwice: (key: string) => boolean;
}

function hintSpelling(
  source: PlanSource,
  entry: YamlEntry,
  { key, saysTwice }: Omit<EntryKey, 'table'>,
): void {
  const message = spelling(entry.key, key);
  // Written as the format has it, the key could be there twice, and the file could not be read.
  const near = saysTwice(key) ? undefined : key;
  hint(source, entry.keySpan, { kind: 'spelling', message, near });
}

function meantKey({ key: written }: YamlEntry, table: KeyTable): string | undefined {
  const { key } = canonicalKey(written, table);
  return table.keys.has(key) ? key : nearKey(key, table);
}

function nearKey(key: string, { keys, meant }: KeyTable): string | undefined {
  return meant.get(key) ?? closestWord(key, [...keys.keys()]);
}

function spelling(written: string, key: string): string {
  return `The key "${shortened(written)}" is read as "${key}".`;
}

/** Gives the key that was most likely meant. */
function reportUnknown(
  source: PlanSource,
  entry: YamlEntry,
  { key, table, saysTwice }: EntryKey,
): string | undefined {
  if (isFull(source) || /^x-/i.test(entry.key) || entry.key === '$schema') return undefined;
  if (entry.key === '<<') {
    const message = 'What "<<" merges is not read: YAML 1.2 has no such key. Write it here.';
    report(source, entry.keySpan, message);
    return undefined;
  }
  const near = nearKey(key, table);
  const message = `The key "${shortened(entry.key)}" is not known.`;
  if (near === undefined) {
    const known = `Known here: ${namesText([...table.keys.keys()], mostKeys)}.`;
    report(source, entry.keySpan, `${message} ${table.advice.get(key) ?? known}`);
  } else if (saysTwice(near)) {
    // Put right, the key would be there twice, and the file could not be read.
    report(source, entry.keySpan, `${message} It looks like another "${near}".`);
  } else report(source, entry.keySpan, message, near);
  return near;
}

/** Completion offers the others. */
const mostKeys = 6;

function missing(name: string, group: readonly string[]): string {
  const [first = '', second = '', ...more] = group;
  if (second === '') return `This ${name} has no ${first}.`;
  if (more.length === 0) return `This ${name} has neither ${first} nor ${second}.`;
  return `This ${name} has none of ${group.join(', ')}.`;
}

/** The place of a quoted scalar or a block without its marks, where its content is written as it is. */
function innerSpan(source: PlanSource, node: YamlScalar): Span {
  const { start, end } = node.span;
  const mark = source.text.charAt(start);
  if (mark === '|' || mark === '>') return innerBlock(source, node);
  const inner = { start: start + 1, end: end - 1 };
  const isQuoted = mark === '"' || mark === "'";
  return isQuoted && sliceOf(source.text, inner) === node.value ? inner : node.span;
}

/** Of a block the one line; several have their indentation between them. */
function innerBlock({ text }: PlanSource, { span, value }: YamlScalar): Span {
  const line = value.trim();
  const { end } = trimSpan(text, span);
  const start = end - line.length;
  return start > span.start && sliceOf(text, { start, end }) === line ? { start, end } : span;
}
