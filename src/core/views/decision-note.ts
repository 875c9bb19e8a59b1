import type { Decision } from '../model/decision.ts';
import type { Day } from '../model/value.ts';
import { daysBetween } from '../text/day.ts';
import { dayText, lastingText } from '../text/day-text.ts';
import { baseNameOf } from '../text/path.ts';

/** As file names and people write it. */
export function numberText(value: string): string {
  return /^\d+$/.test(value) ? value.padStart(4, '0') : value;
}

/** `accepted · 12 Jan 2026`, `proposed for 38 days`, `superseded by 0042`. */
export function decisionNote({ status, date, relations }: Decision, today: Day): string {
  if (!status) return 'no status written';
  if (status.value === 'unknown') return `not understood: ${status.raw}`;
  const successors = relations.filter(({ kind }) => kind === 'superseded-by');
  if (status.value === 'superseded' && successors.length > 0) {
    const names = successors.map(({ target }) => referenceText(target));
    return `superseded by ${names.join(', ')}`;
  }
  const day = date?.value;
  if (day === undefined) return status.value;
  const isOpen = status.value === 'proposed' || status.value === 'draft';
  // A day that has not come yet says nothing of how long it has lasted.
  if (isOpen && day <= today) return `${status.value} ${lastingText(daysBetween(day, today))}`;
  return `${status.value} · ${dayText(day, everyYear)}`;
}

/** A number, else the file that a path or a link ends with. */
export function referenceText(target: string): string {
  return numberText(baseNameOf(target));
}

/** No day lies in this year, so the year is always shown: a log spans many. */
const everyYear = '';
