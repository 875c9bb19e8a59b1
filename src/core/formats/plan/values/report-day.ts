import type { Span } from '../../../text/span.ts';
import { type DayReading, readDayText } from '../../decision/dates/day-text.ts';
import { type PlanSource, report } from '../plan-source.ts';
import { shortened } from '../yaml/yaml-fields.ts';

/** Says of a text that was to be a day why it is none here, and which day it may be. */
export function reportDay(source: PlanSource, span: Span, written: string): void {
  const reading = readDayText(written);
  const shown = `"${shortened(written.replaceAll(/\s+/g, ' ').trim())}"`;
  if (reading.kind === 'certain' && isDayAlone(written)) {
    report(source, span, `${shown} is not written as YYYY-MM-DD.`, reading.day);
  } else {
    report(source, span, `${shown} ${whyNone(reading)}. Write it as YYYY-MM-DD.`);
  }
}

function whyNone(reading: DayReading): string {
  if (reading.kind === 'certain') return 'says more than a day';
  if (reading.kind === 'none') return 'is not a day of the calendar';
  return `may be ${reading.dayFirst} or ${reading.monthFirst}`;
}

/** Three words, or one of digits alone: nothing is lost where the day is written in their place. */
function isDayAlone(written: string): boolean {
  const words = written.match(/[\p{Alpha}\p{N}]+/gu) ?? [];
  return words.length === 3 || words.length === 1;
}
