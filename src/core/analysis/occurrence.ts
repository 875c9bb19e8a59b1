import type { Schedule } from '../model/calendar.ts';
import { type Time, timeAfter, timeOf } from './moment.ts';
import { unfoldRule } from './unfold-rule.ts';

/** The time of a window or a freeze that counts at a moment: the one that is not over, else the last. */
export type Occurrence =
  | ({ readonly kind: 'running' | 'coming' | 'over' } & Interval)
  /** It repeats by a rule that is not understood or by a calendar file, or no start is written. */
  | { readonly kind: 'unknown' };

export interface Interval {
  readonly start: Time;
  readonly end: Time;
}

/** In milliseconds: how far ahead the next time of a rule is looked for. */
const reach = 5 * 366 * 86_400_000;

/** One without a duration is over when it begins. */
export function findOccurrence(
  schedule: Schedule,
  zone: string | undefined,
  now: Time,
): Occurrence {
  const all = listOccurrences(schedule, zone, now + reach);
  const found = all?.find(({ start, end }) => now < start || now < end) ?? all?.at(-1);
  if (!found) return { kind: 'unknown' };
  if (now < found.start) return { kind: 'coming', ...found };
  return { kind: now < found.end ? 'running' : 'over', ...found };
}

/** Every time up to `until`, growing, the first one in any case; undefined where they are not known. */
export function listOccurrences(
  { start, duration, rrule, ics }: Schedule,
  zone: string | undefined,
  until: Time,
): readonly Interval[] | undefined {
  const begin = start && timeOf(start.value, zone);
  if (!start || begin === undefined || ics) return undefined;
  const endOf = (time: Time) => (duration ? timeAfter(time, duration.value, zone) : time);
  if (!rrule) return [{ start: begin, end: endOf(begin) }];
  const rule = { start: start.value, rule: rrule.value, zone };
  const unfolded = unfoldRule(rule, Math.max(until, begin));
  if (unfolded.kind === 'unknown') return undefined;
  return unfolded.starts.map(time => ({ start: time, end: endOf(time) }));
}
