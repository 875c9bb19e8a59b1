import type { Block, ListItem } from '../../parse/markdown-tree.ts';
import type { Span } from '../../text/span.ts';
import { cleanSpan } from './clean-span.ts';
import type { FieldValue } from './field.ts';

/** The lines and items of blocks in file order, nested ones included, code and HTML left out. */
export function blockValues(text: string, blocks: readonly Block[]): FieldValue[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'paragraph':
        return lineValues(text, block.lines);
      case 'list':
        return block.items.flatMap(item => itemValues(text, item));
      case 'quote':
        return blockValues(text, block.blocks);
      default:
        return [];
    }
  });
}

export function lineValues(text: string, lines: readonly Span[]): FieldValue[] {
  return lines
    .map(line => ({ span: cleanSpan(text, line), box: undefined }))
    .filter(({ span }) => span.end > span.start);
}

function itemValues(text: string, item: ListItem): FieldValue[] {
  const mark = item.task?.mark;
  const box = mark === undefined ? undefined : mark === '' ? 'open' : 'checked';
  const own = lineValues(text, item.lines).map(({ span }) => ({ span, box }) as const);
  return [...own, ...blockValues(text, item.blocks)];
}
