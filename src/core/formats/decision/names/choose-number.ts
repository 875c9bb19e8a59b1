import type { Sourced } from '../../../model/value.ts';
import { sliceOf } from '../../../text/span.ts';
import { unwrapSpan } from '../clean-span.ts';
import type { Field } from '../fields/field.ts';
import { firstValues } from '../fields/read-fields.ts';
import type { RecordText } from '../record/record-text.ts';
import { type FileId, withoutZeros } from './file-id.ts';
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
  return (
    readHeadingNumber(record) ??
    fromBoth(record, id) ??
    fromField(record, fields) ??
    fromTitle(record, fields)
  );
}

/** `# INF-2: Title` in `INF2-title.md`: each alone may name something else, as `S3` does. */
function fromBoth({ text, titleHeading }: RecordText, { name }: FileId) {
  const inName = /^([A-Z]{2,10})[-_ ]?(\d{1,7})(?=[-_ .]|$)/.exec(name);
  if (!titleHeading || !inName) return undefined;
  const { start } = titleHeading.content;
  const [raw = '', prefix, digits = ''] =
    /^([A-Z]{2,10})-?(\d{1,7})(?=\s*[:.–—|]|\s-\s)/.exec(sliceOf(text, titleHeading.content)) ?? [];
  const [, ofName, inDigits = ''] = inName;
  if (prefix !== ofName || withoutZeros(digits) !== withoutZeros(inDigits)) return undefined;
  const span = { start, end: start + raw.length };
  return { value: raw, raw, span, source: 'heading' as const, doubt: undefined };
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
  const said = sliceOf(record.text, span);
  const number =
    findNumber(record.text, span, /^(\d{1,7})$/) ??
    (/^[A-Z]{1,3}-?\d{1,4}$/.test(said) ? { value: said, raw: said, span } : undefined);
  return number && { ...number, source: found.field.source, doubt: undefined };
}
