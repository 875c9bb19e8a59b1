import { readDayText } from './day-text.ts';

/** The day that a heading begins with, with the words and signs around it. */
export interface LeadingDay {
  readonly before: string;
  readonly raw: string;
  readonly length: number;
}

/** `27/09/2026 : Title`, `January 12, 2026 — Title`, `Decision 2026-11-24: Title`: in other ways than with the year first. */
export function findLeadingDay(heading: string): LeadingDay | undefined {
  const [whole, before = '', raw = ''] = leading.exec(heading) ?? [];
  if (whole === undefined || readDayText(raw).kind === 'none') return undefined;
  return { before, raw, length: whole.length };
}

const leading =
  /^(\[?(?:Decision\s(?=\d{4}-))?)((?<=Decision\s)\d{4}-\d{2}-\d{2}|\d{1,2}([./])\d{1,2}\3(?:19|20)\d{2}|\d{1,2}\.?\s\p{L}{3,10}\.?\s(?:19|20)\d{2}|\p{L}{3,10}\.?\s\d{1,2},?\s(?:19|20)\d{2})\]?\s*(?:[:：·|–—]|-(?=\s))\s*(?=\S)/u;
