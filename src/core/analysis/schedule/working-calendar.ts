import { weekdays } from '../../model/calendar.ts';
import type { Plan, StepKind } from '../../model/plan.ts';
import type { Day } from '../../model/value.ts';
import { addDays, daysBetween } from '../../text/day.ts';
import { dayAt, timeAfter, timeOf } from '../moment.ts';
import { listOccurrences } from '../occurrence.ts';

/** A calendar day as the number of days since 1970-01-01: it is cheap to count with. */
export type DayNumber = number;

const epoch = '1970-01-01';

export function toNumber(day: Day): DayNumber {
  return daysBetween(epoch, day);
}

export function toDay(number: DayNumber): Day {
  return addDays(epoch, number);
}

/**
 * The working days of one plan, ten years to each side of a day: whoever plans further has no use
 * for them. A freeze takes days from the steps that change the running system.
 */
export interface WorkingCalendar {
  readonly isFrozen: (day: DayNumber, kind: StepKind) => boolean;
  /** The first working day from `day` on; undefined where there is none. */
  readonly next: (day: DayNumber, kind: StepKind) => DayNumber | undefined;
  /** The last working day up to `day`. */
  readonly previous: (day: DayNumber, kind: StepKind) => DayNumber | undefined;
  /** The working day that comes `count` ones after the first one from `day` on, or before it. */
  readonly move: (day: DayNumber, count: number, kind: StepKind) => DayNumber | undefined;
  /** How many working days lie after `from`, up to `to`; negative where `to` comes first. */
  readonly count: (from: DayNumber, to: DayNumber, kind: StepKind) => number;
}

const reach = 3660;

export function createWorkingCalendar(plan: Plan, today: Day): WorkingCalendar {
  const frozen = frozenRanges(plan);
  const isFrozenDay = (day: DayNumber) =>
    frozen.some(({ first, last }) => first <= day && day <= last);
  const usual = workingDays(plan, toNumber(today));
  const unfrozen = frozen.length === 0 ? usual : usual.filter(day => !isFrozenDay(day));
  const daysFor = (kind: StepKind) => (isRisky(kind) ? unfrozen : usual);
  return {
    isFrozen: (day, kind) => isRisky(kind) && isFrozenDay(day),
    next: (day, kind) => daysFor(kind)[indexFrom(daysFor(kind), day)],
    previous: (day, kind) => daysFor(kind)[indexFrom(daysFor(kind), day + 1) - 1],
    move: (day, count, kind) => daysFor(kind)[indexFrom(daysFor(kind), day) + count],
    count: (from, to, kind) =>
      indexFrom(daysFor(kind), to + 1) - indexFrom(daysFor(kind), from + 1),
  };
}

function isRisky(kind: StepKind): boolean {
  return kind === 'divert' || kind === 'cutover' || kind === 'contract';
}

function workingDays({ calendar }: Plan, today: DayNumber): readonly DayNumber[] {
  const written = calendar.workingDays.map(({ value }) => weekdays.indexOf(value));
  const working = new Set(written.length > 0 ? written : [0, 1, 2, 3, 4]);
  const holidays = new Set(
    calendar.holidays.flatMap(each => (each.kind === 'day' ? toNumber(each.day.value) : [])),
  );
  const days: DayNumber[] = [];
  for (let day = today - reach; day <= today + reach; day++) {
    // The first of January 1970 was a Thursday.
    const weekday = (((day + 3) % 7) + 7) % 7;
    if (working.has(weekday) && !holidays.has(day)) days.push(day);
  }
  return days;
}

/** The index of the first day from `day` on. */
function indexFrom(days: readonly DayNumber[], day: DayNumber): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface DayRange {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** In milliseconds: how long a freeze that repeats is followed. */
const freezeReach = 10 * 366 * 86_400_000;

/** The days of which a freeze covers at least one half. */
function frozenRanges({ calendar, timeZone }: Plan): DayRange[] {
  const halfDay = { days: 0, seconds: 12 * 60 * 60 };
  const found = calendar.freezes.flatMap(freeze => {
    const begin = (freeze.start && timeOf(freeze.start.value, timeZone)) ?? 0;
    return listOccurrences(freeze, timeZone, begin + freezeReach) ?? [];
  });
  return found.flatMap(({ start, end }) => {
    const first = dayAt(start, timeZone);
    const last = dayAt(end, timeZone);
    if (first === undefined || last === undefined) return [];
    const noonOf = (day: Day) => timeAfter(timeOf(day, timeZone) ?? 0, halfDay, timeZone);
    return {
      first: toNumber(first) + (start <= noonOf(first) ? 0 : 1),
      last: toNumber(last) - (end >= noonOf(last) ? 0 : 1),
    };
  });
}
