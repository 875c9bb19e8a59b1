import type { Day } from '../../../model/value.ts';
import { toDay } from '../../../text/day.ts';

/**
 * The calendar day at the start of `text`: `2026-03-09`, also with a time behind it. Undefined
 * where it is written another way or does not exist: no other way of writing a day is certain.
 */
export function readDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]\s*\d{1,2}(?::\d{2}){0,2}\S*)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, year = '', month = '', date = ''] = match;
  return toDay(Number(year), Number(month), Number(date));
}
