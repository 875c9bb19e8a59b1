import type { Block, FieldEntry, ListItem } from '../../src/core/parse/markdown-tree.ts';
import type { Span } from '../../src/core/text/span.ts';

/** Every span of a tree of blocks. */
export function* spansOf(blocks: readonly Block[]): Generator<Span> {
  for (const block of blocks) {
    yield block.span;
    yield* innerSpans(block);
  }
}

function* innerSpans(block: Block): Generator<Span> {
  switch (block.kind) {
    case 'heading':
      yield block.content;
      break;
    case 'paragraph':
      yield* block.lines;
      break;
    case 'table':
      yield* block.rows.flat();
      break;
    case 'quote':
      yield* spansOf(block.blocks);
      break;
    case 'list':
      for (const item of block.items) yield* itemSpans(item);
      break;
    case 'fields':
      for (const entry of block.entries) yield* entrySpans(entry);
  }
}

function* entrySpans({ label, lines, blocks }: FieldEntry): Generator<Span> {
  yield label;
  yield* lines;
  yield* spansOf(blocks);
}

function* itemSpans(item: ListItem): Generator<Span> {
  yield item.span;
  if (item.task) yield item.task.span;
  yield* item.lines;
  yield* spansOf(item.blocks);
}
