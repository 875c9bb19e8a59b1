import type { DateKind, DecisionDate, SourcedStatus } from '../../../model/decision.ts';
import { ambiguousDayDoubt, unfilledDoubt } from '../../../model/doubts.ts';
import type { Day, Sourced } from '../../../model/value.ts';
import { parseInline } from '../../../parse/inline.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { unwrapSpan } from '../clean-span.ts';
import type { Field, FieldValue } from '../fields/field.ts';
import { fieldsNamed } from '../fields/read-fields.ts';
import type { FileId } from '../names/file-id.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { RecordText } from '../record/record-text.ts';
import { isTemplateText } from '../record/template-text.ts';
import { findLeading } from '../status/leading-status.ts';
import { findLeadingStatus } from '../status/status-phrase.ts';
import { type DayReading, doubtOfDay, readDayText } from './day-text.ts';
import { withoutOtherDays } from './status-day.ts';

type Reading = Sourced<Day | undefined>;
type DatedText = Pick<RecordText, 'text' | 'ownWords' | 'titleHeading'>;

/**
 * The day of the record: its date, else its creation, else the day in the status, else the first
 * entry of its changelog, else its last change, else the day behind its title or in its name.
 */
export function chooseDate(
  record: DatedText,
  fields: readonly Field[],
  {
    id,
    dates,
    status,
  }: {
    readonly id: FileId;
    readonly dates: readonly DecisionDate[];
    readonly status: SourcedStatus | undefined;
  },
): Reading | undefined {
  const { text, titleHeading } = record;
  const written =
    filled(firstOf(dates, 'date')) ??
    filled(firstOf(dates, 'created')) ??
    inStatus(record, fields, status) ??
    oldestChange(text, fields) ??
    filled(firstOf(dates, 'updated')) ??
    inHeading(text, titleHeading?.content) ??
    firstOf(dates, 'date') ??
    firstOf(dates, 'created') ??
    firstOf(dates, 'updated');
  if (written?.value !== undefined || !id.day) return written;
  const { day, raw } = id.day;
  const doubt = 'The day stands in the name of the file only.';
  return { value: day, raw, span: { start: 0, end: 0 }, source: 'file-name', doubt };
}

/** Every day that a field gives, by kind, in the order of the fields. */
export function readDates(text: string, fields: readonly Field[]): readonly DecisionDate[] {
  return dateKinds.flatMap(kind =>
    fieldsNamed(fields, kind).flatMap(field =>
      field.values.slice(0, 1).map(value => {
        const reading = readValue(text, field, value, kind === 'date' ? decided : undefined);
        return {
          kind,
          label: field.label,
          ...(kind === 'review-by' ? reading : onOneDay(reading)),
        };
      }),
    ),
  );
}

/** A deadline may be `before 2026-05-06`; what happened then has no certain day. */
function onOneDay(reading: Reading): Reading {
  const doubt =
    reading.value === undefined ? undefined : doubtOfDay(decided(plainDay(reading.raw)));
  return doubt === undefined ? reading : { ...reading, value: undefined, doubt };
}

/** Of `2024-03-04 (proposed), 2024-05-06 (accepted)` the second one. */
function decided(said: string): string {
  const found = [...said.matchAll(/\d{4}-\d{2}-\d{2} \(([^()]{1,80})\)/g)].find(
    ([, words = '']) => findLeading(words.toLowerCase(), [])?.status === 'accepted',
  );
  return found?.[0] ?? said;
}

const dateKinds: readonly DateKind[] = ['date', 'created', 'updated', 'review-by'];

/** `null`, `n/a` and what a template has leave the day to another field. */
function filled(reading: Reading | undefined): Reading | undefined {
  return reading && !(reading.value === undefined && isPlaceholder(reading.raw))
    ? reading
    : undefined;
}

function firstOf(dates: readonly DecisionDate[], wanted: DateKind): Reading | undefined {
  const given = dates.filter(({ kind }) => kind === wanted);
  const found = given.find(({ value }) => value !== undefined) ?? given[0];
  if (!found) return undefined;
  const { kind, label, ...reading } = found;
  return reading;
}

function readValue(
  text: string,
  field: Field,
  value: FieldValue,
  relevantPart: (said: string) => string = said => said,
): Reading {
  const span = unwrapSpan(text, value.span);
  const raw = sliceOf(text, span);
  const reading = readDayText(relevantPart(plainDay(raw)));
  const source = field.source;
  if (reading.kind === 'certain')
    return { value: reading.day, raw, span, source, doubt: undefined };
  return { value: undefined, raw, span, source, doubt: doubtOf(raw, reading) };
}

function doubtOf(raw: string, reading: Exclude<DayReading, { kind: 'certain' }>): string {
  if (reading.kind === 'ambiguous') return ambiguousDayDoubt;
  return isTemplateText(raw) ? unfilledDoubt : reading.doubt;
}

/**
 * `Accepted on 2015-11-20`. The day in the name of a linked file, and behind one, is another one's, and so is
 * that of another status further down.
 */
function inStatus(
  { text, ownWords }: DatedText,
  fields: readonly Field[],
  status: SourcedStatus | undefined,
): Reading | undefined {
  const leading = status && findLeadingStatus(text, status.span, ownWords);
  const counted = status?.value === 'unknown' ? leading : status?.value;
  const isOther = (span: Span) => {
    if (!status || span.start <= status.span.start) return false;
    const said = findLeadingStatus(text, span, ownWords);
    return said !== undefined && said !== counted;
  };
  return fieldsNamed(fields, 'status')
    .flatMap(field =>
      field.values.flatMap(value => {
        const span = beforeLink(text, value.span);
        // Most statuses name no year.
        if (!/\d{4}/.test(sliceOf(text, span)) || isOther(span)) return [];
        return [
          readValue(text, field, { ...value, span }, said =>
            withoutOtherDays(said, counted, ownWords),
          ),
        ];
      }),
    )
    .find(({ value, raw }) => value !== undefined && !former.test(raw) && !isPeriod.test(raw));
}

/** `Previously: Accepted (2024-05-06)` is no day of what holds now. */
const former = /^[^\p{Alpha}]*(?:previously|formerly|originally|initially)\b/iu;

/** `Active review, 15 Jun 2020 ... 30 Jun 2020`: from one day to another, of which none is the record's. */
const isPeriod =
  /\d\s*(?:\.{2,3}<?|…)\s*(?:[A-Z][a-z]{2,8}\.?\s)?\d|\d\)?\s+(?:[–—-]|to|until|bis|au|à|hasta|até)\s+\(?(?:\d{4}-\d{2}-\d{2}|[A-Za-z\u00c0-\uffff]{3,10}\.?\s+\d|\d{1,2}[.\s]\s?[A-Za-z\u00c0-\uffff]{3,10}\s+\d{4})/;

/** `# 12. Use Kafka (2024-05-06)`, `### D12 · 2024-05-06 · Use Kafka` */
function inHeading(text: string, heading: Span | undefined): Reading | undefined {
  const said = heading ? sliceOf(text, heading) : '';
  const found =
    /(?<=[（(])\d{4}-\d{2}-\d{2}(?=[)）]\s*$)/.exec(said) ??
    /(?<=^\S{1,16}\s[·|–—-]\s)\d{4}-\d{2}-\d{2}(?=\s[·|–—-]\s)/.exec(said);
  if (!heading || !found) return undefined;
  const start = heading.start + found.index;
  const span = { start, end: start + 10 };
  const raw = sliceOf(text, span);
  const reading = readDayText(raw);
  if (reading.kind !== 'certain') return undefined;
  return { value: reading.day, raw, span, source: 'heading', doubt: undefined };
}

function oldestChange(text: string, fields: readonly Field[]): Reading | undefined {
  const entries = fieldsNamed(fields, 'changelog').flatMap(field =>
    field.values.map(value => readValue(text, field, value)),
  );
  const unclear = entries.find(({ raw }) => readDayText(raw).kind === 'ambiguous');
  if (unclear) return unclear;
  const certain = entries.filter(({ value }) => value !== undefined);
  return certain.sort((a, b) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1))[0];
}

function beforeLink(text: string, span: Span): Span {
  const link = parseInline(text, span).find(({ kind }) => kind === 'link');
  return link ? { start: span.start, end: link.span.start } : span;
}

/**
 * Without what is struck, with digits for the numeric entities of an editor, and without the signs
 * that a badge has for a hyphen and a blank.
 */
function plainDay(raw: string): string {
  if (!/[~&_]|--/.test(raw)) return raw;
  return raw
    .replaceAll(/~~[^~]*~~/g, ' ')
    .replaceAll(/&#x3([0-9]);/gi, '$1')
    .replaceAll(/(?<=\d)--(?=\d)/g, '-')
    .replaceAll(/(?<=[a-z\d])_(?=[a-z\d])/gi, ' ');
}
