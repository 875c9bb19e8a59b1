import type { Day, Days, Sourced } from '../../model/value.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../parse/yaml-tree.ts';
import { type Span, sliceOf } from '../../text/span.ts';
import { closestWord } from './closest-word.ts';
import { canonicalKey } from './plan-keys.ts';
import { createSourced, isFull, type PlanSource, readOnce, report } from './plan-source.ts';
import { readDay } from './read-day.ts';
import { readDays } from './read-days.ts';

/** The entries of a YAML map by their canonical key. */
export interface Fields {
  readonly source: PlanSource;
  readonly map: YamlMap;
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

/** Sorts the entries of a map by key and reports keys that are unknown or written twice. */
export function readFields(source: PlanSource, map: YamlMap, known: ReadonlySet<string>): Fields {
  const entries = new Map<string, YamlEntry>();
  for (const entry of map.entries) {
    const key = canonicalKey(entry.key, known);
    if (!known.has(key)) reportUnknown(source, entry, known);
    else if (entries.has(key)) {
      const message = `The key "${entry.key}" says ${key} a second time; the first one counts.`;
      report(source, entry.keySpan, message);
    } else entries.set(key, entry);
  }
  return { source, map, entries };
}

/** The value of a key; undefined where it has none or is not there. */
export function nodeOf(fields: Fields, key: string): YamlNode | undefined {
  const node = fields.entries.get(key)?.value;
  return node?.kind === 'scalar' && node.type === 'null' ? undefined : node;
}

/** A text for people. A number or a list is a problem; a number is still read as its text. */
export function textField(fields: Fields, key: string): Sourced<string> | undefined {
  const word = wordField(fields, key);
  const node = nodeOf(fields, key);
  if (word && node?.kind === 'scalar' && node.type !== 'string') {
    report(fields.source, node.span, `${key} must be a text. Put it in quotes.`);
  }
  return word;
}

/** A name or an id: a scalar of any type, by what is written. */
export function wordField(fields: Fields, key: string): Sourced<string> | undefined {
  const node = nodeOf(fields, key);
  if (!node) return undefined;
  if (node.kind === 'scalar') return scalarText(fields.source, node);
  report(fields.source, headOf(fields.source, node), `${key} must be a text, not a ${node.kind}.`);
  return undefined;
}

/** A list of texts; a single text is a list of one. */
export function textsField(fields: Fields, key: string): readonly Sourced<string>[] {
  const { source } = fields;
  return readOnce(source.lists.texts, nodeOf(fields, key), () =>
    listField(fields, key).flatMap(item => {
      if (item.kind === 'scalar') return scalarText(source, item) ?? [];
      const message = `An entry of ${key} must be a text, not a ${item.kind}.`;
      report(source, headOf(source, item), message);
      return [];
    }),
  );
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

export function dayField(fields: Fields, key: string): Sourced<Day> | undefined {
  const word = wordField(fields, key);
  if (!word) return undefined;
  const day = readDay(word.value);
  if (day !== undefined) return { ...word, value: day };
  const message = `"${shortened(word.value)}" is not a day of the calendar. Write it as YYYY-MM-DD.`;
  report(fields.source, word.span, message);
  return undefined;
}

export function daysField(fields: Fields, key: string): Sourced<Days> | undefined {
  const word = wordField(fields, key);
  if (!word) return undefined;
  const days = readDays(word.value);
  if (days !== undefined) return { ...word, value: days };
  const message = `"${shortened(word.value)}" is not a number of days. Write it like P14D.`;
  report(fields.source, word.span, message);
  return undefined;
}

/** The text of a scalar without quotes and outer white space; undefined where nothing is left. */
export function scalarText(source: PlanSource, node: YamlScalar): Sourced<string> | undefined {
  if (node.type === 'null') return undefined;
  const value = node.value.replaceAll(/\s*\n\s*/g, ' ').trim();
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

function reportUnknown(source: PlanSource, entry: YamlEntry, known: ReadonlySet<string>): void {
  if (isFull(source) || /^x-/i.test(entry.key) || entry.key === '$schema' || entry.key === '<<')
    return;
  const key = shortened(entry.key);
  const near = closestWord(canonicalKey(entry.key, known), known);
  report(source, entry.keySpan, `The key "${key}" is not known.`, near);
}

/** The place of a quoted scalar without its quotes, where its content is written as it is. */
function innerSpan(source: PlanSource, node: YamlScalar): Span {
  const { start, end } = node.span;
  const inner = { start: start + 1, end: end - 1 };
  const isQuoted = /^["']$/.test(source.text.charAt(start));
  return isQuoted && sliceOf(source.text, inner) === node.value ? inner : node.span;
}
