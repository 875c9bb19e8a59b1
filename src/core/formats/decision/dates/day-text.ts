import { impossibleDayDoubt } from '../../../model/doubts.ts';
import type { Day } from '../../../model/value.ts';
import { toDay } from '../../../text/day.ts';
import { findMonth } from './month-words.ts';

/** How a date of three numbers with the year last is ordered where both orders are possible. */
export type DayOrder = 'day-first' | 'month-first';

export type DayReading =
  | { readonly kind: 'certain'; readonly day: Day; readonly order: DayOrder | undefined }
  /** Both orders give a day. */
  | { readonly kind: 'ambiguous'; readonly dayFirst: Day; readonly monthFirst: Day }
  | { readonly kind: 'none'; readonly doubt: string };

/** The first day that a text names. Certain only where day, month and year are. */
export function readDayText(text: string): DayReading {
  // Most values name no year at all, and this is asked of each of them.
  if (!/\d{4}/.test(text)) return { kind: 'none', doubt: 'It names no whole day.' };
  const found = readers.flatMap(reader => reader(text) ?? []).sort((a, b) => a.index - b.index)[0];
  if (found) return found.reading;
  return { kind: 'none', doubt: 'It names no whole day.' };
}

/** Why a text that names a day does not say on which one something happened: `~2026-03-04`, `2026-03-04 to 2026-03-09`. */
export function doubtOfDay(text: string): string | undefined {
  if (roughly.test(text)) return 'It says only roughly which day.';
  const [first = '', last] = text.split(upTo, 2);
  const isPeriod = last !== undefined && /[\d)]$/.test(first) && startsWithDay(last);
  return isPeriod ? 'It goes from one day to another.' : undefined;
}

const roughly =
  /^[^\p{Alpha}\d]*(?:[~≈]\s?\d|大?约|約|(?:ca|circa|about|around|approx|approximately|roughly|before|after|etwa|ungefähr|vor|nach|vers|environ|avant|après|antes|después|hacia|alrededor|depois)(?!\p{Alpha}))|頃/iu;

const upTo = /\s(?:[–—-]|to|until|bis|au|à|hasta|até)\s|\s?(?:\.{2,3}|…)\s?/;

function startsWithDay(text: string): boolean {
  return readers.some(reader => reader(text)?.index === 0);
}

interface Found {
  readonly index: number;
  readonly reading: DayReading;
}

const readers: readonly ((text: string) => Found | undefined)[] = [
  readYearFirst,
  readIdeographs,
  readCompact,
  readYearLast,
  readMonthName,
  readNameBeforeDay,
];

/** `2026-01-02`, also with the dashes that editors make of hyphens. */
function readYearFirst(text: string): Found | undefined {
  const match = /(?<!\d)(\d{4})([-/.\u2010-\u2013])(\d{1,2})\2(\d{1,2})(?![\d\p{Lower}])/u.exec(
    text,
  );
  if (!match) return undefined;
  return { index: match.index, reading: certain(match[1], match[3], match[4]) };
}

/** `2026年1月2日`, `2026년 1월 2일`, with or without blanks. */
function readIdeographs(text: string): Found | undefined {
  const match = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u.exec(text);
  if (!match) return undefined;
  return { index: match.index, reading: certain(match[1], match[2], match[3]) };
}

function readCompact(text: string): Found | undefined {
  const match = /^\s*(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  return match ? { index: match.index, reading: certain(match[1], match[2], match[3]) } : undefined;
}

/** With points between the numbers the day is first everywhere; with strokes it depends. */
function readYearLast(text: string): Found | undefined {
  const match = /(?<![\d/])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!match) return undefined;
  const [, first, sign, second, year] = match;
  const dayFirst = dayOf(year, second, first);
  const monthFirst = sign === '.' ? undefined : dayOf(year, first, second);
  return { index: match.index, reading: oneOf(dayFirst, monthFirst) };
}

/** `5 May 2024`, `5th of May 2024`, `28. Juli 2026`, `16 de julho de 2026`, `07-Mar-2002`. */
function readMonthName(text: string): Found | undefined {
  if (!mayNameMonth(text)) return undefined;
  const pattern =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:(?:de|of)\s+)?([a-z\u00c0-\uffff]{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4})(?!\d)/;
  const match = pattern.exec(text.toLowerCase());
  const month = findMonth(match?.[2] ?? '');
  if (!match || month === undefined) return undefined;
  return { index: match.index, reading: certain(match[3], String(month), match[1]) };
}

/** `May 24, 2026`, `January 28th, 2022`. */
function readNameBeforeDay(text: string): Found | undefined {
  if (!mayNameMonth(text)) return undefined;
  const pattern = /([a-z\u00c0-\uffff]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/;
  const match = pattern.exec(text.toLowerCase());
  const month = findMonth(match?.[1] ?? '');
  if (!match || month === undefined) return undefined;
  return { index: match.index, reading: certain(match[3], String(month), match[2]) };
}

/**
 * Most days have no letter. What finds the others names the letters by their range and small: to compile all
 * letters of all scripts, ten times and in both cases, took longer than to read a hundred records.
 */
function mayNameMonth(text: string): boolean {
  return /[a-z]{3}|[^\0-\x7f]/i.test(text);
}

function oneOf(dayFirst: Day | undefined, monthFirst: Day | undefined): DayReading {
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) {
    return { kind: 'ambiguous', dayFirst, monthFirst };
  }
  const day = dayFirst ?? monthFirst;
  if (day === undefined) return impossible;
  const order = dayFirst === undefined ? 'month-first' : 'day-first';
  return { kind: 'certain', day, order: dayFirst === monthFirst ? undefined : order };
}

function certain(year?: string, month?: string, day?: string): DayReading {
  const found = dayOf(year, month, day);
  return found === undefined ? impossible : { kind: 'certain', day: found, order: undefined };
}

const impossible: DayReading = { kind: 'none', doubt: impossibleDayDoubt };

/** The day as `YYYY-MM-DD`; undefined where the calendar has none. */
export function dayOf(year = '', month = '', day = ''): Day | undefined {
  return toDay(Number(year), Number(month), Number(day));
}
