import type { ValueSource } from '../../../model/value.ts';
import type { Block, FieldEntry } from '../../../parse/markdown-tree.ts';
import { pushAll } from '../../../text/push-all.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { blockValues, lineValues, splitAtBreaks } from './block-values.ts';
import type { Field, FieldValue } from './field.ts';
import { findFieldName, normaliseLabel } from './field-names.ts';
import { readLabelledText } from './labelled-text.ts';

/** Fields written as `Label: value` in lines, quoted lines and list items. */
export function readLineFields(text: string, blocks: readonly Block[]): Field[] {
  const fields: Field[] = [];
  for (const block of blocks) {
    const found = fieldsOfBlock(text, block);
    const open = fields.at(-1);
    if (block.kind === 'list' && open?.values.length === 0) {
      fields.splice(-1, 1, { ...open, values: valuesBeforeLabel(text, [block]) });
    }
    pushAll(fields, found);
  }
  return fields;
}

/** What stands below a label. Lines that follow a list at once may have labels again. */
export function valuesBeforeLabel(text: string, blocks: readonly Block[]): FieldValue[] {
  const items = blocks.flatMap(block => (block.kind === 'list' ? block.items : []));
  const firstLines = new Set(
    items.flatMap(({ lines }) => lineValues(text, lines.slice(0, 1)).map(startOf)),
  );
  const values = blockValues(text, blocks);
  const end = values.findIndex(value => {
    const [labelled] = readLabelledText(text, value.span);
    if (labelled && findFieldName(labelled.label)) return true;
    return !firstLines.has(startOf(value)) && isOtherLabel(text, value.span);
  });
  return end < 0 ? values : values.slice(0, end);
}

function startOf({ span }: FieldValue): number {
  return span.start;
}

function fieldsOfBlock(text: string, block: Block): Field[] {
  switch (block.kind) {
    case 'paragraph':
      return fieldsOfLines(text, block.lines, 'line');
    case 'list':
      return block.items.flatMap(item =>
        withNested(fieldsOfLines(text, item.lines, 'bullet'), blockValues(text, item.blocks, 1)),
      );
    case 'quote':
      return readLineFields(text, block.blocks);
    case 'fields':
      return block.entries.flatMap(entry => fieldsOfEntry(text, entry, block.style));
    default:
      return [];
  }
}

/** A label with its value; of a term that is no label the lines may hold some. */
export function fieldsOfEntry(text: string, entry: FieldEntry, source: ValueSource): Field[] {
  const label = sliceOf(text, entry.label);
  const name = findFieldName(label);
  const nested = blockValues(text, entry.blocks, 1);
  if (!name) return withNested(fieldsOfLines(text, [entry.label, ...entry.lines], source), nested);
  const values = [...lineValues(text, entry.lines), ...nested];
  return [{ name, label: normaliseLabel(label), values, source }];
}

/** A line without a label continues the field of the line before it. */
function fieldsOfLines(text: string, lines: readonly Span[], source: ValueSource): Field[] {
  const fields: Field[] = [];
  let open: FieldValue[] = [];
  for (const line of lines.flatMap(each => splitAtBreaks(text, each))) {
    const labelled = readLabelledText(text, line);
    if (labelled.length === 0 && isOther(text, line)) open = [];
    else if (labelled.length === 0) pushAll(open, lineValues(text, [line]));
    for (const part of labelled) {
      open = lineValues(text, [part.value]);
      const name = findFieldName(part.label);
      if (name) fields.push({ name, label: normaliseLabel(part.label), values: open, source });
    }
  }
  return fields;
}

/** A label of something else, or a sentence of its own: `**Taken over from the other log.**` */
function isOther(text: string, line: Span): boolean {
  return isOtherLabel(text, line) || /^\*\*[^*\n]{8,200}[.。]\*\*$/.test(sliceOf(text, line));
}

/** `**Rows of \`table.md\`**: x` is a label too, though none of a field. */
function isOtherLabel(text: string, span: Span): boolean {
  return text.startsWith('**', span.start) && otherLabel.test(sliceOf(text, span));
}

const otherLabel = /^\*\*[^*\n]{1,80}(?:\*\*\s?[:：]|[:：]\*\*)/;

/** A list below `* Deciders:` belongs to the last label of the item. */
function withNested(fields: Field[], nested: readonly FieldValue[]): Field[] {
  const last = fields.at(-1);
  if (!last || nested.length === 0) return fields;
  return [...fields.slice(0, -1), { ...last, values: [...last.values, ...nested] }];
}
