import type { Relation, SourcedStatus } from '../../../model/decision.ts';
import { unfilledDoubt } from '../../../model/doubts.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { unwrapSpan } from '../clean-span.ts';
import type { Field, FieldValue } from '../fields/field.ts';
import { fieldsNamed } from '../fields/read-fields.ts';
import { isLimitedToPart } from '../in-part.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { RecordText } from '../record/record-text.ts';
import { chooseImplementation } from './choose-implementation.ts';
import { findLeading, isContrary } from './leading-status.ts';
import { withoutFormer } from './status-history.ts';
import { findLeadingStatus, readableText, readStatusPhrase } from './status-phrase.ts';
import { findToldEnd } from './told-end.ts';

type Reading = SourcedStatus;

/**
 * The status of a record from what each field says, the most formal dialect first: the first one that
 * is understood. Fields that disagree, and words that nobody knows, leave a doubt.
 */
export function chooseStatus(
  text: string,
  fields: readonly Field[],
  readings: readonly SourcedStatus[],
): Reading | undefined {
  const understood = readings.find(reading => reading.value !== 'unknown');
  const chosen = understood ?? readings[0];
  if (!chosen) return successorOnly(text, fields);
  const other = readings.find(
    reading => reading.value !== 'unknown' && reading.value !== chosen.value,
  );
  if (!other || chosen.doubt !== undefined) return chosen;
  const ended = chosen.value === 'accepted' && readings.find(({ value }) => isContrary(value));
  if (ended) return { ...ended, doubt: `Another place of this file says "${chosen.raw}".` };
  return { ...chosen, doubt: `Another place of this file says "${other.raw}".` };
}

/** What each field says, the most formal dialect first. */
export function readStatuses(source: StatusText, fields: readonly Field[]): SourcedStatus[] {
  return (
    fieldsNamed(fields, 'status')
      .flatMap(field => readField(source, field) ?? [])
      // A mark of emphasis alone, as in `* Status: *`, says nothing.
      .filter(({ raw }) => raw !== '')
  );
}

type StatusText = Pick<RecordText, 'text' | 'ownWords'>;

function readField(source: StatusText, field: Field): Reading | undefined {
  const pieces = field.values.filter(({ box }) => box !== 'open');
  const first = pieces[0] ?? field.values[0];
  if (!first) return undefined;
  if (pieces.length === 0) {
    return { ...readPiece(source, field, first), value: 'unknown', doubt: 'No box is ticked.' };
  }
  const readings = pieces.map(piece => readPiece(source, field, piece));
  const areTicked = pieces.every(({ box }) => box === 'checked');
  return (areTicked && lastPassed(readings)) || decideAmong(source, readings);
}

/** Of the ticked states proposed and accepted both were gone through, one after the other. */
function lastPassed(readings: readonly Reading[]): Reading | undefined {
  const last = readings.at(-1);
  const before = readings.slice(0, -1);
  const isPassed = before.every(({ value }) => value === 'draft' || value === 'proposed');
  return last?.value === 'accepted' && isPassed ? last : undefined;
}

function readPiece({ text, ownWords }: StatusText, field: Field, { span }: FieldValue): Reading {
  const { status, doubt, ownWord } = readStatusPhrase(text, span, ownWords);
  const shown = emphasisedSpan(text, span);
  const raw = sliceOf(text, shown);
  return { value: status, raw, span: shown, source: field.source, doubt, ownWord };
}

/**
 * The first line counts, but of a dated history the last day, and a further line such as
 * `Superseded by ...` takes the first one back.
 */
function decideAmong(source: StatusText, readings: readonly Reading[]): Reading | undefined {
  const { text } = source;
  const [first, ...others] = withoutFormer(text, readings, source.ownWords);
  if (!first) return undefined;
  const contrary = others.findLast(({ value, span }) => isContrary(value) && isVerdict(text, span));
  if (contrary && contrary.value !== first.value) {
    if (first.value === 'unknown' || !isContrary(first.value)) return contrary;
  }
  const told =
    first.value === 'accepted' && others.flatMap(each => readEnd(source, each) ?? []).at(-1);
  if (told) return told;
  const bullets = others.filter(
    ({ span }) => isShort(span) && (isVerdict(text, span) || isStatusAlone(source, span)),
  );
  const rival = bullets.find(({ value }) => value !== 'unknown' && value !== first.value);
  if (first.value === 'unknown' && isProse(source, first)) return onlyVerdict(bullets) ?? first;
  if (!rival || first.value !== 'accepted') return first;
  return { ...first, value: 'unknown', doubt: `The next line says "${rival.raw}".` };
}

/** What a sentence below an acceptance says of its end. */
function readEnd({ text, ownWords }: StatusText, line: Reading): Reading | undefined {
  const value = findToldEnd(readableText(text, line.span).toLowerCase(), ownWords);
  if (!value) return undefined;
  const doubt = 'It says accepted first, and further down that it holds no more.';
  return { ...line, value, doubt };
}

/** Words before the status that are none: no alternatives of a template, no placeholder. */
function isProse({ text, ownWords }: StatusText, { span, doubt }: Reading): boolean {
  const said = sliceOf(text, span);
  return (
    doubt !== unfilledDoubt && !isPlaceholder(said) && !findLeadingStatus(text, span, ownWords)
  );
}

/** The status that further lines consist of, where they agree. */
function onlyVerdict(lines: readonly Reading[]): Reading | undefined {
  const understood = lines.filter(({ value }) => value !== 'unknown');
  const values = new Set(understood.map(({ value }) => value));
  return values.size === 1 ? understood[0] : undefined;
}

/** Only the status, or the status and its circumstances; not a sentence that starts like one. */
function isVerdict(text: string, span: Span): boolean {
  return /^[^\p{Alpha}]*\p{Alpha}+(?:[^\p{Alpha}]*$|\s*[.,;:([—–-]|\s+(?:by|on|in|since|as|per|with|due|for|not|again|implemented)\b|\s+\d)/u.test(
    sliceOf(text, span),
  );
}

/** `En discussion`, `In review`: all of the line is one status. */
function isStatusAlone({ text, ownWords }: StatusText, span: Span): boolean {
  const said = readableText(text, span)
    .toLowerCase()
    .replace(/[\s.]+$/, '');
  return findLeading(said, ownWords)?.length === said.length;
}

function isShort(span: Span): boolean {
  return span.end - span.start <= 30;
}

/** Of `**Implemented** (with changes)` the emphasised part is the status as written. */
function emphasisedSpan(text: string, span: Span): Span {
  const said = sliceOf(text, span);
  const run = /^(\*{1,3}|_{1,3}|`)(?=\S)([^*_`]+)\1(?![\p{Alpha}\d])/u.exec(said);
  const rest = run && said.slice(run[0].length);
  if (!run || /^\s*(?:(?:by|durch|von|par|por|door|a[fv])\b|→|⇒|➡|->|=>|⟶)/.test(rest ?? ''))
    return unwrapSpan(text, span);
  return unwrapSpan(text, { start: span.start, end: span.start + run[0].length });
}

/** A filled successor says superseded where no status is written at all. */
function successorOnly(text: string, fields: readonly Field[]): Reading | undefined {
  const field = fieldsNamed(fields, 'superseded-by').find(({ values }) => values.length > 0);
  const value = field?.values[0];
  if (!field || !value || !/\p{N}|\]\(|\.md/u.test(sliceOf(text, value.span))) return undefined;
  const raw = sliceOf(text, value.span);
  if (isLimitedToPart(raw.toLowerCase())) return undefined;
  return {
    value: 'superseded',
    raw,
    span: value.span,
    source: field.source,
    doubt: successorDoubt,
  };
}

const successorDoubt = 'No status is written, but a successor is named.';

/**
 * `Implementation: Accepted`: a status and nothing else, where no other is written. What was carried out, `Implemented`,
 * is not said to be decided.
 */
export function statusOfImplementation(
  source: StatusText,
  fields: readonly Field[],
): Reading | undefined {
  const field = fieldsNamed(fields, 'implementation').find(({ values }) => values.length === 1);
  const value = field?.values[0];
  if (!field || !value || value.box !== undefined) return undefined;
  if (chooseImplementation(source.text, [field])) return undefined;
  const reading = readPiece(source, field, value);
  if (reading.value === 'unknown' || !isStatusAlone(source, reading.span)) return undefined;
  return { ...reading, doubt: 'It is told as its implementation, and no status.' };
}

/** `> **Superseded by [ADR-9](0009-x.md)**: ...` above the first section, or what else names a successor of all of it. */
export function statusOfSuccessor(
  text: string,
  relations: readonly Relation[],
): Reading | undefined {
  const named = relations.find(({ kind, inPart }) => kind === 'superseded-by' && !inPart);
  if (!named) return undefined;
  const line = text.lastIndexOf('\n', named.span.start) + 1;
  const { end } = named.span;
  const start = line + text.slice(line, named.span.start).search(/[\p{Alpha}\p{N}]|$/u);
  const span = { start, end };
  const raw = sliceOf(text, span);
  return { value: 'superseded', raw, span, source: 'line', doubt: successorDoubt };
}
