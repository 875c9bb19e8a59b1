import type { Schedule } from '../model/calendar.ts';
import { type Time, timeAfter, timeOf } from './moment.ts';

/** The time of a window or a freeze that counts at a moment: the one that is not over, else the last. */
export type Occurrence =
  | { readonly kind: 'running' | 'coming' | 'over'; readonly start: Time; readonly end: Time }
  /** It repeats by a rule or by a calendar file that was not read, or no start is written. */
  | { readonly kind: 'unknown' };

/** One without a duration is over when it begins. */
export function findOccurrence(
  { start, duration, rrule, ics }: Schedule,
  zone: string | undefined,
  now: Time,
): Occurrence {
  const begin = start && timeOf(start.value, zone);
  if (begin === undefined || rrule || ics) return { kind: 'unknown' };
  const end = duration ? timeAfter(begin, duration.value, zone) : begin;
  if (now < begin) return { kind: 'coming', start: begin, end };
  return { kind: now < end ? 'running' : 'over', start: begin, end };
}
