import type { Block } from '../../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../../text/span.ts';
import { isSearchable } from '../sections/read-line.ts';
import { type Section, withBelow } from '../sections/section.ts';

/** The names behind "Point of no return:" in quotes and paragraphs, by their folded text. */
export function findNoReturn(text: string, root: Section): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  for (const line of withBelow(root).flatMap(({ blocks }) => blocks.flatMap(paragraphsOf))) {
    for (const span of namesIn(text, line)) {
      const name = sliceOf(text, span).toLowerCase();
      if (!found.has(name)) found.set(name, span);
    }
  }
  return found;
}

function paragraphsOf(block: Block): readonly Span[] {
  if (block.kind === 'paragraph') return block.lines;
  return block.kind === 'quote' ? block.blocks.flatMap(paragraphsOf) : [];
}

function namesIn(text: string, line: Span): readonly Span[] {
  if (!isSearchable(line)) return [];
  const written = sliceOf(text, line);
  const match = /^[^\p{Alpha}]{0,10}point of no return\W{0,6}?:\W{0,6}?(?=[^\s*_:])/iu.exec(
    written,
  );
  if (!match) return [];
  const names: Span[] = [];
  for (const { 0: name, index } of written.matchAll(/[\p{Alpha}\p{N}][\p{Alpha}\p{N}._-]*/gu)) {
    if (index < match[0].length) continue;
    const end = index + name.replace(/[._-]+$/, '').length;
    names.push({ start: line.start + index, end: line.start + end });
  }
  return names;
}
