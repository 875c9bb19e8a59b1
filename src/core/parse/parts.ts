import type { Block, Heading, Part } from './markdown-tree.ts';

/** The blocks of a text, cut at its headings. */
export function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: { heading: Heading | undefined; blocks: Block[]; mayHoldBoldLines: true }[] = [
    { heading: undefined, blocks: [], mayHoldBoldLines: true },
  ];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      parts.push({ heading: block, blocks: [], mayHoldBoldLines: true });
    } else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter(({ heading, blocks }) => heading || blocks.length > 0);
}

/** The blocks of all parts, their headings among them. */
export function blocksOf(parts: readonly Part[]): readonly Block[] {
  return parts.flatMap(({ heading, blocks }) => (heading ? [heading, ...blocks] : blocks));
}
