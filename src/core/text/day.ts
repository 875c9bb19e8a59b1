const dayLength = 86_400_000;

/** Whole days from one calendar day (`YYYY-MM-DD`) to another; negative where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar day that comes `days` days after `day`. */
export function addDays(day: string, days: number): string {
  const moment = new Date((dayNumber(day) + days) * dayLength);
  return Number.isNaN(moment.getTime()) ? day : moment.toISOString().slice(0, 10);
}

/** The day of a number of days since 1970-01-01. */
export function dayOfNumber(number: number): string {
  return addDays('1970-01-01', number);
}

/** The weekday of a day that is a number; 0 is Monday. 1970 began on a Thursday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** `2026-03-09` from its numbers; undefined where the calendar has no such day. */
export function toDay(year: number, month: number, date: number): string | undefined {
  const isDay = [year, month, date].every(Number.isInteger) && year >= 0 && year <= 9999;
  if (!isDay || date < 1 || date > lengthOf(month, year)) return undefined;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

/** In days; none where there is no such month. */
function lengthOf(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/**
 * The calendar day of an ISO 8601 instant in a time zone (IANA name). A zone that does not exist
 * means UTC; an instant that cannot be read has no day.
 */
export function dayIn(zone: string | undefined, instant: string): string | undefined {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return undefined;
  // The first formatter takes long to make, and most plans need none.
  if (zone === undefined || zone === 'UTC' || !isTimeZone(zone)) return dayInUtc(time);
  const parts = formatterOf(zone).formatToParts(time);
  const numberOf = (type: string) => Number(parts.find(part => part.type === type)?.value);
  return toDay(numberOf('year'), numberOf('month'), numberOf('day'));
}

/** What the clocks of a place show: the day, and the time as `09:30:05`. */
export interface ClockReading {
  readonly day: string;
  readonly time: string;
}

/**
 * What the clocks of a time zone (IANA name) show at an ISO 8601 instant; an instant that cannot be
 * read says it as it is written.
 */
export function readClock(zone: string, instant: string): ClockReading {
  const day = dayIn(zone, instant);
  if (day === undefined) return { day: instant.slice(0, 10), time: instant.slice(11, 19) };
  const timeZone = isTimeZone(zone) ? zone : 'UTC';
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' });
  return { day, time: format.format(Date.parse(instant)) };
}

function dayInUtc(time: number): string | undefined {
  const moment = new Date(time);
  return toDay(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

/** Whether `name` is a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    formatterOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Making a formatter is slow, and every step of every plan asks. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

/** The calendar is the same again after so many years, which have so many days. */
const cycle = { years: 400, days: 146_097 };

/** Days since 1970-01-01. `Date.UTC` counts by the calendar alone: no clock and no zone. */
export function dayNumber(day: string): number {
  const year = digitsIn(day, 0, 4);
  // A year below 100 would be one of the 20th century.
  const later = Date.UTC(year + cycle.years, digitsIn(day, 5, 7) - 1, digitsIn(day, 8, 10));
  return Math.round(later / dayLength) - cycle.days;
}

/** Cutting the text would take longer, and thousands of steps have days. */
function digitsIn(day: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index++) number = number * 10 + day.charCodeAt(index) - 48;
  return number;
}
