import type { Block, ListItem, Paragraph } from '../../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../../text/span.ts';
import { isSearchable } from './read-line.ts';

/**
 * A paragraph, and the numbered lines right below its first one as a list. Markdown has no list there unless it begins
 * with 1, but those who count on from one phase to the next mean one.
 */
export function withListBelow(text: string, paragraph: Paragraph): readonly Block[] {
  const [first, ...others] = paragraph.lines;
  const items: ListItem[] = [];
  for (const line of others) {
    const number = isSearchable(line) ? /^\d{1,3}[.)]\s+(?=\S)/.exec(sliceOf(text, line)) : null;
    const last = items.at(-1);
    if (number) items.push(createItem(line, line.start + number[0].length));
    else if (last) items.splice(-1, 1, withLine(last, line));
    else return [paragraph];
  }
  const [start] = items;
  if (!first || !start) return [paragraph];
  return [
    { ...paragraph, lines: [first], span: { start: paragraph.span.start, end: first.end } },
    {
      kind: 'list',
      ordered: true,
      items,
      span: { start: start.span.start, end: paragraph.span.end },
    },
  ];
}

function createItem(line: Span, start: number): ListItem {
  return { task: undefined, lines: [{ start, end: line.end }], blocks: [], span: line };
}

function withLine(item: ListItem, line: Span): ListItem {
  return { ...item, lines: [...item.lines, line], span: { start: item.span.start, end: line.end } };
}
