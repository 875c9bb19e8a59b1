import { Temporal } from 'temporal-polyfill';
import type { Day, Duration, Moment } from '../../model/value.ts';
import { addDays, dayIn, isTimeZone } from '../../text/day.ts';

/** A point in time in milliseconds since 1970 in UTC. */
export type Time = number;

type Zone = string | undefined;

/**
 * When a moment is, read on the clocks of a zone (IANA name, undefined means UTC) where it has no
 * offset of its own. A day is its first minute. A time in the hour that a clock change skips moves
 * forward by that hour, as RFC 5545 asks. Undefined for what is no moment.
 */
export function timeOf(moment: Moment, zone: Zone): Time | undefined {
  try {
    if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(moment.slice(10))) {
      return Temporal.Instant.from(moment).epochMilliseconds;
    }
    return Temporal.PlainDateTime.from(moment).toZonedDateTime(known(zone)).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether the clocks of a zone never show a local moment, because a change skips it. */
export function isSkipped(moment: Moment, zone: Zone): boolean {
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(moment.slice(10))) return false;
  try {
    const written = Temporal.PlainDateTime.from(moment);
    return !written.toZonedDateTime(known(zone)).toPlainDateTime().equals(written);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The calendar day of a moment; undefined for what is no moment. */
export function dayOf(moment: Moment, zone: Zone): Day | undefined {
  const time = timeOf(moment, zone);
  return time === undefined ? undefined : dayAt(time, zone);
}

/** The calendar day of a time in a zone; in UTC where nobody knows the zone. */
export function dayAt(time: Time, zone: Zone): Day | undefined {
  return dayIn(zone, new Date(time).toISOString());
}

/**
 * From when on a duration is counted that begins on a day: at which hour of it nobody knows. Days are counted from day to
 * day; hours may only be counted from its end.
 */
export function beginOn(day: Day, { seconds }: Duration, zone: Zone): Time | undefined {
  return timeOf(seconds === 0 ? day : addDays(day, 1), zone);
}

/** The time that comes a duration later; days of a clock change are days as well. */
export function timeAfter(time: Time, duration: Duration, zone: Zone): Time {
  return zoned(time, zone).add(bounded(duration)).epochMilliseconds;
}

/** The time that lies a duration before, in the same way. */
export function timeBefore(time: Time, duration: Duration, zone: Zone): Time {
  return zoned(time, zone).subtract(bounded(duration)).epochMilliseconds;
}

/** Somebody may write any number of days; the calendar of Temporal has an end. */
function bounded({ days, seconds }: Duration): Duration {
  const mostDays = 1_000_000;
  return { days: Math.min(days, mostDays), seconds: Math.min(seconds, mostDays * 86_400) };
}

function zoned(time: Time, zone: Zone): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(known(zone));
}

function known(zone: Zone): string {
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
}
