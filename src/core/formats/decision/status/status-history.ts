import type { SourcedStatus } from '../../../model/decision.ts';
import type { Day } from '../../../model/value.ts';
import type { Span } from '../../../text/span.ts';
import { readDayText } from '../dates/day-text.ts';
import { findLeading, isContrary, type OwnStatusWords } from './leading-status.ts';
import { findLeadingStatus, readableText } from './status-phrase.ts';

interface Entry {
  readonly reading: SourcedStatus;
  readonly day: Day;
}

/**
 * Lines that start with a dated status are a history where their days are in order: of these only the one of
 * the last day is left, in the place of the first. All other lines stay as they are.
 */
export function withoutFormer(
  text: string,
  readings: readonly SourcedStatus[],
  own: OwnStatusWords,
): readonly SourcedStatus[] {
  if (readings.length < 2) return readings;
  const entries = readings.flatMap(reading => {
    const day = readEntryDay(text, reading.span, own);
    return day === undefined ? [] : [{ reading, day }];
  });
  const last = lastOf(entries);
  if (!last || entries[0]?.reading !== readings[0]) return readings;
  const former = new Set(entries.map(({ reading }) => reading));
  return [last.reading, ...readings.filter(reading => !former.has(reading))];
}

/** The newest entry may stand first, but what ended a decision below it is not gone for certain. */
function lastOf(entries: readonly Entry[]): Entry | undefined {
  const [first, ...others] = entries;
  if (!first || others.length === 0) return undefined;
  const pairs = others.map((entry, index) => [entries[index]?.day ?? '', entry.day] as const);
  if (pairs.every(([before, day]) => before <= day)) return others.at(-1);
  const isNewestFirst = pairs.every(([before, day]) => before >= day);
  return isNewestFirst && !others.some(({ reading }) => isContrary(reading.value))
    ? first
    : undefined;
}

/** The day of `2026-01-02 accepted` and of `Accepted on 2026-01-02 by Ada`; of no deadline and no plan. */
function readEntryDay(text: string, span: Span, own: OwnStatusWords): Day | undefined {
  const said = readableText(text, span).trim().toLowerCase();
  if (!/\d{4}/.test(said)) return undefined;
  const [before] = /^\d{4}-\d{1,2}-\d{1,2}\b/.exec(said) ?? [];
  if (before !== undefined) return findLeadingStatus(text, span, own) && certainDay(before);
  const leading = findLeading(said, own);
  const [, behind] = (leading && dayBehind.exec(said.slice(leading.length))) ?? [];
  return behind === undefined ? undefined : certainDay(behind);
}

function certainDay(said: string): Day | undefined {
  const reading = readDayText(said);
  return reading.kind === 'certain' ? reading.day : undefined;
}

/** Nothing may follow but who did it. */
const dayBehind =
  /^[\s:,(–—-]{1,4}(?:again\s+)?(?:(?:on|at|since|am|le|el|em)\s+)?(\d[\d./-]{7,9}|\d{1,2}\S{0,2}\s(?:de\s)?[a-z\u00c0-\uffff]{3,10}\.?,?\s(?:de\s)?\d{4}|[a-z\u00c0-\uffff]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})[\s).,;]*(?:$|(?:by|durch|von|par|por)\s)/;
