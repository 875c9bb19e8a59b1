import type { Block } from '../../../parse/markdown-tree.ts';
import { sliceOf } from '../../../text/span.ts';
import type { RecordText } from '../record/record-text.ts';
import { findLeadingStatus } from '../status/status-phrase.ts';
import { blockValues } from './block-values.ts';
import type { Field } from './field.ts';
import { readLineFields } from './line-fields.ts';

/**
 * The fields that are the last lines of a record instead of the first: a paragraph of nothing but labels in bold, a status
 * and one more field among them. In an entry of a log a known status alone is enough, and lines in bold with their lists
 * may follow it.
 */
export function readFooterFields(record: RecordText): readonly Field[] {
  const { text, span, sections, ownWords } = record;
  const isEntry = span.start > 0;
  const ofLines = isEntry ? sections.filter(({ heading }) => heading.level === levelOfLine) : [];
  // Blocks are read when they are asked for: of most records the last line tells that there are none.
  const said = text.slice(span.start, span.end).trimEnd();
  const endsSo = boldLabel.test(said.slice(said.lastIndexOf('\n') + 1).trimStart());
  const blocks = [
    ...ofLines.flatMap(section => section.blocks),
    ...(endsSo ? (sections.at(-1)?.blocks.slice(-1) ?? []) : []),
  ];
  for (const block of blocks.reverse()) {
    const fields = ofBoldLabels(text, block);
    const [value] = fields.find(({ name }) => name === 'status')?.values ?? [];
    if (!value) continue;
    if (fields.length > 1 || (isEntry && findLeadingStatus(text, value.span, ownWords)))
      return fields;
  }
  return [];
}

/** Of a section that begins with a line in bold. */
const levelOfLine = 6;

function ofBoldLabels(text: string, block: Block): readonly Field[] {
  if (block.kind !== 'paragraph') return [];
  const areLabels = block.lines.every(line => boldLabel.test(sliceOf(text, line)));
  return areLabels ? readLineFields(text, [block]) : [];
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
  const fields = readLineFields(text, last.blocks).filter(({ name }) => name !== 'status');
  // The `Date:` of an approval is another day than that of the head.
  return fields.map(field => ({ ...field, label: `${last.name} ${field.label}` }));
}

const notes = /^(?:notes?|notas?|notizen|approvals?|sign-?off)$/;

const anyLabel = /^[*_]{0,2}[^*_:\n]{2,40}:/;

const boldLabel = /^\*\*[^*\n]{1,40}(?::\*\*|\*\*\s?:)/;
