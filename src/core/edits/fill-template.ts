import type { Field, FieldValue } from '../formats/decision/fields/field.ts';
import { readStatusPhrase } from '../formats/decision/status/status-phrase.ts';
import type { OpenRecord } from '../formats/open-records.ts';
import { unfilledDoubt } from '../model/doubts.ts';
import { yamlText } from '../text/encode.ts';
import { sliceOf } from '../text/span.ts';
import { applyTextEdits, type TextEdit, withoutOverlaps } from '../text/text-edit.ts';
import { openRecord } from './open-record.ts';
import { offeredWord } from './proposed-word.ts';
import type { RecordHead } from './record-head.ts';

/** The text of a template with title, number, status and day in the places that it has for them. */
export function fillTemplate(path: string, text: string, head: RecordHead): string | undefined {
  const open = openRecord(path, text);
  if (!open) return undefined;
  const { record, fields } = open;
  const edits: TextEdit[] = [];
  const heading =
    record.titleHeading ?? record.sections.find(({ heading: { level } }) => level === 1)?.heading;
  if (heading) {
    const start = head.headingStart ?? numberedStart(sliceOf(text, heading.content), head.digits);
    edits.push({ span: heading.content, newText: `${start}${head.title}` });
  }
  for (const field of fields) edits.push(...fillField(open, field, head));
  // One piece of text may be read as two fields.
  return applyTextEdits(text, withoutOverlaps(edits));
}

function fillField({ record: { text } }: OpenRecord, field: Field, head: RecordHead): TextEdit[] {
  const { name, values, source } = field;
  const value = values.find(each => name === 'status' && isOpen(text, each)) ?? values[0];
  if (!value) return [];
  const written = sliceOf(text, value.span);
  const replace = (newText: string | undefined) =>
    newText === undefined ? [] : [{ span: value.span, newText }];
  switch (name) {
    case 'status':
      return isOpen(text, value) ? replace(statusFor(field, written, head)) : [];
    case 'date':
    case 'created':
    case 'updated':
      return replace(head.day);
    case 'title':
      return replace(source === 'front-matter' ? yamlText(head.title) : head.title);
    case 'number':
      return /^\W*(?:n+|x+|0+|number)\W*$/i.test(written) ? replace(head.digits) : [];
    default:
      return [];
  }
}

/** A status that a template has written out is the one it wants. */
function isOpen(text: string, { span }: FieldValue): boolean {
  const { doubt } = readStatusPhrase(text, span, []);
  return doubt === unfilledDoubt || sliceOf(text, span) === 'STATUS';
}

function statusFor({ source }: Field, written: string, { status }: RecordHead): string {
  return status ?? offeredWord(written) ?? (source === 'section' ? 'Proposed' : 'proposed');
}

/** `NUMBER. TITLE`, `ADR-NNNN: Title`, `N. Title`: what stands before the title. */
function numberedStart(heading: string, digits: string | undefined): string {
  const match =
    /^(.{0,20}?)\b(NUMBER|N{1,5}|n{3,5}|X{1,5}|x{3,5}|0{2,5})\b([.:)]?\s+(?:[-–—:]\s+)?)/.exec(
      heading,
    );
  if (!match || digits === undefined) return '';
  const [, before = '', place = '', behind = ''] = match;
  const isPadded = place.length > 1 && place !== 'NUMBER';
  const number = String(Number(digits)).padStart(isPadded ? place.length : 1, '0');
  return `${before}${number}${behind}`;
}
