import { type Days, wholeDays } from '../../../model/value.ts';
import { readDuration } from './read-duration.ts';

/** A duration in whole calendar days; parts of a day count as a day. */
export function readDays(text: string): Days | undefined {
  const reading = readDuration(text);
  return reading && wholeDays(reading.value);
}
