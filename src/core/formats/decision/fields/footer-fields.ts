import { sliceOf } from '../../../text/span.ts';
import type { RecordText } from '../record/record-text.ts';
import { findLeadingStatus } from '../status/status-phrase.ts';
import { blockValues } from './block-values.ts';
import type { Field } from './field.ts';
import { readLineFields } from './line-fields.ts';

/**
 * The fields that are the last lines of a record instead of the first: a paragraph of nothing but
 * labels in bold, a status and one more field among them; in an entry of a log also a known status alone.
 */
export function readFooterFields({ text, span, sections, ownWords }: RecordText): readonly Field[] {
  // Blocks are read when they are asked for: of most records the last line tells that there are none.
  const said = text.slice(span.start, span.end).trimEnd();
  if (!boldLabel.test(said.slice(said.lastIndexOf('\n') + 1).trimStart())) return [];
  const last = sections.at(-1)?.blocks.at(-1);
  if (last?.kind !== 'paragraph') return [];
  if (!last.lines.every(line => boldLabel.test(sliceOf(text, line)))) return [];
  const fields = readLineFields(text, [last]);
  const [value] = fields.find(({ name }) => name === 'status')?.values ?? [];
  if (!value) return [];
  if (fields.length > 1) return fields;
  const isEntry = span.start > 0;
  return isEntry && findLeadingStatus(text, value.span, ownWords) ? fields : [];
}

/**
 * What a last section of notes says of the record itself: each of its lines is a label with a value, such as the author
 * and the day.
 */
export function readNotes({ text, sections }: RecordText): readonly Field[] {
  const last = sections.at(-1);
  if (!last || !notes.test(last.name)) return [];
  const lines = blockValues(text, last.blocks);
  if (!lines.every(({ span }) => anyLabel.test(sliceOf(text, span)))) return [];
  return readLineFields(text, last.blocks).filter(({ name }) => name !== 'status');
}

const notes = /^(?:notes?|notas?|notizen)$/;

const anyLabel = /^[*_]{0,2}[^*_:\n]{2,40}:/;

const boldLabel = /^\*\*[^*\n]{1,40}(?::\*\*|\*\*\s?:)/;
