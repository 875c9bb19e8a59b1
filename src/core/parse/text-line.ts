import { createLineMap } from '../text/line-map.ts';
import { type Span, trimSpan } from '../text/span.ts';

/** One line without the white space at its ends; `start` equals `end` where it is blank. */
export interface TextLine extends Span {
  /** The column of its first sign; a tab leads to the next multiple of eight. */
  readonly indent: number;
}

/** The lines of a text for the readers of languages in which the indentation means something. */
export function readTextLines(text: string): TextLine[] {
  return createLineMap(text).lines.map(line => {
    const { start, end } = trimSpan(text, line);
    return { start, end, indent: widthOf(text.slice(line.start, start)) };
  });
}

/** Whether a line holds white space alone, which its span leaves out. */
export function isBlank({ start, end }: Span): boolean {
  return start === end;
}

/** The line from `offset` on, as the first line of what stands behind a mark. */
export function lineFrom(text: string, line: TextLine, offset: number): TextLine {
  const { start, end } = trimSpan(text, { start: Math.min(offset, line.end), end: line.end });
  return { start, end, indent: line.indent + start - line.start };
}

/** From the start of the first of some lines to the end of the last one. */
export function spanOfLines(lines: readonly Span[]): Span {
  const start = lines[0]?.start ?? 0;
  return { start, end: Math.max(start, lines.at(-1)?.end ?? 0) };
}

function widthOf(space: string): number {
  let width = 0;
  for (const sign of space) width = sign === '\t' ? width - (width % 8) + 8 : width + 1;
  return width;
}
