import { type Span, sliceOf } from '../../../text/span.ts';
import { maxValueLength, unwrapSpan } from '../clean-span.ts';
import type { RecordText } from '../record/record-text.ts';
import { findLeading } from '../status/leading-status.ts';
import { isStatusLegend } from '../status/status-legend.ts';
import { findTitleMark } from '../status/title-mark.ts';
import { readBadgeFields } from './badge-fields.ts';
import { lineValues } from './block-values.ts';
import { readBylineFields } from './byline-fields.ts';
import { readDatedStates } from './dated-states.ts';
import type { Field, FieldName, FieldValue } from './field.ts';
import { normaliseLabel } from './field-names.ts';
import { isNumberOfSeries } from './find-header.ts';
import { readFooterFields, readNotes } from './footer-fields.ts';
import { readFrontMatterFields } from './front-matter-fields.ts';
import { readHtmlFields } from './html-fields.ts';
import { readLeadFields } from './lead-fields.ts';
import { fieldsOfEntry, readLineFields } from './line-fields.ts';
import { readSectionFields } from './section-fields.ts';
import { readTableFields } from './table-fields.ts';

/** All dialects of a record's head, the most formal one first. */
const dialects: readonly ((record: RecordText) => readonly Field[])[] = [
  readFrontMatterFields,
  readHeaderFields,
  readBylineFields,
  record => readLineFields(record.text, record.head),
  record => readTableFields(record.text, record.head),
  record => readHtmlFields(record.text, record.head),
  readSectionFields,
  readLeadFields,
  record => readBadgeFields(record.text, record.head),
  readNotes,
];

function readHeaderFields({ text, header }: RecordText): readonly Field[] {
  const [first] = header;
  if (!first || !isNumberOfSeries(text, first))
    return header.flatMap(entry => fieldsOfEntry(text, entry, 'field-list'));
  const label = normaliseLabel(sliceOf(text, first.label));
  const number: Field = {
    name: 'number',
    label,
    values: lineValues(text, first.lines),
    source: 'field-list',
  };
  return [number, ...header.slice(1).flatMap(entry => fieldsOfEntry(text, entry, 'field-list'))];
}

/** Every field of a record in every dialect: files mix them. */
export function readFields(record: RecordText): readonly Field[] {
  const fields = dialects
    .flatMap(read => read(record))
    .map(field => ({
      ...field,
      values: field.values.filter(({ span }) => isValue(record.text, span)),
    }))
    .map(field => (saysStand(record, field) ? { ...field, name: 'status' as const } : field));
  const said = fields.filter(
    field => !isReference(record, field) && !isStatusLegend(record, field),
  );
  if (saysStatus(said)) return said;
  const footer = readFooterFields(record);
  if (saysStatus(footer)) return [...said, ...footer];
  return [...said, ...footer, ...readDatedStates(record), ...readTitleFields(record)];
}

function saysStatus(fields: readonly Field[]): boolean {
  return fields.some(({ name, values }) => name === 'status' && values.length > 0);
}

/** The mark on a title, which counts where nothing else tells the status. */
function readTitleFields({ text, titleHeading }: RecordText): readonly Field[] {
  const said = titleHeading && findTitleMark(sliceOf(text, titleHeading.content))?.said;
  if (!said) return [];
  const { start } = titleHeading.content;
  const span = { start: start + said.start, end: start + said.end };
  const values = [{ span, box: undefined, depth: 0 }];
  return [{ name: 'status', label: 'status', values, source: 'heading' }];
}

/** In German, `Stand: offen` tells how it stands and `Stand: 2026-11-24` since when. */
function saysStand({ text, ownWords }: RecordText, { label, values: [first] }: Field): boolean {
  if (label !== 'stand' || !first) return false;
  return findLeading(sliceOf(text, first.span).toLowerCase(), ownWords) !== undefined;
}

/** Marks of emphasis alone, as in `* Date: **`, say nothing. */
function isValue(text: string, span: Span): boolean {
  if (span.end - span.start > maxValueLength) return false;
  const { start, end } = unwrapSpan(text, span);
  return end > start;
}

/** `Status: {status}` stands for the attribute of that name, which is a field itself. */
function isReference(record: RecordText, { values, source }: Field): boolean {
  const [value] = values;
  if (!value || values.length > 1 || source === 'front-matter') return false;
  const name = /^\{([\w-]+)\}$/.exec(sliceOf(record.text, value.span))?.[1];
  return name !== undefined && record.attributes.has(name.toLowerCase());
}

export function fieldsNamed(fields: readonly Field[], name: FieldName): readonly Field[] {
  return fields.filter(field => field.name === name);
}

/** The pieces of the first field of that name that holds any. */
export function firstValues(
  fields: readonly Field[],
  name: FieldName,
): { readonly field: Field; readonly values: readonly FieldValue[] } | undefined {
  const field = fieldsNamed(fields, name).find(({ values }) => values.length > 0);
  return field && { field, values: field.values };
}
