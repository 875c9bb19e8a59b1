import { type Schedule, weekdays } from '../../model/plan/calendar.ts';
import type { StepKind } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import { dayNumber, dayOfNumber, weekdayOf } from '../../text/day.ts';
import { firstIndexFrom } from '../../text/first-index.ts';
import type { Clocks } from '../calendar/calendar-files.ts';
import { dayAt, type Time, timeAfter, timeOf } from '../calendar/moment.ts';
import { listOccurrences } from '../calendar/occurrence.ts';
import { canBeFrozen } from '../conditions/halting.ts';
import type { PlanView } from '../world.ts';

/** A calendar day as the number of days since 1970-01-01: it is cheap to count with. */
export type DayNumber = number;

/** Writes many days, of which most are the same few: each takes long. */
export function createDayWriter(): (number: DayNumber) => Day {
  const known = new Map<DayNumber, Day>();
  return number => {
    const day = known.get(number) ?? dayOfNumber(number);
    known.set(number, day);
    return day;
  };
}

/**
 * The working days of one plan, ten years to each side of a day: whoever plans further has no use
 * for them. A freeze takes days from the steps that change the running system.
 */
export interface WorkingCalendar {
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

/**
 * The working days of a plan within ten years of its day: its weekdays without holidays, and for risky steps
 * without freezes.
 */
export function createWorkingCalendar(view: PlanView): WorkingCalendar {
  const frozen = frozenRanges(view);
  const isFrozen = (day: DayNumber) =>
    frozen.some(({ first, last }) => first <= day && day <= last);
  const usual = workingDays(view);
  const unfrozen = frozen.length === 0 ? usual : usual.filter(day => !isFrozen(day));
  const daysFor = (kind: StepKind) => (canBeFrozen({ kind }) ? unfrozen : usual);
  return {
    next: (day, kind) => daysFor(kind)[firstIndexFrom(daysFor(kind), day)],
    previous: (day, kind) => daysFor(kind)[firstIndexFrom(daysFor(kind), day + 1) - 1],
    move: (day, count, kind) => daysFor(kind)[firstIndexFrom(daysFor(kind), day) + count],
    count: (from, to, kind) =>
      firstIndexFrom(daysFor(kind), to + 1) - firstIndexFrom(daysFor(kind), from + 1),
  };
}

function workingDays(view: PlanView): readonly DayNumber[] {
  const { calendar } = view.plan;
  const today = dayNumber(view.today);
  const written = calendar.workingDays.map(({ value }) => weekdays.indexOf(value));
  const working = new Set(written.length > 0 ? written : [0, 1, 2, 3, 4]);
  const holidays = holidaysOf(view);
  const days: DayNumber[] = [];
  for (let day = today - reach; day <= today + reach; day++) {
    if (working.has(weekdayOf(day)) && !holidays.has(day)) days.push(day);
  }
  return days;
}

/** Holidays that a file tells are followed as far as freezes are. */
function holidaysOf({ plan, now, clocks }: PlanView): ReadonlySet<DayNumber> {
  const days = new Set<DayNumber>();
  for (const holiday of plan.calendar.holidays) {
    if (holiday.kind === 'day') days.add(dayNumber(holiday.day.value));
    else {
      const schedule = {
        start: undefined,
        duration: undefined,
        rrule: undefined,
        ics: holiday.file,
      };
      for (const { first, last } of rangesOf(schedule, now + freezeReach, clocks)) {
        for (let day = first; day <= Math.min(last, first + reach); day++) days.add(day);
      }
    }
  }
  return days;
}

interface DayRange {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** In milliseconds: how long a freeze that repeats is followed. */
const freezeReach = 10 * 366 * 86_400_000;

/** The days of which a freeze covers at least one half. */
function frozenRanges({ plan, now, clocks }: PlanView): DayRange[] {
  return plan.calendar.freezes.flatMap(freeze => {
    const begin = (freeze.start && timeOf(freeze.start.value, clocks.zone)) ?? now;
    return rangesOf(freeze, Math.max(begin, now) + freezeReach, clocks);
  });
}

function rangesOf(schedule: Schedule, until: Time, clocks: Clocks): DayRange[] {
  const halfDay = { days: 0, seconds: 12 * 60 * 60 };
  const { zone } = clocks;
  return listOccurrences(schedule, clocks, until).times.flatMap(({ start, end }) => {
    const first = dayAt(start, zone);
    const last = dayAt(end, zone);
    if (first === undefined || last === undefined) return [];
    if (first === last && end < timeAfter(start, halfDay, zone)) return [];
    const noonOf = (day: Day) => timeAfter(timeOf(day, zone) ?? 0, halfDay, zone);
    return {
      first: dayNumber(first) + (start <= noonOf(first) ? 0 : 1),
      last: dayNumber(last) - (end >= noonOf(last) ? 0 : 1),
    };
  });
}
