import type { Block } from '../../../parse/markdown-tree.ts';
import type { Span } from '../../../text/span.ts';
import { lineValues } from '../fields/block-values.ts';
import type { Field, FieldName } from '../fields/field.ts';

/** One decision of a table or a list: its title, the fields in the other columns, and what stands below it. */
export interface DecisionItem {
  readonly title: Span;
  readonly fields: readonly Field[];
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/** What stands in a column or at the start of an item. */
export function fieldWith(text: string, name: FieldName, value: Span): Field {
  return { name, label: '#', values: lineValues(text, [value]), source: 'table' };
}

/** What stands in the lines below the first one of an item: `Reason: it is quick`. */
export function blocksBelow(lines: readonly Span[], blocks: readonly Block[]): readonly Block[] {
  const [first, last] = [lines[1], lines.at(-1)];
  if (!first || !last) return blocks;
  const span = { start: first.start, end: last.end };
  return [{ kind: 'paragraph', lines: lines.slice(1), span }, ...blocks];
}
