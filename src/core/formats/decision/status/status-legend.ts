import { sliceOf } from '../../../text/span.ts';
import type { Field } from '../fields/field.ts';
import type { RecordText } from '../record/record-text.ts';
import { findLeadingStatus } from './status-phrase.ts';

/**
 * Whether a field explains what statuses there are instead of having one: at least three different
 * ones below each other, none with a day, a number or a box.
 */
export function isStatusLegend({ text, ownWords }: RecordText, { name, values }: Field): boolean {
  if (name !== 'status' || values.length < leastStatuses) return false;
  const statuses = new Set<string>();
  for (const { span, box } of values) {
    const status = findLeadingStatus(text, span, ownWords);
    if (status === undefined) continue;
    if (box !== undefined || /\d/.test(sliceOf(text, span))) return false;
    statuses.add(status);
  }
  return statuses.size >= leastStatuses;
}

const leastStatuses = 3;
