import { ambiguousDayDoubt } from '../../../model/doubts.ts';
import type { Day, Sourced } from '../../../model/value.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { unwrapSpan } from '../clean-span.ts';
import { dayOf, readDayText } from '../dates/day-text.ts';
import { type DayOfHeading, findLeadingDay, findTrailingDay } from '../dates/leading-day.ts';
import type { RecordText } from '../record/record-text.ts';
import { findNumber } from './find-number.ts';
import { dayAndId } from './title-prefix.ts';

/** The number that the heading of the record starts with, whatever its file is called. */
export function readHeadingNumber(record: RecordText): Sourced<string> | undefined {
  const content = wordsOf(record);
  if (!content) return undefined;
  const { length, id } = dayAndId(sliceOf(record.text, content));
  if (length > 0 && id === '') return undefined;
  const found = findNumber(record.text, { ...content, start: content.start + length - id.length });
  return found && { ...found, source: 'heading', doubt: undefined };
}

/** The number of one of several records of a file; `letters` counts those in front of the numbers of all. */
export function readEntryNumber(
  record: RecordText,
  letters: ReadonlyMap<string, number>,
): Sourced<string> | undefined {
  const lettered = readLetteredNumber(record);
  // `S3: Title` alone is about a service.
  const isId = (letters.get(lettered?.letters ?? '') ?? 0) > 1;
  return (
    readIdAbove(record.text, record.titleHeading?.span) ??
    readHeadingNumber(record) ??
    readPartNumber(record) ??
    (isId ? lettered?.number : undefined)
  );
}

/** `1.2` of an entry below `## 1. Storage`, `8A` behind `## 8.`: a number in a file that counts its entries so. */
function readPartNumber(record: RecordText): Sourced<string> | undefined {
  const { text } = record;
  const content = wordsOf(record);
  const value =
    content &&
    /^\d{1,3}(?:\.\d{1,3}(?=[.:)]?\s)|[A-Z](?=[.:)]\s))/.exec(sliceOf(text, content))?.[0];
  if (!content || value === undefined) return undefined;
  const span = { start: content.start, end: content.start + value.length };
  return { value, raw: value, span, source: 'heading', doubt: undefined };
}

/** `T3` of the heading `T3. Title`, `TD-3` of `TD-3 Title`, and the letters alone; `A` of `A. Title`. */
export function readLetteredNumber(record: RecordText) {
  const { text } = record;
  const content = wordsOf(record);
  const [value, letters = ''] = (content && lettered.exec(sliceOf(text, content))) ?? [];
  if (!content || value === undefined) return undefined;
  const span = { start: content.start, end: content.start + value.length };
  const number: Sourced<string> = { value, raw: value, span, source: 'heading', doubt: undefined };
  return { number, letters };
}

const lettered =
  /^(?:([A-Z]{1,3}|(?!(?:ADR|RFC|DEC|DR|AD)-)[A-Z]{1,5}-)\d{1,4}[a-z]?(?:(?=\s*[.:：)·–—]|\s-\s)|(?<=-\d{1,4})(?=\s))|[A-Z](?=[.)]\s))/;

/** The id in the comment above a heading, `<!-- DECISION-DB-001 -->`, as Decision Guardian marks its entries. */
export function readIdAbove(text: string, heading: Span | undefined): Sourced<string> | undefined {
  const from = Math.max(0, (heading?.start ?? 0) - 100);
  const before = heading ? text.slice(from, heading.start).trimEnd() : '';
  const found = before.endsWith('-->') ? idInComment.exec(before) : undefined;
  if (!found) return undefined;
  const [whole, value = ''] = found;
  const start = from + found.index + whole.indexOf(value);
  const span = { start, end: start + value.length };
  return { value, raw: value, span, source: 'text', doubt: undefined };
}

const idInComment = /<!--[ \t]{0,3}(DECISION(?:-[A-Z\d]{1,20}){0,4}-\d{1,7})[ \t]{0,3}-->$/;

/** The day of a heading, in front of its words or behind them: `2026-11-24: Title`, `Title (Nov 24, 2026)`. */
export function readHeadingDay(
  text: string,
  heading: Span | undefined,
): Sourced<Day | undefined> | undefined {
  const content = heading && withoutMarks(text, heading);
  const said = content ? sliceOf(text, content) : '';
  const written = findLeadingDay(said) ?? findTrailingDay(said);
  if (content && written) return readWrittenDay(content, written);
  const match = content && dayOfHeading.exec(sliceOf(text, content));
  if (!match) return undefined;
  const [, before = '', raw = '', year, month, day] = match;
  const start = content.start + match.index + before.length;
  const span = { start, end: start + raw.length };
  return { value: dayOf(year, month, day), raw, span, source: 'heading', doubt: undefined };
}

function wordsOf({ text, titleHeading }: RecordText): Span | undefined {
  return titleHeading && withoutMarks(text, titleHeading.content);
}

/** A heading in bold, and one that begins so: `**ADR-003: Title**`, `**ADR-003** — Title`. */
function withoutMarks(text: string, content: Span): Span {
  const { start, end } = unwrapSpan(text, content);
  const [marks = ''] = /^(?:\*\*|__|`)(?=[[\p{Upper}\d])/u.exec(text.slice(start, end)) ?? [];
  return { start: start + marks.length, end };
}

function readWrittenDay(
  { start }: Span,
  { before, raw }: DayOfHeading,
): Sourced<Day | undefined> | undefined {
  const span = { start: start + before.length, end: start + before.length + raw.length };
  const reading = readDayText(raw);
  const isCertain = reading.kind === 'certain';
  const doubt = isCertain ? undefined : ambiguousDayDoubt;
  return { value: isCertain ? reading.day : undefined, raw, span, source: 'heading', doubt };
}

const dayOfHeading = /(^|[[(（]|[·|:：–—\]-]\s)((\d{4})-(\d{2})-(\d{2}))(?=$|[\])）:：·|–—,\s])/;
