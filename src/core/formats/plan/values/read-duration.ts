import type { Duration } from '../../../model/value.ts';

/** A duration, and the ISO 8601 text of one that is written another way. */
export interface DurationReading {
  readonly value: Duration;
  readonly iso: string | undefined;
}

/**
 * ISO 8601 in weeks, days and the parts of a day (`P14D`, `P2W`, `PT36H`), or as people write it
 * (`14d`, `2 weeks`, `5 min`). A week has seven days, of working time five. Undefined where it
 * cannot be read; months and years have no certain number of days.
 */
export function readDuration(text: string, daysOfWeek: 5 | 7 = 7): DurationReading | undefined {
  const written = text.trim();
  return readIso(written, daysOfWeek) ?? readPlain(written, daysOfWeek);
}

function readIso(text: string, daysOfWeek: number): DurationReading | undefined {
  const pattern =
    /^P(?=.)(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/i;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, weeks, days, hours, minutes, seconds] = match.map(Number).map(part => part || 0);
  return {
    value: {
      days: (weeks ?? 0) * daysOfWeek + (days ?? 0),
      seconds: (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0),
    },
    iso: text === text.toUpperCase() ? undefined : text.toUpperCase(),
  };
}

function readPlain(text: string, daysOfWeek: number): DurationReading | undefined {
  const match =
    /^(\d{1,6})\s*(?:(mins?|minutes?)|(h|hrs?|hours?)|(d|days?)|(w|wks?|weeks?))$/i.exec(text);
  if (!match) return undefined;
  const [, digits, minutes, hours, days] = match;
  const amount = Number(digits);
  if (minutes !== undefined) {
    return { value: { days: 0, seconds: amount * 60 }, iso: `PT${amount}M` };
  }
  if (hours !== undefined) {
    return { value: { days: 0, seconds: amount * 3600 }, iso: `PT${amount}H` };
  }
  if (days !== undefined) return { value: { days: amount, seconds: 0 }, iso: `P${amount}D` };
  return { value: { days: amount * daysOfWeek, seconds: 0 }, iso: `P${amount}W` };
}
