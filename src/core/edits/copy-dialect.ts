import type { FieldName } from '../formats/decision/fields/field.ts';
import { findFieldName, findSectionField } from '../formats/decision/fields/field-names.ts';
import type { Section } from '../formats/decision/record/record-text.ts';
import { findLeadingStatus } from '../formats/decision/status/status-phrase.ts';
import type { OpenRecord } from '../formats/open-records.ts';
import { isRelationKind } from '../model/decision.ts';
import type { YamlEntry } from '../parse/yaml/yaml-tree.ts';
import { countEach } from '../text/count-each.ts';
import { yamlText } from '../text/encode.ts';
import { encloses, type Span, sliceOf } from '../text/span.ts';
import { applyTextEdits, type TextEdit, withoutOverlaps } from '../text/text-edit.ts';
import type { RecordHead } from './record-head.ts';

/**
 * An empty record written as the newest one of its log is: its front matter, the lines of its head,
 * and the headings that the records of the log share. `records` begins with the newest.
 */
export function copyDialect(records: readonly OpenRecord[], head: RecordHead): string | undefined {
  const model = findModel(records);
  if (!model) return undefined;
  const dialect = { model, records, labels: labelsOfAll(records), head };
  const sections = sharedSections(dialect).map(section => sectionText(dialect, section));
  const title = `# ${head.headingStart ?? ''}${head.title}`;
  const parts = [title, headLines(dialect), ...sections].filter(part => part !== '');
  return `${frontMatterText(dialect)}${parts.join('\n\n').trimEnd()}\n`;
}

/**
 * The newest record, unless it lacks headings that most of them have, as a note that replaces an old one
 * may: then the newest that has more of them, and all that the newest has, in the same kind of head.
 */
function findModel(records: readonly OpenRecord[]): OpenRecord | undefined {
  const [newest] = records;
  if (!newest) return undefined;
  const shared = sharedNames(records);
  const namesOf = ({ record }: OpenRecord) =>
    new Set(record.sections.map(({ name }) => name).filter(name => shared.has(name)));
  const least = namesOf(newest);
  return records
    .filter(({ record }) => !record.frontMatter === !newest.record.frontMatter)
    .map(each => ({ each, names: namesOf(each) }))
    .filter(({ names }) => [...least].every(name => names.has(name)))
    .reduce((best, other) => (other.names.size > best.names.size ? other : best)).each;
}

/** Headings that more than half of the records have. */
function sharedNames(records: readonly OpenRecord[]): ReadonlySet<string> {
  const counts = countEach(
    records.flatMap(({ record }) => [...new Set(record.sections.map(section => section.name))]),
  );
  return new Set(
    [...counts].filter(([, count]) => count * 2 > records.length).map(([name]) => name),
  );
}

interface Dialect {
  readonly model: OpenRecord;
  readonly records: readonly OpenRecord[];
  /** Such as `**Why:**`, which all of them have. */
  readonly labels: ReadonlySet<string>;
  readonly head: RecordHead;
}

function frontMatterText(dialect: Dialect): string {
  const root = dialect.model.record.frontMatter?.yaml.root;
  if (root?.kind !== 'map') return '';
  const lines = root.entries.flatMap(entry => frontMatterLine(dialect, entry) ?? []);
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** Relations are left out; what others have all the same, such as a layout, is kept. */
function frontMatterLine(dialect: Dialect, entry: YamlEntry): string | undefined {
  const { head, model } = dialect;
  const name = findFieldName(entry.key);
  if (name === 'title') return `${entry.key}: ${yamlText(head.title)}`;
  const own = entry.value ? sliceOf(model.record.text, entry.value.span) : '';
  const value = name && valueOfField(name, head, own);
  if (value !== undefined) return `${entry.key}: ${value}`;
  if (isRelationKind(name)) return undefined;
  const written = sliceOf(model.record.text, entry.span).trimEnd();
  const isKept = name === undefined && isShared(dialect, written) && !saysAccepted(own);
  return isKept ? written : `${entry.key}:`;
}

/** Nobody has accepted the new record, whatever the key is called. */
function saysAccepted(value: string): boolean {
  return findLeadingStatus(value, { start: 0, end: value.length }, []) === 'accepted';
}

function isShared({ records }: Dialect, written: string): boolean {
  const texts = records.map(({ record }) => {
    const { frontMatter, text } = record;
    return frontMatter ? sliceOf(text, frontMatter.span).split('\n') : [];
  });
  return texts.length > 1 && texts.every(lines => lines.includes(written));
}

/** The labelled lines between title and first section, with new values. */
function headLines(dialect: Dialect): string {
  const { record } = dialect.model;
  const start = record.titleHeading?.span.end ?? record.frontMatter?.span.end ?? record.span.start;
  const end = record.sections[0]?.heading.span.start ?? record.span.end;
  const lines = labelledLines(dialect, { start, end });
  return /\p{Alpha}/u.test(lines) ? lines : '';
}

function labelledLines(dialect: Dialect, span: Span): string {
  const { text } = dialect.model.record;
  const kept: string[] = [];
  let start = span.start;
  for (const line of sliceOf(text, span).split('\n')) {
    const own = { start, end: start + line.replace(/\r$/, '').length };
    const filled = fillLine(dialect, own);
    if (filled !== undefined) kept.push(filled);
    start += line.length + 1;
  }
  return kept
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** The line with the values of the new record; undefined where it is no line of the head. */
function fillLine({ model, labels, head }: Dialect, line: Span): string | undefined {
  const { text } = model.record;
  const written = sliceOf(text, line);
  if (/^\s*(?:>\s*)?$|^\s*\|[\s|:-]*$/.test(written)) return written;
  // A badge says in a picture what holds for the other record.
  if (written.includes('![')) return undefined;
  const edits: TextEdit[] = [];
  for (const { name, values, source } of model.fields) {
    const [first] = values;
    if (!first || source === 'front-matter') continue;
    if (first.span.start < line.start || first.span.end > line.end) continue;
    if (isRelationKind(name)) return undefined;
    if (!/\p{Alpha}/u.test(text.slice(line.start, first.span.start))) continue;
    const { start, end } = first.span;
    const newText = valueOfField(name, head, sliceOf(text, first.span)) ?? '';
    edits.push({ span: { start: start - line.start, end: end - line.start }, newText });
  }
  if (edits.length === 0) return [labelOf(written)].find(label => label && labels.has(label));
  return applyTextEdits(written, withoutOverlaps(edits));
}

/** The labels that all records have; of a single record none. */
function labelsOfAll(records: readonly OpenRecord[]): ReadonlySet<string> {
  const labels = records.map(
    ({ record }) =>
      new Set(
        sliceOf(record.text, record.span)
          .split(/\r?\n/)
          .flatMap(line => labelOf(line) ?? []),
      ),
  );
  const [first = new Set(), ...others] = labels;
  const shared = [...first].filter(label => others.every(each => each.has(label)));
  return new Set(others.length === 0 ? [] : shared);
}

/** Of `**Why:** it scales` the `**Why:**`; undefined where a line begins with no label. */
function labelOf(line: string): string | undefined {
  return /^\s*(?:[-*+] +|> *)?(\*\*|__|)\p{Alpha}[\p{Alpha}\p{N} '’/-]{0,30}(?::\1|\1 ?:)(?=\s|$)/u.exec(
    line,
  )?.[0];
}

/** Headings that most of the records have; of a single record those right below its title. */
function sharedSections({ model, records }: Dialect): Section[] {
  const shared = sharedNames(records);
  const level = (model.record.titleHeading?.level ?? 1) + 1;
  const seen = new Set<string>();
  return model.record.sections.filter(({ name, heading }) => {
    if (seen.has(name)) return false;
    seen.add(name);
    if (records.length === 1) return heading.level <= level || heading.level === 6;
    return shared.has(name);
  });
}

function sectionText(dialect: Dialect, section: Section): string {
  const { model, head } = dialect;
  const { text } = model.record;
  const heading = sliceOf(text, section.heading.span).trim();
  const said = statusInHeading(dialect, section);
  if (said !== undefined) return `${said}\n`;
  const name = findSectionField(section.name);
  const value = name && valueOfField(name, head);
  if (value !== undefined) return `${heading}\n\n${likeFirstValue(dialect, section, value)}`;
  const last = section.blocks.at(-1)?.span.end ?? section.heading.span.end;
  const body = { start: section.heading.span.end, end: last };
  const hint = sliceOf(text, body).trim();
  if (isComment(hint)) return `${heading}\n\n${hint}`;
  const lines = name ? '' : labelledLines(dialect, body);
  return /\p{Alpha}/u.test(lines) ? `${heading}\n\n${lines}` : `${heading}\n\n`;
}

/** Where the model is not filled in yet, what to write there is good for the next record too. */
function isComment(text: string): boolean {
  return text.startsWith('<!--') && text.indexOf('-->') === text.length - '-->'.length;
}

/** `## Status: Accepted` with the new status. */
function statusInHeading({ model, head }: Dialect, { heading }: Section): string | undefined {
  const { text } = model.record;
  const field = model.fields.find(
    ({ name, source, values: [value] }) =>
      name === 'status' && source === 'heading' && value && encloses(heading.span, value.span),
  );
  const [value] = field?.values ?? [];
  if (!value) return undefined;
  const before = text.slice(heading.span.start, value.span.start);
  return `${before}${head.status ?? 'Proposed'}`;
}

/** The value with the signs of a list or of emphasis that the model has around its own. */
function likeFirstValue({ model }: Dialect, section: Section, value: string): string {
  const { text } = model.record;
  const [block] = section.blocks;
  const line = block && (/^[^\r\n]*/.exec(sliceOf(text, block.span))?.[0] ?? '');
  const [, before = '', , behind = ''] =
    /^((?:[-*+]\s+)?(?:\*\*|__|[*_`])?)(\p{Alpha}+)(\*\*|__|[*_`])?$/u.exec(line ?? '') ?? [];
  return `${before}${value}${behind}`;
}

/** `written` is what the model has there. */
function valueOfField(name: FieldName, head: RecordHead, written = ''): string | undefined {
  switch (name) {
    case 'status':
      return head.status ?? 'proposed';
    case 'date':
    case 'created':
    case 'updated':
      return head.day;
    case 'title':
      return head.title;
    case 'number':
      return numberLike(written, head);
    default:
      return undefined;
  }
}

/** `ARCH-027` after `ARCH-026`, `27` after `26`, `DEC-2026-015` after `DEC-2026-014`. */
export function numberLike(written: string, { digits, day }: RecordHead): string | undefined {
  if (digits === undefined || !/\d["']?$/.test(written)) return undefined;
  const ofYear = written.replace(/(?<!\d)(?:19|20)\d{2}(?=-\d{2,5}["']?$)/, day.slice(0, 4));
  return ofYear.replace(/(?<!\d)\d+(?=["']?$)/, own =>
    String(Number(digits)).padStart(own.startsWith('0') ? own.length : 1, '0'),
  );
}
