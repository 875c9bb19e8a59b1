import type { Day, Sourced } from '../../../model/value.ts';
import { sliceOf } from '../../../text/span.ts';
import { dayOf } from '../dates/day-text.ts';
import type { RecordText } from '../record/record-text.ts';
import { findNumber } from './find-number.ts';

/** The number that the heading of the record starts with, whatever its file is called. */
export function readHeadingNumber(record: RecordText): Sourced<string> | undefined {
  const content = record.titleHeading?.content;
  const found = content && findNumber(record.text, content);
  return found && { ...found, source: 'heading', doubt: undefined };
}

/** The day that the heading of an entry starts with: `2026-11-24: Title`. */
export function readHeadingDay(record: RecordText): Sourced<Day | undefined> | undefined {
  const content = record.titleHeading?.content;
  const match = content && /(\d{4})-(\d{2})-(\d{2})/.exec(sliceOf(record.text, content));
  if (!match) return undefined;
  const [raw, year, month, day] = match;
  const start = content.start + match.index;
  const span = { start, end: start + raw.length };
  return { value: dayOf(year, month, day), raw, span, source: 'heading', doubt: undefined };
}
