import { relationKinds } from '../../../model/decision.ts';
import {
  entryOf,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
} from '../../../parse/yaml/yaml-tree.ts';
import { baseNameOf } from '../../../text/path.ts';
import { pushAll } from '../../../text/push-all.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { cleanSpan } from '../clean-span.ts';
import type { RecordText } from '../record/record-text.ts';
import type { Field, FieldName, FieldValue } from './field.ts';
import { findFieldName, normaliseLabel } from './field-names.ts';

/** Fields of the front matter; a stage is the status of a record that has none. */
export function readFrontMatterFields(record: RecordText): Field[] {
  const fields = readKeys(record);
  const isStatus = ({ name, label, values }: Field) =>
    name === 'status' && label !== 'stage' && values.length > 0;
  const known = fields.some(isStatus) ? fields.filter(({ label }) => label !== 'stage') : fields;
  const ofRecord = known.some(field => isStatus(field) && isOfRecord(field));
  return ofRecord ? known.filter(field => field.name !== 'status' || isOfRecord(field)) : known;
}

/** `adr_status` beside `status`: that one is of the page. */
function isOfRecord({ label }: Field): boolean {
  return label !== 'status' && /^(?:[a-z]{2,8}|decision|record) status$/.test(label);
}

/** A line that is no valid YAML is read as plain `key: value`. */
function readKeys(record: RecordText): Field[] {
  const { frontMatter } = record;
  if (!frontMatter) return [];
  const { root, problems } = frontMatter.yaml;
  const fields: Field[] = [];
  if (root?.kind === 'map') {
    for (const entry of root.entries) {
      const pieces = piecesOfEntry(record.text, entry);
      const own =
        problems.length === 0 ? pieces : pieces.slice(0, lengthOfOwn(record.text, pieces));
      add(fields, entry.key, own.map(asValue));
      pushAll(fields, readTypedLinks(record.text, entry));
    }
    pushAll(fields, readNumberOfName(record, root.entries[0]));
  }
  if (problems.length === 0 && root?.kind === 'map') return fields;
  for (const field of readPlainLines(record.text, frontMatter.span)) {
    if (isOfItsOwn(field, fields)) fields.push(field);
  }
  return fields;
}

/** Not read yet. YAML counts the first `status` of two; which of them was meant is not said. */
function isOfItsOwn({ name, label, values: [value] }: Field, before: readonly Field[]): boolean {
  const same = before.filter(known => known.label === label);
  if (same.length === 0) return true;
  if (name !== 'status' || !value) return false;
  const at = value.span.start;
  return !same.some(known => known.values.some(({ span }) => span.start <= at && at < span.end));
}

/** `lp: 9030` as the first key of `lp-9030.md`: a series counts its records by a word of its own. */
function readNumberOfName({ path, text }: RecordText, entry: YamlEntry | undefined): Field[] {
  if (entry?.value?.kind !== 'scalar' || !/^[a-z]{2,6}$/i.test(entry.key)) return [];
  if (findFieldName(entry.key)) return [];
  const digits = sliceOf(text, entry.value.span);
  const [, word = '', inName = ''] =
    /^([a-z]{2,6})[-_ ]?0*(\d{1,7})\./i.exec(baseNameOf(path)) ?? [];
  if (word.toLowerCase() !== entry.key.toLowerCase()) return [];
  if (digits.replace(/^0+(?=\d)/, '') !== inName) return [];
  const label = normaliseLabel(entry.key);
  return [{ name: 'number', label, values: [asValue(entry.value.span)], source: 'front-matter' }];
}

/** Of `title: ADR 12: X`, which is no valid YAML, the lines of other keys below are no more of it. */
function lengthOfOwn(text: string, pieces: readonly Span[]): number {
  const other = pieces.findIndex(
    ({ start, end }, index) =>
      index > 0 && text.charAt(start - 1) === '\n' && plainKey.test(text.slice(start, end)),
  );
  return other < 0 ? pieces.length : other;
}

function add(fields: Field[], key: string, values: readonly FieldValue[]): void {
  const label = normaliseLabel(key);
  const name = label === 'stage' ? 'status' : findFieldName(key);
  if (!name) return;
  fields.push({ name, label, values, source: 'front-matter' });
}

/** `links: [{target: 2, kind: supersededby}]`, as the tool adrs writes it; a kind of a team's own is some relation. */
function readTypedLinks(text: string, { key, value }: YamlEntry): Field[] {
  if (value?.kind !== 'list' || normaliseLabel(key) !== 'links') return [];
  return value.items.flatMap(item => {
    const kind = item.kind === 'map' ? wordOf(item, 'kind', 'type') : undefined;
    const target = item.kind === 'map' ? entryOf(item, 'target')?.value : undefined;
    if (kind === undefined || target === undefined) return [];
    const label = normaliseLabel(kind);
    const named = findFieldName(label);
    const name = relationKinds.find(relation => relation === named) ?? 'relates-to';
    const values = piecesOf(text, target).map(asValue);
    return [{ name, label, values, source: 'front-matter' as const }];
  });
}

function wordOf(map: YamlMap, ...keys: readonly string[]): string | undefined {
  const value = entryOf(map, ...keys)?.value;
  return value?.kind === 'scalar' ? value.value : undefined;
}

/**
 * `{type: path, pattern: src/**}` as adrkit writes it: a matcher of packages or addresses, of another
 * repository, or of what is taken out again names nothing that is governed here.
 */
function isOfOtherThings(map: YamlMap): boolean {
  const type = wordOf(map, 'type');
  if (wordOf(map, 'pattern') === undefined || type === undefined) return false;
  return type !== 'path' || wordOf(map, 'negate') === 'true' || entryOf(map, 'repo') !== undefined;
}

function asValue(span: Span): FieldValue {
  return { span, box: undefined, depth: 0 };
}

function piecesOfEntry(text: string, { key, value }: YamlEntry): Span[] {
  if (!value) return [];
  const name = findFieldName(key);
  return piecesOf(text, name && fieldsOfPeople.has(name) ? namesIn(value) : value);
}

/** `{name: Ada, email: ada@example.org}` is one person. */
function namesIn(node: YamlNode): YamlNode {
  if (node.kind === 'list') return { ...node, items: node.items.map(namesIn) };
  return (node.kind === 'map' && entryOf(node, 'name', 'handle', 'github')?.value) || node;
}

const fieldsOfPeople: ReadonlySet<FieldName> = new Set([
  'deciders',
  'authors',
  'owners',
  'reviewers',
  'consulted',
  'informed',
]);

/** The lines of a scalar, the items of a list; a map such as `{ accepted }` as it is written. */
function piecesOf(text: string, node: YamlNode): Span[] {
  if (node.kind === 'list') return node.items.flatMap(item => piecesOf(text, item));
  if (node.kind === 'map') return isOfOtherThings(node) ? [] : linesOf(text, node.span);
  return linesOf(text, withoutQuotes(text, node.span)).filter(
    (span, index) => index > 0 || !/^[>|][+\d-]*$/.test(sliceOf(text, span)),
  );
}

function withoutQuotes(text: string, span: Span): Span {
  const quoted = /^(["']).*\1$/s.test(sliceOf(text, span)) && span.end - span.start >= 2;
  return quoted ? { start: span.start + 1, end: span.end - 1 } : span;
}

function linesOf(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  for (const match of sliceOf(text, span).matchAll(/[^\r\n]+/g)) {
    const start = span.start + match.index;
    const line = cleanSpan(text, { start, end: start + match[0].length });
    if (line.end > line.start) lines.push(line);
  }
  return lines;
}

function readPlainLines(text: string, span: Span): Field[] {
  const fields: Field[] = [];
  for (const line of linesOf(text, span)) {
    const match = plainKey.exec(sliceOf(text, line));
    if (!match) continue;
    const value = withoutQuotes(text, { start: line.start + match[0].length, end: line.end });
    add(fields, match[1] ?? '', [asValue(value)]);
  }
  return fields;
}

const plainKey = /^([\p{Alpha}][\p{Alpha}\p{N} _-]*?)\s*:\s+(?=\S)/u;
