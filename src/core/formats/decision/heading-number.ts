import type { Sourced } from '../../model/value.ts';
import { findNumber } from './find-number.ts';
import type { RecordText } from './record-text.ts';

/** The number that the heading of the record starts with, whatever its file is called. */
export function readHeadingNumber(record: RecordText): Sourced<string> | undefined {
  const content = record.titleHeading?.content;
  const found = content && findNumber(record.text, content);
  return found && { ...found, source: 'heading', doubt: undefined };
}
