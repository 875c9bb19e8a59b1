import type { Day } from '../../model/value.ts';
import { daysBetween } from '../../text/day.ts';
import { daysText, lastingText } from '../../text/day-text.ts';

/**
 * ` for 7 days`, to stand behind a word. What may be older than its first trace has lasted at least
 * that long, and of what has its first trace today nothing is known.
 */
export function lastingWords(since: Day, today: Day, isOlder: boolean): string {
  const days = daysBetween(since, today);
  if (!isOlder) return ` ${lastingText(days)}`;
  return days > 0 ? ` for at least ${daysText(days)}` : '';
}
