import type { Sourced } from '../../../model/value.ts';
import { unwrapSpan } from '../clean-span.ts';
import type { Field } from '../fields/field.ts';
import { firstValues } from '../fields/read-fields.ts';
import type { RecordText } from '../record/record-text.ts';
import type { FileId } from './file-id.ts';
import { findNumber } from './find-number.ts';
import { readHeadingNumber } from './heading-number.ts';

/** The number: of the file name, else of the heading, else of a field, else in front of the title that a field gives. */
export function chooseNumber(
  record: RecordText,
  fields: readonly Field[],
  id: FileId,
): Sourced<string> | undefined {
  if (id.number) {
    const { value, raw } = id.number;
    return { value, raw, span: { start: 0, end: 0 }, source: 'file-name', doubt: undefined };
  }
  return readHeadingNumber(record) ?? fromField(record, fields) ?? fromTitle(record, fields);
}

/** `title: "SIP-15 - Value classes"` in a file that is named after its subject. */
function fromTitle(record: RecordText, fields: readonly Field[]): Sourced<string> | undefined {
  const found = firstValues(fields, 'title');
  const value = found?.values[0];
  const number = value && findNumber(record.text, unwrapSpan(record.text, value.span));
  return number && { ...number, source: found.field.source, doubt: undefined };
}

function fromField(record: RecordText, fields: readonly Field[]): Sourced<string> | undefined {
  const found = firstValues(fields, 'number');
  const value = found?.values[0];
  if (!found || !value) return undefined;
  const span = unwrapSpan(record.text, value.span);
  const number = findNumber(record.text, span, /^(\d{1,7})$/);
  return number && { ...number, source: found.field.source, doubt: undefined };
}
