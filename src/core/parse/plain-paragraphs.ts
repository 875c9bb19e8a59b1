import { type Span, trimSpan } from '../text/span.ts';
import { isLetter } from './is-letter.ts';
import type { Paragraph } from './markdown-tree.ts';

/**
 * The paragraphs of a text in which every line is blank or starts with a letter at the margin, as
 * most short sections have it; undefined for any other text. Such a line begins no other block, so the grammar of
 * Markdown need not be asked.
 */
export function readPlainParagraphs(text: string, { start, end }: Span): Paragraph[] | undefined {
  if (text.slice(start, end).includes('\r')) return undefined;
  const paragraphs: Paragraph[] = [];
  let lines: Span[] = [];
  let span = { start, end: start };
  const close = () => {
    if (lines.length > 0) paragraphs.push({ kind: 'paragraph', lines, span });
    lines = [];
  };
  for (let at = start; at < end; ) {
    const lineBreak = text.indexOf('\n', at);
    const line = { start: at, end: lineBreak < 0 || lineBreak > end ? end : lineBreak };
    at = line.end + 1;
    if (line.end === line.start) {
      close();
      continue;
    }
    if (!isLetter(text.charCodeAt(line.start))) return undefined;
    span = { start: lines.length === 0 ? line.start : span.start, end: line.end };
    lines.push(trimSpan(text, line));
  }
  close();
  return paragraphs;
}
