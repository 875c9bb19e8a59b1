import type { Block, FieldEntry } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf, trimSpan } from '../../../text/span.ts';
import { maxValueLength } from '../clean-span.ts';
import { findFieldName } from './field-names.ts';

/**
 * The header of a record of a series: `Key: value` lines that are the very first thing of the text,
 * as they are or shown as code. Three of them at least, a title or a status among them.
 */
export function findHeader(text: string, blocks: readonly Block[]): readonly FieldEntry[] {
  const first = blocks.find(block => block.kind !== 'html' || !isComment(text, block.span));
  if (first?.kind === 'fields') return first.style === 'field-list' ? first.entries : [];
  if (first?.kind === 'paragraph') return asHeader(text, readEntries(text, first.lines));
  if (first?.kind !== 'code' && first?.kind !== 'html') return [];
  if (first.kind === 'html' && !isShown(text, first.span)) return [];
  return asHeader(text, readEntries(text, linesOf(text, first.span)));
}

/** Whether the header names the record, so that no heading does. */
export function hasTitle(text: string, header: readonly FieldEntry[]): boolean {
  return header.some(({ label }) => findFieldName(sliceOf(text, label)) === 'title');
}

function isComment(text: string, { start }: Span): boolean {
  return text.startsWith('<!--', start);
}

/** `<pre>`, or the comment of a reStructuredText: two points, and indented lines below. */
function isShown(text: string, { start, end }: Span): boolean {
  return /^(?:<pre\b|\.\.[ \t]*\r?\n)/i.test(text.slice(start, Math.min(end, start + 200)));
}

function asHeader(text: string, entries: readonly FieldEntry[]): readonly FieldEntry[] {
  const names = entries.map(({ label }) => findFieldName(sliceOf(text, label)));
  const isHeader = entries.length >= 3 && (names.includes('title') || names.includes('status'));
  return isHeader ? entries : [];
}

/** The lines of a block, from its margin on, without the fences, points or tags around them. */
function linesOf(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  const [margin = ''] = /[ \t]*$/.exec(text.slice(Math.max(0, span.start - 40), span.start)) ?? [];
  const from = span.start - margin.length;
  for (const match of text
    .slice(from, Math.min(span.end, from + maxValueLength))
    .matchAll(/[^\r\n]+/g)) {
    const start = from + match.index;
    if (!/^\s*(?:```|~~~|\.\.\s*$|<\/?pre\b)/i.test(match[0]))
      lines.push({ start, end: start + match[0].length });
  }
  return lines;
}

/** Nothing where a line at the margin has no key: then it is no header. */
function readEntries(text: string, lines: readonly Span[]): FieldEntry[] {
  const entries: { label: Span; lines: Span[]; blocks: Block[] }[] = [];
  let margin: number | undefined;
  for (const line of lines) {
    const whole = trimSpan(text, line);
    const key = /^[A-Z][\p{L}\d -]{0,40}:(?=\s|$)/u.exec(sliceOf(text, whole));
    const indent = whole.start - line.start;
    margin ??= indent;
    if (key && indent <= margin) {
      const label = { start: whole.start, end: whole.start + key[0].length - 1 };
      const value = trimSpan(text, { start: label.end + 1, end: whole.end });
      entries.push({ label, lines: value.end > value.start ? [value] : [], blocks: [] });
    } else if (indent > margin && entries.length > 0) entries.at(-1)?.lines.push(whole);
    else if (whole.end > whole.start) return [];
  }
  return entries;
}
