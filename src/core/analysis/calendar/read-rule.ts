import { type Weekday, weekdays } from '../../model/plan/calendar.ts';
import type { Moment } from '../../model/value.ts';

/** An RRULE of which every part is understood. */
export interface RepetitionRule {
  readonly frequency: Frequency;
  readonly interval: number;
  /** The last moment that may be a start. */
  readonly until: Moment | undefined;
  /** How many starts there are; infinite where nothing is written. */
  readonly count: number;
  /** Empty where nothing is written, as the lists below are. */
  readonly months: readonly number[];
  /** Negative ones count from the end of the month. */
  readonly monthDays: readonly number[];
  readonly days: readonly RuleDay[];
  readonly positions: readonly number[];
  readonly weekStart: Weekday;
}

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

export interface RuleDay {
  readonly weekday: Weekday;
  /** Which one of the month; undefined means each. */
  readonly ordinal: number | undefined;
}

/** Reads the value of an RRULE (RFC 5545); a clause where it holds what is not understood. */
export function readRule(rule: string): RepetitionRule | string {
  if (rule.length > 300) return 'is too long';
  const parts = new Map<string, string>();
  for (const part of rule
    .trim()
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')) {
    const [, key = '', value = ''] = /^([A-Z]+)=(.+)$/.exec(part) ?? [];
    if (parts.has(key) || !forms.get(key)?.test(value)) {
      return `has the part "${part.slice(0, 40)}", which is not understood`;
    }
    parts.set(key, value);
  }
  const frequency = frequencies.find(name => name === parts.get('FREQ'));
  if (!frequency) return 'says no frequency';
  const until = parts.get('UNTIL');
  const read: RepetitionRule = {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    until: until && toMoment(until),
    count: Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY),
    months: numbersOf(parts.get('BYMONTH')),
    monthDays: numbersOf(parts.get('BYMONTHDAY')),
    days: (parts.get('BYDAY')?.split(',') ?? []).flatMap(readDay),
    positions: numbersOf(parts.get('BYSETPOS')),
    weekStart: weekdays.find(day => day === parts.get('WKST')) ?? 'MO',
  };
  return isUsual(read) ? read : 'joins parts that are not understood together';
}

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

const forms: ReadonlyMap<string, RegExp> = new Map([
  ['FREQ', /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/],
  ['INTERVAL', /^[1-9]\d{0,2}$/],
  ['COUNT', /^[1-9]\d{0,3}$/],
  ['UNTIL', /^\d{8}(?:T\d{6}Z?)?$/],
  ['WKST', /^(?:MO|TU|WE|TH|FR|SA|SU)$/],
  ['BYMONTH', /^(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*$/],
  ['BYMONTHDAY', /^-?(?:[1-9]|[12]\d|3[01])(?:,-?(?:[1-9]|[12]\d|3[01]))*$/],
  [
    'BYDAY',
    /^(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU))*$/,
  ],
  ['BYSETPOS', /^-?(?:[1-9]|[12]\d|3[01])(?:,-?(?:[1-9]|[12]\d|3[01]))*$/],
]);

/** The rest is forbidden by the standard, or counts days of the year, which nobody writes. */
function isUsual({ frequency, months, monthDays, days }: RepetitionRule): boolean {
  if (frequency === 'WEEKLY' && monthDays.length > 0) return false;
  if (days.every(({ ordinal }) => ordinal === undefined)) return true;
  return frequency === 'MONTHLY' || (frequency === 'YEARLY' && months.length > 0);
}

function readDay(text: string): RuleDay[] {
  const weekday = weekdays.find(day => text.endsWith(day));
  const ordinal = text.slice(0, -2);
  return weekday ? [{ weekday, ordinal: ordinal === '' ? undefined : Number(ordinal) }] : [];
}

function numbersOf(list: string | undefined): number[] {
  return list === undefined ? [] : list.split(',').map(Number);
}

/** `20260601T060000Z` as `2026-06-01T06:00:00Z`. */
function toMoment(until: string): Moment {
  return until
    .replace(/^(\d{4})(\d{2})(\d{2})/, '$1-$2-$3')
    .replace(/T(\d{2})(\d{2})(\d{2})/, 'T$1:$2:$3');
}
