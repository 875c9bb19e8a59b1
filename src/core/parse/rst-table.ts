import { type Span, sliceOf, trimSpan } from '../text/span.ts';
import type { Block, ListItem, Table } from './markdown-tree.ts';
import { isBlank, spanOfLines, type TextLine } from './text-line.ts';

/** A table drawn with `+---+`; of a cell with several lines the first one that holds text counts. */
export function readGridTable(text: string, lines: readonly TextLine[]): Table {
  const rows: Span[][] = [];
  let open: Span[] | undefined;
  for (const line of lines) {
    if (/^\+[-=+]+\+?$/.test(sliceOf(text, line))) {
      if (open) rows.push(open);
      open = undefined;
    } else open = mergeCells(open, cellsBetweenBars(text, line));
  }
  if (open) rows.push(open);
  return { kind: 'table', rows, span: spanOfLines(lines) };
}

/**
 * A table between lines of `=====  ====`, from the line `at` on, and how many lines it takes. Its
 * last border has a blank line behind it.
 */
export function readSimpleTable(text: string, lines: readonly TextLine[], at: number) {
  const border = lines[at] ?? { start: 0, end: 0, indent: 0 };
  const columns = [...sliceOf(text, border).matchAll(/=+/g)].map(({ index }) => index);
  const rows: Span[][] = [];
  let length = 1;
  for (let line = lines[at + length]; line; line = lines[at + length]) {
    if (!isBlank(line) && line.indent < border.indent) break;
    length++;
    const next = lines[at + length];
    if (isBorder(text, line) && (!next || isBlank(next))) break;
    if (!isBlank(line) && !isBorder(text, line)) {
      rows.push(cellsAt(text, line, columns, border.indent));
    }
  }
  const span = spanOfLines(lines.slice(at, at + length).filter(line => !isBlank(line)));
  const table: Table = { kind: 'table', rows, span };
  return { table, length };
}

/** The rows of a list of lists; what is no such list stays as it is. */
export function readListTable(blocks: readonly Block[]): Block[] {
  return blocks.map(block => {
    if (block.kind !== 'list') return block;
    return { kind: 'table', rows: block.items.map(cellsOfItem), span: block.span };
  });
}

function cellsOfItem({ blocks }: ListItem): Span[] {
  const [inner] = blocks;
  if (inner?.kind !== 'list') return [];
  return inner.items.map(({ lines }) => spanOfLines(lines));
}

function cellsBetweenBars(text: string, line: TextLine): Span[] {
  const cells: Span[] = [];
  let start = line.start + 1;
  for (let at = start; at <= line.end; at++) {
    if (at < line.end && text.charAt(at) !== '|') continue;
    if (at < line.end || at > start) cells.push(trimSpan(text, { start, end: at }));
    start = at + 1;
  }
  return cells;
}

function mergeCells(known: Span[] | undefined, cells: Span[]): Span[] {
  if (!known) return cells;
  return known.map((cell, index) => (isBlank(cell) ? (cells[index] ?? cell) : cell));
}

/** A cell reaches to the start of the next column; the last one to the end of the line. */
function cellsAt(text: string, line: TextLine, columns: readonly number[], indent: number): Span[] {
  const lineStart = line.start - (line.indent - indent);
  return columns.map((column, index) => {
    const next = columns[index + 1];
    const start = Math.min(line.end, Math.max(line.start, lineStart + column));
    const end = next === undefined ? line.end : Math.min(line.end, lineStart + next);
    return trimSpan(text, { start, end: Math.max(start, end) });
  });
}

function isBorder(text: string, line: TextLine): boolean {
  return /^=+(?: +=+)*$/.test(sliceOf(text, line));
}
