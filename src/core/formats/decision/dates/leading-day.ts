import { readDayText } from './day-text.ts';

/** The day that a heading begins or ends with. `length` counts the words and signs around it too. */
export interface DayOfHeading {
  readonly before: string;
  readonly raw: string;
  readonly length: number;
}

/** `27/09/2026 : Title`, `January 12, 2026 — Title`, `Decision 2026-11-24: Title`; not with the year first. */
export function findLeadingDay(heading: string): DayOfHeading | undefined {
  return dayIn(leading.exec(heading)?.slice(0, 3) ?? []);
}

/** `Title — 2026-11-24`, `Title (Nov 24, 2026)`, `Title (24 novembre 2026, updated)`. */
export function findTrailingDay(heading: string): DayOfHeading | undefined {
  const found = trailing.exec(heading);
  const [whole = '', sign = '', raw = ''] = found ?? [];
  return found ? dayIn([whole, heading.slice(0, found.index) + sign, raw]) : undefined;
}

function dayIn([whole, before = '', raw = '']: readonly string[]): DayOfHeading | undefined {
  if (whole === undefined || readDayText(raw).kind === 'none') return undefined;
  return { before, raw, length: whole.length };
}

const leading =
  /^(\[?(?:Decision\s(?=\d{4}-))?)((?<=Decision\s)\d{4}-\d{2}-\d{2}|\d{1,2}([./])\d{1,2}\3(?:19|20)\d{2}|\d{1,2}\.?\s\p{Alpha}{3,12}\.?\s(?:19|20)\d{2}|\p{Alpha}{3,12}\.?\s\d{1,2},?\s(?:19|20)\d{2})\]?\s*(?:[:：·|–—]|-(?=\s))\s*(?=\S)/u;

const trailing =
  /(\s[·|–—-]\s|\s?[(（[])(\d{4}-\d{2}-\d{2}|\d{1,2}([./])\d{1,2}\3(?:19|20)\d{2}|\d{1,2}\.?\s\p{Alpha}{3,12}\.?\s(?:19|20)\d{2}|\p{Alpha}{3,12}\.?\s\d{1,2},?\s(?:19|20)\d{2})(?:,\s(?:updated|revised))?[)）\]]?$/u;
