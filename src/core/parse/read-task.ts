import { type Span, sliceOf, trimSpan } from '../text/span.ts';
import type { Task } from './markdown-tree.ts';

/** The box at the start of an item's first paragraph, and its lines without the box. */
export function readTask(
  text: string,
  lines: readonly Span[],
): { readonly task: Task | undefined; readonly lines: readonly Span[] } {
  const [line, ...others] = lines;
  const task = line && findTask(text, line);
  if (!line || !task) return { task: undefined, lines };
  const content = trimSpan(text, { start: task.span.end, end: line.end });
  return { task, lines: content.end > content.start ? [content, ...others] : others };
}

/** `[x]` is a box where white space or the end of the line follows; `[x](url)` is a link. */
function findTask(text: string, line: Span): Task | undefined {
  const match = /^\[([^[\]\n]{0,3})\](?=\s|$)/u.exec(sliceOf(text, line));
  if (!match) return undefined;
  const mark = (match[1] ?? '').trim();
  return { mark, span: { start: line.start, end: line.start + match[0].length } };
}
