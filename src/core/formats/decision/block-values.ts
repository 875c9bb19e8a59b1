import type { Block, ListItem } from '../../parse/markdown-tree.ts';
import type { Span } from '../../text/span.ts';
import { cleanSpan } from './clean-span.ts';
import type { FieldValue } from './field.ts';

/** The lines and items of blocks in file order, nested ones included, code and HTML left out. */
export function blockValues(text: string, blocks: readonly Block[], depth = 0): FieldValue[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'paragraph':
        return lineValues(text, block.lines, depth);
      case 'list':
        return block.items.flatMap(item => itemValues(text, item, depth + 1));
      case 'quote':
        return blockValues(text, block.blocks, depth);
      case 'fields':
        return block.entries.flatMap(entry => [
          ...lineValues(text, [entry.label, ...entry.lines], depth),
          ...blockValues(text, entry.blocks, depth),
        ]);
      default:
        return [];
    }
  });
}

export function lineValues(text: string, lines: readonly Span[], depth = 0): FieldValue[] {
  return lines
    .map(line => ({ span: cleanSpan(text, line), box: undefined, depth }))
    .filter(({ span }) => span.end > span.start);
}

function itemValues(text: string, item: ListItem, depth: number): FieldValue[] {
  const mark = item.task?.mark;
  const box =
    mark === undefined ? undefined : mark === '' ? ('open' as const) : ('checked' as const);
  const own = lineValues(text, item.lines, depth).map(value => ({ ...value, box }));
  return [...own, ...blockValues(text, item.blocks, depth)];
}
