import type { Day } from '../../model/value.ts';
import { toDay } from '../../text/day.ts';

/**
 * The day by which code is to be gone by its own words: `TODO [2026-03-01]`, as linters of expiring
 * comments read it, or `remove_after: '2026-03-01'`. Undefined where a line says no such day.
 */
export function removalDay(line: string): Day | undefined {
  const [, year, month, date] = expiringComment.exec(line) ?? removeAfter.exec(line) ?? [];
  return toDay(Number(year), Number(month), Number(date));
}

/** Each such line holds one of them. */
export const removalWords: readonly string[] = ['TODO', 'FIXME', 'remove_after', 'removeAfter'];

/** Between the brackets stand conditions with commas; one of them is a day and nothing else. */
const expiringComment =
  /\b(?:TODO|FIXME)(?:\([^()]{0,60}\))?:?[ \t]{0,4}\[(?:[^[\],]{1,40},){0,4}[ \t]?(\d{4})-(\d{2})-(\d{2})[\],]/;
const removeAfter =
  /\bremove(?:_after|After)\b["']?[ \t]{0,4}(?:[:=]|=>)[ \t]{0,4}["'](\d{4})-(\d{2})-(\d{2})["']/;
