import type { OtherField } from '../../../model/decision.ts';
import type { ValueSource } from '../../../model/value.ts';
import { plainText } from '../../../parse/inline.ts';
import type { Block } from '../../../parse/markdown-tree.ts';
import { spanOfLines } from '../../../parse/text-line.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import type { RecordText } from '../record/record-text.ts';
import { splitAtBreaks } from './block-values.ts';
import { findFieldName } from './field-names.ts';
import { isNumberOfSeries } from './find-header.ts';
import { readLabelledText } from './labelled-text.ts';
import { isColumnHeader } from './table-fields.ts';

/** The keys of front matter, of headers and of the head that no reader has a use for: nothing is lost. */
export function readOtherFields(record: RecordText): OtherField[] {
  const { text, frontMatter, header } = record;
  const root = frontMatter?.yaml.root;
  const keys = root?.kind === 'map' ? root.entries : [];
  const others: OtherField[] = [];
  for (const { key, value } of keys) {
    if (!value || findFieldName(key)) continue;
    const { span } = value;
    others.push({ label: key, raw: sliceOf(text, span), span, source: 'front-matter' });
  }
  for (const entry of header) {
    const { label, lines } = entry;
    const said = sliceOf(text, label);
    const isNumber = entry === header[0] && isNumberOfSeries(text, entry);
    if (lines.length === 0 || findFieldName(said) || isNumber) continue;
    const span = spanOfLines(lines);
    others.push({ label: said, raw: sliceOf(text, span), span, source: 'field-list' });
  }
  return [...others, ...ofHead(record)];
}

/** Beside a label that is known, what stands before a colon is a label too; alone it may be prose. */
function ofHead({ text, head }: RecordText): OtherField[] {
  return head.flatMap(block => {
    const labelled = labelledIn(text, block);
    if (!labelled.some(({ label }) => findFieldName(label))) return [];
    return labelled
      .filter(({ label, value: { start, end } }) => end > start && !findFieldName(label))
      .map(({ label, value, source }) => ({
        ...{ label, raw: sliceOf(text, value), span: value, source },
      }));
  });
}

interface Labelled {
  readonly label: string;
  readonly value: Span;
  readonly source: ValueSource;
}

function labelledIn(text: string, block: Block): readonly Labelled[] {
  const inLines = (lines: readonly Span[], source: ValueSource) =>
    lines
      .flatMap(line => splitAtBreaks(text, line))
      .flatMap(line => readLabelledText(text, line).map(each => ({ ...each, source })));
  switch (block.kind) {
    case 'paragraph':
      return inLines(block.lines, 'line');
    case 'list':
      return block.items.flatMap(({ lines }) => inLines(lines.slice(0, 1), 'bullet'));
    case 'quote':
      return block.blocks.flatMap(each => labelledIn(text, each));
    case 'table':
      if (isColumnHeader(text, block)) return [];
      return block.rows.flatMap(([label, value, ...more], row) => {
        const isHeader = row === 0 && label && !findFieldName(plainText(text, label));
        if (!label || !value || more.length > 0 || isHeader) return [];
        const said = plainText(text, label).replace(/\s*[:：]$/, '');
        return said === '' ? [] : [{ label: said, value, source: 'table' as const }];
      });
    case 'fields':
      return block.entries.map(({ label, lines }) => ({
        ...{ label: sliceOf(text, label), value: spanOfLines(lines), source: block.style },
      }));
    default:
      return [];
  }
}
