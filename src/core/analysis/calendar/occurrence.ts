import type { CalendarEvent, CalendarReading } from '../../formats/side/read-calendar.ts';
import type { Schedule } from '../../model/plan/calendar.ts';
import type { Day, Moment } from '../../model/value.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import type { Clocks } from './calendar-files.ts';
import { dayAt, type Time, timeAfter, timeOf } from './moment.ts';
import { type Repetition, unfoldRule } from './unfold-rule.ts';

/**
 * The time of a window or a freeze that counts at a moment: the one that is not over, else the last.
 * `isNext` is false where times are not known, as of an event that cannot be read: one may come before.
 */
export type Occurrence =
  | ({ readonly kind: 'running' | 'over' } & Interval)
  | ({ readonly kind: 'coming'; readonly isNext: boolean } & Interval)
  /** Nothing that is known tells: a rule or a calendar file that is not understood, or no start at all. */
  | { readonly kind: 'unknown' };

export interface Interval {
  readonly start: Time;
  readonly end: Time;
}

/** In milliseconds: how far ahead the next time of a rule is looked for. */
const reach = 5 * 366 * 86_400_000;

/** A day without a duration is a whole one; a time without one is over when it begins. */
export function findOccurrence(schedule: Schedule, clocks: Clocks, now: Time): Occurrence {
  const ofClocks = knownWith(clocks);
  const before = ofClocks.get(schedule);
  if (before?.now === now) return before.occurrence;
  const occurrence = unfoldOccurrence(schedule, clocks, now);
  ofClocks.set(schedule, { now, occurrence });
  return occurrence;
}

interface Known {
  readonly now: Time;
  readonly occurrence: Occurrence;
}

/** Each step of a plan asks for its freezes; the clocks are those of one plan in one evaluation. */
const knownWith = lazyOf((_: Clocks) => new Map<Schedule, Known>());

function unfoldOccurrence(schedule: Schedule, clocks: Clocks, now: Time): Occurrence {
  const { times, isWhole } = listOccurrences(schedule, clocks, now + reach);
  const found = times.find(({ start, end }) => now < start || now < end);
  if (found && now < found.start) return { kind: 'coming', isNext: isWhole, ...found };
  if (found) return { kind: 'running', ...found };
  const last = times.at(-1);
  // Behind the last time that is known there may be one that is not.
  return last && isWhole ? { kind: 'over', ...last } : { kind: 'unknown' };
}

/** The last day of which a part is covered: what ends at midnight does not reach the day that begins then. */
export function lastDayOf({ start, end }: Interval, zone: string | undefined): Day | undefined {
  return dayAt(Math.max(start, end - 1), zone);
}

export interface Occurrences {
  /** Growing. */
  readonly times: readonly Interval[];
  /** Whether nothing is missing among them. */
  readonly isWhole: boolean;
}

/** Every time up to `until` that is known, the first one in any case. */
export function listOccurrences(
  { start, duration, rrule, ics }: Schedule,
  clocks: Clocks,
  until: Time,
): Occurrences {
  if (ics) return listEvents(clocks.readingOf(ics.value), clocks, until);
  if (!start) return { times: [], isWhole: false };
  const length = duration?.value ?? { days: isDay(start.value) ? 1 : 0, seconds: 0 };
  const event = { start: start.value, duration: length, rule: rrule?.value };
  const times = unfold({ zone: undefined, except: [], also: [], ...event }, clocks, until);
  return { times: times ?? [], isWhole: times !== undefined };
}

function listEvents(
  reading: CalendarReading | undefined,
  clocks: Clocks,
  until: Time,
): Occurrences {
  const found = (reading?.events ?? []).map(event => unfold(event, clocks, until));
  const times = found.flatMap(each => each ?? []);
  return {
    times: times.sort((a, b) => a.start - b.start || a.end - b.end),
    isWhole: reading !== undefined && isWhole(reading) && !found.includes(undefined),
  };
}

function isWhole({ problems, flaw }: CalendarReading): boolean {
  return problems.length === 0 && flaw === undefined;
}

function unfold(
  { start, zone, duration, rule, except, also }: Omit<CalendarEvent, 'title' | 'span'>,
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
  // Some calendars leave a time out by its day alone.
  const leftDays = new Set(isDay(start) ? [] : except.filter(isDay));
  const isLeftOut = (time: Time) =>
    left.has(time) || (leftDays.size > 0 && leftDays.has(dayAt(time, clock) ?? ''));
  const all = [...new Set([...starts, ...timesOf(also)])].filter(time => !isLeftOut(time));
  return all
    .sort((a, b) => a - b)
    .map(time => ({ start: time, end: timeAfter(time, duration, clock) }));
}

function isDay(moment: Moment): boolean {
  return moment.length === 10;
}

function startsOf(rule: Repetition, until: Time, begin: Time): readonly Time[] | undefined {
  const unfolded = unfoldRule(rule, Math.max(until, begin));
  return unfolded.kind === 'unknown' ? undefined : unfolded.starts;
}
