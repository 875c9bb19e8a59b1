import type { CalendarEvent } from '../../formats/side/read-calendar.ts';
import type { Schedule } from '../../model/calendar.ts';
import type { Day } from '../../model/value.ts';
import type { Clocks } from './calendar-files.ts';
import { dayAt, type Time, timeAfter, timeOf } from './moment.ts';
import { type Repetition, unfoldRule } from './unfold-rule.ts';

/** The time of a window or a freeze that counts at a moment: the one that is not over, else the last. */
export type Occurrence =
  | ({ readonly kind: 'running' | 'coming' | 'over' } & Interval)
  /** A rule that is not understood, a calendar file that was not read whole, or no start at all. */
  | { readonly kind: 'unknown' };

export interface Interval {
  readonly start: Time;
  readonly end: Time;
}

/** In milliseconds: how far ahead the next time of a rule is looked for. */
const reach = 5 * 366 * 86_400_000;

/** One without a duration is over when it begins. */
export function findOccurrence(schedule: Schedule, clocks: Clocks, now: Time): Occurrence {
  const all = listOccurrences(schedule, clocks, now + reach);
  const found = all?.find(({ start, end }) => now < start || now < end) ?? all?.at(-1);
  if (!found) return { kind: 'unknown' };
  if (now < found.start) return { kind: 'coming', ...found };
  return { kind: now < found.end ? 'running' : 'over', ...found };
}

/** The last day of which a part is covered: what ends at midnight does not reach the day that begins then. */
export function lastDayOf({ start, end }: Interval, zone: string | undefined): Day | undefined {
  return dayAt(Math.max(start, end - 1), zone);
}

/** Every time up to `until`, growing, the first one in any case; undefined where they are not known. */
export function listOccurrences(
  { start, duration, rrule, ics }: Schedule,
  clocks: Clocks,
  until: Time,
): readonly Interval[] | undefined {
  if (ics) return listEvents(clocks.eventsIn(ics.value), clocks, until);
  if (!start) return undefined;
  const length = duration?.value ?? { days: 0, seconds: 0 };
  const event = { start: start.value, duration: length, rule: rrule?.value };
  return unfold(
    { title: undefined, zone: undefined, except: [], also: [], ...event },
    clocks,
    until,
  );
}

/** One event of which nothing can be told leaves open when the next one is. */
function listEvents(
  events: readonly CalendarEvent[] | undefined,
  clocks: Clocks,
  until: Time,
): readonly Interval[] | undefined {
  const all: Interval[] = [];
  for (const event of events ?? []) {
    const found = unfold(event, clocks, until);
    if (!found) return undefined;
    all.push(...found);
  }
  return events && all.sort((a, b) => a.start - b.start || a.end - b.end);
}

function unfold(
  { start, zone, duration, rule, except, also }: CalendarEvent,
  clocks: Clocks,
  until: Time,
): readonly Interval[] | undefined {
  const clock = zone ?? clocks.zone;
  const begin = timeOf(start, clock);
  if (begin === undefined) return undefined;
  const starts =
    rule === undefined ? [begin] : startsOf({ start, rule, zone: clock }, until, begin);
  if (!starts) return undefined;
  const timesOf = (moments: readonly string[]) =>
    moments.flatMap(moment => timeOf(moment, clock) ?? []);
  const left = new Set(timesOf(except));
  const all = [...new Set([...starts, ...timesOf(also)])].filter(time => !left.has(time));
  return all
    .sort((a, b) => a - b)
    .map(time => ({ start: time, end: timeAfter(time, duration, clock) }));
}

function startsOf(rule: Repetition, until: Time, begin: Time): readonly Time[] | undefined {
  const unfolded = unfoldRule(rule, Math.max(until, begin));
  return unfolded.kind === 'unknown' ? undefined : unfolded.starts;
}
