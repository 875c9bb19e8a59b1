import type { Block, FieldEntry, Part } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf, trimSpan } from '../../../text/span.ts';
import { maxValueLength } from '../clean-span.ts';
import { findFieldName, isNameOfHead } from './field-names.ts';

/**
 * The header of a record of a series: `Key: value` lines that are the very first thing of the text,
 * as they are or shown as code. Three of them at least, a title or a status among them.
 */
export function findHeader(text: string, block: Block | undefined): readonly FieldEntry[] {
  switch (block?.kind) {
    case 'fields':
      return block.style === 'field-list' ? block.entries : [];
    case 'paragraph':
      return asHeader(text, readEntries(text, block.lines));
    case 'html':
      return isShown(text, block.span) ? ofCode(text, block) : [];
    case 'code':
      return ofCode(text, block);
    default:
      return [];
  }
}

function ofCode(text: string, { span }: Block): readonly FieldEntry[] {
  return asHeader(text, readEntries(text, linesOf(text, span)));
}

/**
 * The block that may be the header: the first one but for a comment and `{{bip}}` of a wiki, or code below the first
 * heading where that is `Preamble`. What stands below other headings is not looked at.
 */
export function findHeaderBlock(text: string, parts: readonly Part[]): Block | undefined {
  const [first, second] = parts;
  const part = first && !first.heading && first.blocks.length === 0 ? second : first;
  if (!part) return undefined;
  const { heading } = part;
  if (!heading) return part.blocks.find(block => !isAbove(text, block));
  if (!isNameOfHead(sliceOf(text, heading.content).trim().toLowerCase())) return undefined;
  return part.blocks[0]?.kind === 'code' ? part.blocks[0] : undefined;
}

/**
 * `CAP: 0006` as the first line: a series counts its records by a word of its own, which no table of labels knows.
 */
export function isNumberOfSeries(text: string, entry: FieldEntry | undefined): boolean {
  if (entry?.lines.length !== 1) return false;
  const label = sliceOf(text, entry.label);
  const isDigits = entry.lines.every(line => /^\d{1,7}$/.test(sliceOf(text, line)));
  return isDigits && /^[A-Z]{2,6}$/.test(label) && findFieldName(label) === undefined;
}

/** Whether the header names the record, so that no heading does. */
export function hasTitle(text: string, header: readonly FieldEntry[]): boolean {
  return header.some(({ label }) => findFieldName(sliceOf(text, label)) === 'title');
}

function isAbove(text: string, block: Block): boolean {
  if (block.kind === 'html') return text.startsWith('<!--', block.span.start);
  return block.kind === 'paragraph' && /^\{\{\w+\}\}$/.test(sliceOf(text, block.span).trim());
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
    const key = /^[A-Z][\p{Alpha}\d -]{0,40}:(?=\s|$)/u.exec(sliceOf(text, whole));
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
