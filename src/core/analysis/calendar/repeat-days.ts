import { weekdays } from '../../model/plan/calendar.ts';
import type { Day } from '../../model/value.ts';
import { dayNumber, dayOfNumber, weekdayOf } from '../../text/day.ts';
import type { RepetitionRule } from './read-rule.ts';

/**
 * The days of a rule from `start` to `last`, growing; its end and its count are left to who asks. It
 * goes from period to period, so it ends for every rule, one that no day fits included.
 */
export function* repeatDays(rule: RepetitionRule, start: Day, last: Day): Generator<Day> {
  const first = dayNumber(start);
  const end = dayNumber(last);
  for (let index = 0; ; index += rule.interval) {
    const period = periodOf(rule, first, index);
    if (period.start > end) return;
    const days = period.days.filter(day => day >= first && day <= end);
    const chosen = rule.positions.length === 0 ? days : choose(period.days, rule.positions);
    for (const day of chosen) if (day >= first && day <= end) yield dayOfNumber(day);
  }
}

/** Days are numbers: how many there were since 1970-01-01. */
interface Period {
  readonly start: number;
  /** Those that the rule means, growing. */
  readonly days: readonly number[];
}

function periodOf(rule: RepetitionRule, first: number, index: number): Period {
  const date = new Date(first * dayLength);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (rule.frequency) {
    case 'DAILY': {
      const start = first + index;
      return { start, days: isMeant(rule, start) ? [start] : [] };
    }
    case 'WEEKLY': {
      const offset = (weekdayOf(first) - weekdays.indexOf(rule.weekStart) + 7) % 7;
      const start = first - offset + index * 7;
      const days = range(start, start + 7).filter(day => isMeant(rule, day));
      return { start, days: days.filter(day => rule.days.length > 0 || isSameWeekday(day, first)) };
    }
    case 'MONTHLY':
      return {
        start: monthStart(year, month + index),
        days: daysOfMonth(rule, year, month + index, first),
      };
    case 'YEARLY': {
      const isOpen = rule.monthDays.length > 0 || rule.days.length > 0;
      const months = rule.months.length > 0 || isOpen ? range(0, 12) : [month];
      const days = months.flatMap(each => daysOfMonth(rule, year + index, each, first));
      return { start: monthStart(year + index, 0), days };
    }
  }
}

/** A rule that names no day means the day of its start, in months that have it. */
function daysOfMonth(rule: RepetitionRule, year: number, month: number, first: number): number[] {
  const days = range(monthStart(year, month), monthStart(year, month + 1));
  const isOpen = rule.monthDays.length === 0 && rule.days.length === 0;
  const date = new Date(first * dayLength).getUTCDate();
  return days.filter((day, index) => isMeant(rule, day) && (!isOpen || index + 1 === date));
}

function isMeant({ months, monthDays, days }: RepetitionRule, day: number): boolean {
  const date = new Date(day * dayLength);
  const [month, number] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const length =
    monthStart(date.getUTCFullYear(), month) - monthStart(date.getUTCFullYear(), month - 1);
  if (months.length > 0 && !months.includes(month)) return false;
  const fromEnd = number - length - 1;
  if (monthDays.length > 0 && !monthDays.includes(number) && !monthDays.includes(fromEnd)) {
    return false;
  }
  if (days.length === 0) return true;
  const ordinals = [Math.ceil(number / 7), -Math.ceil(-fromEnd / 7), undefined];
  const weekday = weekdays[weekdayOf(day)];
  return days.some(each => each.weekday === weekday && ordinals.includes(each.ordinal));
}

/** BYSETPOS: the first is 1, the last is -1. */
function choose(days: readonly number[], positions: readonly number[]): number[] {
  return days.filter(
    (_, index) => positions.includes(index + 1) || positions.includes(index - days.length),
  );
}

const dayLength = 86_400_000;

function isSameWeekday(a: number, b: number): boolean {
  return weekdayOf(a) === weekdayOf(b);
}

/** `month` counts from 0 and may lie outside of the year. */
function monthStart(year: number, month: number): number {
  return Math.floor(Date.UTC(year, month, 1) / dayLength);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
