import type { Sourced } from '../../../model/value.ts';
import { type Span, sliceOf, trimSpan } from '../../../text/span.ts';
import { unwrapSpan } from '../clean-span.ts';
import { findTrailingDay } from '../dates/leading-day.ts';
import type { Field, FieldValue } from '../fields/field.ts';
import { findSectionField, isNameOfTitle } from '../fields/field-names.ts';
import { fieldsNamed, firstValues } from '../fields/read-fields.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { RecordText } from '../record/record-text.ts';
import { isSectionTitle } from '../record/section-words.ts';
import { findTitleMark } from '../status/title-mark.ts';
import { type FileId, withoutZeros } from './file-id.ts';
import { readHeadingNumber } from './heading-number.ts';
import { isKindOfRecord } from './series-words.ts';
import { withoutPrefix } from './title-prefix.ts';

/** The title: of the heading, else of a field, else in words from the name of the file. */
export function chooseTitle(
  record: RecordText,
  fields: readonly Field[],
  id: FileId,
): Sourced<string> | undefined {
  const heading = withoutStatus(record, fields, id);
  if (!heading) {
    return fromField(record, fields, id) ?? fromHashLine(record, id) ?? fromFileName(id);
  }
  if (isNameOfTitle(heading.value.toLowerCase())) {
    return fromField(record, fields, id) ?? fromLineBelow(record, id) ?? heading;
  }
  if (isOneOfParts(record, id)) return fromFrontMatter(record, fields, id) ?? heading;
  if (kindAlone.test(heading.value)) {
    return fromField(record, fields, id) ?? fromNextHeading(record, id) ?? heading;
  }
  if (!isBareId(record, id)) return heading;
  return (
    fromField(record, fields, id) ?? fromNextHeading(record, id) ?? fromFileName(id) ?? heading
  );
}

/** `# Architecture Decision Record (ADR)`, `# Registro de Decisão Arquitetural 7` tell only the kind of text. */
const kindAlone =
  /^[^\p{Alpha}]{0,4}(?:(?:architectur(?:e|al) )?decision records?|architekturentscheidung(?:en)?|registros? de decis\p{Alpha}{2,5} (?:de )?arquite\p{Alpha}{3,8}|架构决策记录)(?: ?[(（]adrs?[)）])?(?: #?\d{1,7})?$/iu;

/** `# OEP-2`, `# 0012` names no subject: a field, the heading below or the name of the file may. */
function isBareId({ text, titleHeading }: RecordText, id: FileId): boolean {
  const said = titleHeading ? sliceOf(text, titleHeading.content).trim() : '';
  const [, word = '', digits = ''] =
    /^\[?([A-Z]{2,12})?[-_ ]?#?(\d{1,7})\]?[:.]?$/i.exec(said) ?? [];
  if (word === '') return digits !== '' && id.number?.value === withoutZeros(digits);
  return isKindOfRecord(word);
}

/**
 * Where more headings of the first level follow, the first one heads a part of the text, as `# Goal`
 * does, unless it bears a number: that of the file, where this has one.
 */
function isOneOfParts(record: RecordText, { number }: FileId): boolean {
  const { titleHeading, sections } = record;
  const own = readHeadingNumber(record);
  if (titleHeading?.level !== 1) return false;
  if (own && (number === undefined || digitsOf(own.value) === digitsOf(number.value))) return false;
  return sections.some(({ heading }) => heading.level === 1);
}

/** `API-003` in `0003-x.md` is the same number. */
function digitsOf(number: string): string {
  return withoutZeros(/\d+$/.exec(number)?.[0] ?? number);
}

function fromFrontMatter(
  record: RecordText,
  fields: readonly Field[],
  id: FileId,
): Sourced<string> | undefined {
  const titles = fields.filter(field => field.source === 'front-matter' && !isIdentifier(field));
  return fromField(record, titles, id);
}

/** The one line below `# Title`, which is left of a template. */
function fromLineBelow({ text, head }: RecordText, id: FileId): Sourced<string> | undefined {
  const [line, ...others] = head[0]?.kind === 'paragraph' ? head[0].lines : [];
  return line && others.length === 0 ? sourcedTitle(text, line, id) : undefined;
}

/** The heading at once below the id, unless it is the name of a section. */
function fromNextHeading({ text, head, sections }: RecordText, id: FileId) {
  const [next] = sections;
  if (!next || head.length > 0 || isSectionTitle(next.name) || findSectionField(next.name)) {
    return undefined;
  }
  return sourcedTitle(text, next.heading.content, id);
}

function fromHeading(record: RecordText, id: FileId): Sourced<string> | undefined {
  return record.titleHeading && sourcedTitle(record.text, record.titleHeading.content, id);
}

function sourcedTitle(text: string, content: Span, id: FileId): Sourced<string> | undefined {
  const whole = unwrapSpan(text, withoutAnchor(text, content));
  const span = withoutDay(
    text,
    withoutBrackets(text, unwrapSpan(text, withoutPrefix(text, whole, id))),
  );
  if (span.end <= span.start || isTitleOfTemplate(text, whole)) return undefined;
  const raw = sliceOf(text, span);
  return { value: inOneLine(raw), raw, span, source: 'heading', doubt: undefined };
}

function inOneLine(raw: string): string {
  return raw.includes('\n') ? raw.replaceAll(/\s+/g, ' ') : raw;
}

/** `# Use Kafka {#adr-12}`: the name by which the heading is linked to is no word of it. */
function withoutAnchor(text: string, { start, end }: Span): Span {
  const anchor = /\s?\{#[\w.-]{1,80}\}$/.exec(text.slice(start, end));
  return { start, end: end - (anchor?.[0].length ?? 0) };
}

/** `Use Kafka (2026-11-24)`, `Use Kafka — Nov 24, 2026` */
function withoutDay(text: string, { start, end }: Span): Span {
  const day = findTrailingDay(text.slice(start, end));
  return { start, end: end - (day?.length ?? 0) };
}

/** Of `Use Kafka — ACCEPTED` and `[Accepted] 12. Use Kafka` the title where that is the status, or a field says the same. */
function withoutStatus(
  record: RecordText,
  fields: readonly Field[],
  id: FileId,
): Sourced<string> | undefined {
  const { text } = record;
  const title = fromHeading(record, id);
  const texts = fieldsNamed(fields, 'status').flatMap(({ values: [value] }) =>
    value ? sliceOf(text, unwrapSpan(text, value.span)).toLowerCase() : [],
  );
  const isSaid = (said: string) => texts.includes(said.toLowerCase());
  const mark = title && findTitleMark(title.raw, isSaid);
  if (!mark || !isSaid(sliceOf(title.raw, mark.said))) return title;
  const { start, end } = title.span;
  const { whole } = mark;
  if (whole.start === 0) return sourcedTitle(text, { start: start + whole.end, end }, id);
  const span = trimSpan(text, { start, end: start + whole.start });
  const raw = sliceOf(text, span);
  return { ...title, value: inOneLine(raw), raw, span };
}

/** `[Use Kafka]`: the brackets of the template are left around it. */
function withoutBrackets(text: string, span: Span): Span {
  const isBracketed = /^\[[^[\]]+\]$/.test(sliceOf(text, span));
  return isBracketed ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** `[short title of the solved problem]` */
function isTitleOfTemplate(text: string, span: Span): boolean {
  if (text[span.start] !== '[') return false;
  return /^\[(?:\p{Alpha}+\s){0,2}(?:title|titre|titel|título|titolo)\b[^[\]]*\]$/iu.test(
    sliceOf(text, span),
  );
}

/** `#Title`, `\\# Title` and `ADR-12: Title`, plain or in bold, which are no headings. */
function fromHashLine(record: RecordText, id: FileId): Sourced<string> | undefined {
  const [first] = record.head;
  const [line] = first?.kind === 'paragraph' ? first.lines : [];
  const mark = line && lineOfTitle.exec(sliceOf(record.text, line))?.[0];
  if (!line || mark === undefined) return undefined;
  const whole = unwrapSpan(record.text, { start: line.start + mark.length, end: line.end });
  const span = withoutPrefix(record.text, whole, id);
  const raw = sliceOf(record.text, span);
  return { value: raw, raw, span, source: 'heading', doubt: undefined };
}

const lineOfTitle =
  /^(?:#(?=[\p{Alpha}\p{N}]+[ :])|\\#\s+(?=\S)|(?=(?:\*\*)?(?:ADR|RFC)[-_ ]?\d{1,7}(?:\*\*)?\s*[:–—-](?:\*\*)?\s*\S))/iu;

function fromField(
  record: RecordText,
  fields: readonly Field[],
  id: FileId,
): Sourced<string> | undefined {
  const titles = fields.filter(field => !isIdentifier(field));
  const found = firstValues(titles, 'title') ?? firstValues(fields, 'title');
  const value = found?.values[0];
  if (!found || !value) return undefined;
  const span = withoutPrefix(record.text, unwrapSpan(record.text, wholeSpan(found)), id);
  const raw = sliceOf(record.text, span);
  if (isPlaceholder(raw)) return undefined;
  const title = raw.replaceAll(/\s+/g, ' ');
  return { value: title, raw, span, source: found.field.source, doubt: undefined };
}

/** `Feature Name: use_events`, `name: use-events`: beside a title it is a word for programs. */
function isIdentifier({ label }: Field): boolean {
  return label === 'name' || label === 'feature name';
}

/** A title that is broken into lines is still one. */
function wholeSpan({ field, values }: { field: Field; values: readonly FieldValue[] }): Span {
  const [first, ...others] = values;
  const start = first?.span.start ?? 0;
  const isBroken = field.source === 'front-matter' || field.source === 'bullet';
  const lines = isBroken ? others.filter(({ depth }) => depth === first?.depth) : [];
  return { start, end: lines.at(-1)?.span.end ?? first?.span.end ?? start };
}

function fromFileName(id: FileId): Sourced<string> | undefined {
  if (id.slug === '') return undefined;
  const value = id.slug.charAt(0).toUpperCase() + id.slug.slice(1);
  const doubt = 'The file has no title; this one is made from its name.';
  return { value, raw: id.slug, span: { start: 0, end: 0 }, source: 'file-name', doubt };
}
