import { Temporal } from 'temporal-polyfill';

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

/**
 * The calendar day of an ISO 8601 instant in a time zone (IANA name). A zone that does not exist
 * means UTC; an instant that cannot be read has no day.
 */
export function dayIn(zone: string | undefined, instant: string): string | undefined {
  try {
    return Temporal.Instant.from(instant)
      .toZonedDateTimeISO(knownZone(zone))
      .toPlainDate()
      .toString();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function knownZone(zone: string | undefined): string {
  if (zone === undefined) return 'UTC';
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return zone;
  } catch (error) {
    if (error instanceof RangeError) return 'UTC';
    throw error;
  }
}

/** Days since 1970-01-01. `Date.UTC` counts by the calendar alone: no clock and no zone. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / dayLength);
}
