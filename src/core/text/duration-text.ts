import { count } from './count.ts';
import { daysText } from './day-text.ts';

/** A length of time in calendar days and the seconds beyond them. */
interface Length {
  readonly days: number;
  readonly seconds: number;
}

/** `14 days`, `36 hours`, `1 day and 30 minutes`. */
export function durationText({ days, seconds }: Length): string {
  if (seconds === 0) return daysText(days);
  const rest = count(...largestUnit(seconds));
  return days === 0 ? rest : `${daysText(days)} and ${rest}`;
}

/** The whole length in seconds, each day of 24 hours. */
export function secondsOf({ days, seconds }: Length): number {
  return days * 86_400 + seconds;
}

function largestUnit(seconds: number): [number, string] {
  if (seconds % 3600 === 0) return [seconds / 3600, 'hour'];
  return seconds % 60 === 0 ? [seconds / 60, 'minute'] : [seconds, 'second'];
}
