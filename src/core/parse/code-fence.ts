import { type Span, sliceOf } from '../text/span.ts';

/** The marks that open code in Markdown. */
export interface CodeFence {
  /** The column of the marks, from 0. */
  readonly indent: number;
  readonly mark: string;
  readonly length: number;
}

/** The fence that a line is; undefined where it is none. */
export function readFence(text: string, line: Span): CodeFence | undefined {
  const match = /^([ \t]*)(`{3,}(?=[^`]*$)|~{3,})/.exec(sliceOf(text, line));
  const marks = match?.[2];
  if (!marks) return undefined;
  return { indent: columnsOf(match[1] ?? ''), mark: marks.charAt(0), length: marks.length };
}

/** Whether a line closes the code that `fence` opened at the margin. */
export function closesFence(text: string, line: Span, fence: CodeFence): boolean {
  const match = /^([ \t]*)(`+|~+)[ \t\r]*$/.exec(sliceOf(text, line));
  const marks = match?.[2];
  if (!marks?.startsWith(fence.mark)) return false;
  return marks.length >= fence.length && columnsOf(match?.[1] ?? '') - fence.indent <= 3;
}

/** A tab reaches to the next fourth column. */
function columnsOf(blanks: string): number {
  let column = 0;
  for (const blank of blanks) column += blank === '\t' ? 4 - (column % 4) : 1;
  return column;
}
