import type { Sourced } from '../../model/value.ts';
import { type Span, sliceOf } from '../../text/span.ts';
import { unwrapSpan } from './clean-span.ts';
import type { Field } from './field.ts';
import { type FileId, withoutZeros } from './file-id.ts';
import { firstValues } from './read-fields.ts';
import type { RecordText } from './record-text.ts';

/** The number: of the file name, else of the heading, else of a field of the front matter. */
export function chooseNumber(
  record: RecordText,
  fields: readonly Field[],
  id: FileId,
): Sourced<string> | undefined {
  if (id.number) {
    const { value, raw } = id.number;
    return { value, raw, span: { start: 0, end: 0 }, source: 'file-name', doubt: undefined };
  }
  return fromHeading(record) ?? fromField(record, fields);
}

function fromHeading(record: RecordText): Sourced<string> | undefined {
  const content = record.titleHeading?.content;
  if (!content) return undefined;
  const found = findNumber(record.text, content);
  return found && { ...found, source: 'heading', doubt: undefined };
}

function fromField(record: RecordText, fields: readonly Field[]): Sourced<string> | undefined {
  const found = firstValues(fields, 'number');
  const value = found?.values[0];
  if (!found || !value) return undefined;
  const span = unwrapSpan(record.text, value.span);
  const number = findNumber(record.text, span, /^(\d{1,7})$/);
  return number && { ...number, source: found.field.source, doubt: undefined };
}

/** `7. Title`, `ADR-0007: Title`, `API-003 Title`; behind a bare number a sign must follow. */
function findNumber(text: string, span: Span, plain = /^(\d{1,7})\s*(?:[.:)·–—]|-\s)/) {
  const said = sliceOf(text, span);
  const digits = plain.exec(said) ?? /^\[?(?:ADR|RFC|DR)[-_ ]?#?(\d{1,7})\b/i.exec(said);
  if (digits?.[1]) {
    const start = span.start + digits[0].indexOf(digits[1]);
    return located(text, { start, end: start + digits[1].length }, withoutZeros(digits[1]));
  }
  const id = /^[A-Z][A-Z]*(?:-[A-Z][A-Za-z]*)*-\d{2,7}\b/.exec(said)?.[0];
  return id ? located(text, { start: span.start, end: span.start + id.length }, id) : undefined;
}

function located(text: string, span: Span, value: string) {
  return { value, raw: sliceOf(text, span), span };
}
