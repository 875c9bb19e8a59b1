import type { Days } from '../../model/value.ts';

/**
 * A duration in whole calendar days: ISO 8601 in weeks, days and hours (`P14D`, `P2W`, `PT36H`), or
 * as people write it (`14d`, `2 weeks`). Parts of a day count as a day. Undefined where it cannot
 * be read; months and years have no certain number of days.
 */
export function readDays(text: string): Days | undefined {
  const written = text.trim();
  return readIso(written) ?? readPlain(written);
}

function readIso(text: string): Days | undefined {
  const pattern =
    /^P(?=.)(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/i;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, weeks, days, hours, minutes, seconds] = match;
  const clock = count(hours) * 3600 + count(minutes) * 60 + count(seconds);
  return count(weeks) * 7 + count(days) + Math.ceil(clock / 86_400);
}

function readPlain(text: string): Days | undefined {
  const match = /^(\d{1,6})\s*(h|hours?|d|days?|w|wks?|weeks?)$/i.exec(text);
  if (!match) return undefined;
  const [, amount, unit = ''] = match;
  if (/^h/i.test(unit)) return Math.ceil(count(amount) / 24);
  return count(amount) * (/^w/i.test(unit) ? 7 : 1);
}

function count(digits: string | undefined): number {
  return Number(digits ?? 0);
}
