import { type Span, sliceOf, trimSpan } from '../text/span.ts';
import type { Table } from './markdown-tree.ts';
import { isBlank, spanOfLines, type TextLine } from './text-line.ts';

/**
 * A table between two lines `|===`. `attributes` is the line in brackets above it, which may give
 * the number of columns; else the first line that holds cells does.
 */
export function readAsciidocTable(
  text: string,
  lines: readonly TextLine[],
  attributes: string,
): Table {
  const cells: Span[] = [];
  let columns = countColumns(attributes);
  for (const line of lines.filter(each => !isBlank(each) && !isComment(text, each))) {
    const { before, found } = cellsOfLine(text, line);
    const open = cells.at(-1);
    if (open && before && !isBlank(before)) {
      cells.splice(-1, 1, { start: isBlank(open) ? before.start : open.start, end: before.end });
    }
    for (const cell of found) cells.push(cell);
    if (columns === 0) columns = found.length;
  }
  const rows: Span[][] = [];
  for (let at = 0; columns > 0 && at < cells.length; at += columns) {
    rows.push(cells.slice(at, at + columns));
  }
  return { kind: 'table', rows, span: spanOfLines(lines) };
}

/** `//| Accepted`: a cell that is commented out is none. */
function isComment(text: string, line: TextLine): boolean {
  return /^\/\/(?!\/)/.test(sliceOf(text, line));
}

/** `[cols="1,3"]`, `[cols="2*"]`, `[cols=2*]`; a number alone, as in `[cols="2"]`, is that of the columns. */
function countColumns(attributes: string): number {
  const spec = /\bcols\s*=\s*(?:"([^"]*)"|([^\s,\]]*))/.exec(attributes);
  const columns = spec?.[1] ?? spec?.[2];
  if (columns === undefined || columns === '') return 0;
  if (/^\s*\d{1,2}\s*$/.test(columns)) return Number(columns);
  const counts = columns.split(/[,;]/).map(part => Number(/^\s*(\d{1,2})\*/.exec(part)?.[1] ?? 1));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The cells that start in a line, and what stands before the first bar: it goes on with the last cell. */
function cellsOfLine(text: string, line: TextLine) {
  const said = sliceOf(text, line);
  const found: Span[] = [];
  let before: Span | undefined;
  let start = 0;
  for (let at = 0; at <= said.length; at++) {
    if (at < said.length && (said.charAt(at) !== '|' || said.charAt(at - 1) === '\\')) continue;
    const isLast = at === said.length;
    const end = isLast ? at : at - specLength(said.slice(start, at));
    const cell = trimSpan(text, {
      start: line.start + start,
      end: line.start + Math.max(start, end),
    });
    if (start === 0) before = cell;
    else found.push(cell);
    start = at + 1;
  }
  return { before, found };
}

/** What stands at once before a bar may say how the next cell is drawn: `2+|`, `a|`, `^.>s|`. */
function specLength(piece: string): number {
  const spec = /(?:^|\s)((?:\d+(?:\.\d+)?[+*])?[<^>]?(?:\.[<^>])?[adehlmsv]?)$/.exec(
    piece.slice(-12),
  );
  return spec?.[1]?.length ?? 0;
}
