import type { Rollback } from '../../../../model/plan/rollback.ts';
import type { Duration, Sourced } from '../../../../model/value.ts';
import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import { createSourced, type PlanSource } from '../../plan-source.ts';
import { readDay } from '../../values/read-day.ts';
import { readDuration } from '../../values/read-duration.ts';

/** `turn the flag off, within 5 min, valid for 14 days, tested 2026-03-04`. */
export function readRollbackLine(source: PlanSource, line: Span): Rollback {
  const { text } = source;
  const takes = findDuration(source, line, /[,;(]\s{0,3}(?:within|takes|in)\s+/i);
  const validFor = findDuration(source, line, /[,;(]\s{0,3}(?:valid|possible) for\s+/i);
  const tested = findTested(source, line);
  const ends = [takes, validFor, tested].flatMap(clause => clause?.start ?? []);
  const end = Math.min(line.end, ...ends);
  const how = trimSpan(text, { start: line.start, end });
  return {
    how:
      how.end > how.start
        ? createSourced(text, sliceOf(text, how), { span: how, source: 'line' })
        : undefined,
    trigger: undefined,
    takes: takes?.value,
    validFor: validFor?.value,
    unreadValidity: undefined,
    tested: tested?.value,
    runbook: undefined,
    span: line,
  };
}

/** A clause with its value; `start` is where the words before the value begin. */
interface Clause<T> {
  readonly start: number;
  readonly value: Sourced<T>;
}

function findDuration(
  { text }: PlanSource,
  line: Span,
  words: RegExp,
): Clause<Duration> | undefined {
  const written = sliceOf(text, line);
  const before = words.exec(written);
  if (!before) return undefined;
  const from = before.index + before[0].length;
  const amount = /^(?:P[\dWDTHMS]{2,20}|\d{1,6}\s?[a-z]{1,7})(?![a-z\d])/i.exec(
    written.slice(from),
  );
  const reading = amount ? readDuration(amount[0]) : undefined;
  if (!amount || !reading) return undefined;
  const start = line.start + from;
  const span = { start, end: start + amount[0].length };
  return {
    start: line.start + before.index,
    value: createSourced(text, reading.value, { span, source: 'line' }),
  };
}

function findTested({ text }: PlanSource, line: Span): Clause<string> | undefined {
  const match = /[,;(]\s{0,3}(?:last )?tested(?: on)?:?\s+(\d{4}-\d{2}-\d{2})/i.exec(
    sliceOf(text, line),
  );
  const day = match?.[1] === undefined ? undefined : readDay(match[1]);
  if (!match || day === undefined) return undefined;
  const end = line.start + match.index + match[0].length;
  const span = { start: end - day.length, end };
  return {
    start: line.start + match.index,
    value: createSourced(text, day, { span, source: 'line' }),
  };
}
