import type { Moment } from '../../../model/value.ts';
import { toDay } from '../../../text/day.ts';

/**
 * A point in time: `2026-05-16`, `2026-05-16T06:00` on local clocks, or with an offset. Seconds are
 * written where there is a time; parts of a second are left out. Undefined where it is written
 * another way or does not exist.
 */
export function readMoment(text: string): Moment | undefined {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const [, year, month, date, hour, minute, second = '00', offset = ''] = match;
  const day = toDay(Number(year), Number(month), Number(date));
  if (day === undefined || hour === undefined) return day;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${day}T${hour}:${minute}:${second}${offset.toUpperCase()}`;
}
