import { sliceOf } from '../../../text/span.ts';
import type { RecordText } from '../record/record-text.ts';
import type { Field } from './field.ts';
import { readLineFields } from './line-fields.ts';

/**
 * The fields that are the last lines of a record instead of the first: a paragraph of nothing but
 * labels in bold, a status and one more field among them.
 */
export function readFooterFields({ text, span, sections }: RecordText): readonly Field[] {
  // Blocks are read when they are asked for: of most records the last line tells that there are none.
  const said = text.slice(span.start, span.end).trimEnd();
  if (!boldLabel.test(said.slice(said.lastIndexOf('\n') + 1).trimStart())) return [];
  const last = sections.at(-1)?.blocks.at(-1);
  if (last?.kind !== 'paragraph') return [];
  if (!last.lines.every(line => boldLabel.test(sliceOf(text, line)))) return [];
  const fields = readLineFields(text, [last]);
  return fields.length > 1 && fields.some(({ name }) => name === 'status') ? fields : [];
}

const boldLabel = /^\*\*[^*\n]{1,40}(?::\*\*|\*\*\s?:)/;
