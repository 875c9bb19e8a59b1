import type { Span } from '../text/span.ts';

/** The marks that open code in Markdown. */
export interface CodeFence {
  /** The column of the marks, from 0. */
  readonly indent: number;
  readonly mark: string;
  readonly length: number;
}

/** The fence that a line is; undefined where it is none. */
export function readFence(text: string, line: Span): CodeFence | undefined {
  const marks = readMarks(text, line);
  if (!marks || marks.length < 3) return undefined;
  const hasCode = marks.mark === '`' && text.slice(marks.end, line.end).includes('`');
  return hasCode ? undefined : marks;
}

/** Whether a line closes the code that `fence` opened at the margin. */
export function closesFence(text: string, line: Span, fence: CodeFence): boolean {
  const marks = readMarks(text, line);
  if (marks?.mark !== fence.mark || marks.length < fence.length) return false;
  return marks.indent - fence.indent <= 3 && /^[ \t\r]*$/.test(text.slice(marks.end, line.end));
}

interface Marks extends CodeFence {
  /** Where they end in the text. */
  readonly end: number;
}

/** The marks with which a line begins, behind blanks; a tab reaches to the next fourth column. */
function readMarks(text: string, line: Span): Marks | undefined {
  let indent = 0;
  let start = line.start;
  for (; start < line.end; start++) {
    if (text[start] === ' ') indent++;
    else if (text[start] === '\t') indent += 4 - (indent % 4);
    else break;
  }
  const mark = start < line.end ? text.charAt(start) : '';
  if (mark !== '`' && mark !== '~') return undefined;
  let end = start;
  while (end < line.end && text[end] === mark) end++;
  return { indent, mark, length: end - start, end };
}
