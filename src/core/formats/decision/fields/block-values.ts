import type { Block, ListItem } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { cleanSpan } from '../clean-span.ts';
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
    .flatMap(line => splitAtBreaks(text, line))
    .flatMap(line => splitAtBoxes(text, line))
    .map(({ span, box }) => ({ span: cleanSpan(text, span), box, depth }))
    .filter(({ span }) => span.end > span.start);
}

/** `Ada<br>Grace`: what the page shows as several lines, as in the cell of a table. */
export function splitAtBreaks(text: string, line: Span): readonly Span[] {
  const said = sliceOf(text, line);
  // Nearly every line has none.
  const breaks = said.includes('<') ? [...said.matchAll(/<br\s?\/?>/gi)] : [];
  if (breaks.length === 0) return [line];
  const starts = breaks.map(({ 0: sign, index }) => line.start + index + sign.length);
  const ends = breaks.map(({ index }) => line.start + index);
  return [line.start, ...starts].map((start, at) => ({ start, end: ends[at] ?? line.end }));
}

/**
 * `[x] Accepted [ ] Rejected` or `☑ Accepted ☐ Rejected` as its choices; any other line as it is. Of
 * `[x] Accepted | Rejected` only what is ticked has a box, so a choice ends at the bar.
 */
function splitAtBoxes(text: string, line: Span): readonly Pick<FieldValue, 'span' | 'box'>[] {
  // Most lines begin with no box.
  if (!'[☐☑☒'.includes(text.charAt(line.start))) return [{ span: line, box: undefined }];
  const written = sliceOf(text, line);
  const boxes = [...written.matchAll(/(?<!\S)(?:\[([ xX]?)\]|([☐☑☒]))(?=\s|$)/gu)];
  if (boxes[0]?.index !== 0) return [{ span: line, box: undefined }];
  return boxes.map(({ 0: whole, 1: mark = '', 2: sign, index }, at) => {
    const start = line.start + index + whole.length;
    const next = boxes[at + 1]?.index ?? written.length;
    const bar = written.slice(index, next).search(/\s\|/);
    const end = line.start + (bar < 0 ? next : index + bar);
    return { span: { start, end }, box: boxOf(sign ?? mark.trim()) };
  });
}

/** What is struck or begun is not ticked. */
function boxOf(mark: string): 'checked' | 'open' {
  return /^[xX*✓✔✅☑☒]/u.test(mark) ? 'checked' : 'open';
}

function itemValues(text: string, item: ListItem, depth: number): FieldValue[] {
  const mark = item.task?.mark;
  const own = lineValues(text, item.lines, depth).map(value =>
    mark === undefined ? value : { ...value, box: boxOf(mark) },
  );
  return [...own, ...blockValues(text, item.blocks, depth)];
}
