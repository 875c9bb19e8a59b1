import { readDayText } from '../formats/decision/dates/day-text.ts';
import type { Day, Sourced } from '../model/value.ts';
import { toDay } from '../text/day.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** A day that may be meant, and the edit that writes it as ISO. */
export interface MeantDay {
  readonly day: Day;
  readonly edit: TextEdit;
}

/**
 * The days that a value without a certain day may mean: both orders of `04/03/2026`, and what is
 * left of `2026-15-03` when day and month change places. None where nobody could tell.
 */
export function findMeantDays({ raw, span }: Sourced<unknown>): readonly MeantDay[] {
  const match = /(?<![\d/.-])\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\d)/.exec(raw);
  if (!match) return [];
  const start = span.start + match.index;
  const place = { start, end: start + match[0].length };
  return daysIn(match[0]).map(day => ({ day, edit: { span: place, newText: day } }));
}

function daysIn(written: string): readonly Day[] {
  const reading = readDayText(written);
  if (reading.kind === 'ambiguous') return [reading.dayFirst, reading.monthFirst];
  const [, year, day, month] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written) ?? [];
  const swapped = reading.kind === 'none' && toDay(Number(year), Number(month), Number(day));
  return swapped ? [swapped] : [];
}
