import type { Block } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { cleanSpan, maxValueLength, unwrapSpan } from '../clean-span.ts';
import type { Field } from './field.ts';
import { findFieldName, normaliseLabel } from './field-names.ts';
import { readLabelledText } from './labelled-text.ts';

/** Fields of a head that is written in HTML: cells or terms, paragraphs with labels, headings with their text. */
export function readHtmlFields(text: string, blocks: readonly Block[]): Field[] {
  return blocks.flatMap(block => (block.kind === 'html' ? fieldsOfHtml(text, block.span) : []));
}

function fieldsOfHtml(text: string, span: Span): Field[] {
  if (!isText.test(text.slice(span.start, span.start + 20))) return [];
  const pieces = findPieces(text, span);
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    const labelled = piece.isLabel && next ? fieldOf(text, piece, next) : [];
    return labelled.length > 0 ? labelled : fieldsOfLine(text, piece);
  });
}

/** In other formats such a block is a comment or a directive. */
const isText = /^\s*<(?!!--)/;

/** A label, and behind it its value. */
function fieldOf(text: string, labelled: Piece, { span: value }: Piece): Field[] {
  const label = sliceOf(text, labelled.span).replace(/\s*[:：]$/, '');
  const name = label.length > 60 ? undefined : findFieldName(label);
  if (!name || value.end - value.start > maxValueLength) return [];
  const values = value.end > value.start ? [{ span: value, box: undefined, depth: 0 }] : [];
  return [{ name, label: normaliseLabel(label), values, source: 'table' }];
}

/** `<p><b>Status:</b> Accepted</p>` */
function fieldsOfLine(text: string, { written }: Piece): Field[] {
  if (written.end - written.start > maxValueLength) return [];
  return readLabelledText(text, written).flatMap(({ label, value }) => {
    const name = findFieldName(label);
    if (!name) return [];
    const span = withoutTags(text, value);
    const values = span.end > span.start ? [{ span, box: undefined, depth: 0 }] : [];
    return { name, label: normaliseLabel(label), values, source: 'line' as const };
  });
}

interface Piece {
  /** Without the tags at its ends. */
  readonly span: Span;
  readonly written: Span;
  /** Whether what stands next may be its value: the content of a cell, a term or a heading. */
  readonly isLabel: boolean;
}

/** What stands in one line of the page. */
function findPieces(text: string, span: Span): Piece[] {
  const html = sliceOf(text, span);
  const pieces: Piece[] = [];
  let start = span.start;
  let opened = '';
  for (const { 0: tag, 1: name = '', index } of html.matchAll(ends)) {
    // A cell may have several lines.
    if (tag === '\n' && isCell.test(opened)) continue;
    const written = cleanSpan(text, { start, end: span.start + index });
    // An empty cell is a value too.
    if (written.end > written.start || isCell.test(opened)) {
      const isLabel = labels.test(opened);
      pieces.push({ span: withoutTags(text, written), written, isLabel });
    }
    start = span.start + index + tag.length;
    if (tag !== '\n') opened = tag.startsWith('</') ? '' : name;
  }
  return pieces;
}

/** Where a line of the page ends; a comment and code are no part of one. */
const ends =
  /<!--[\s\S]*?(?:-->|$)|<(?:pre|script|style|template)\b[\s\S]*?(?:<\/(?:pre|script|style|template)>|$)|<\/?(th|td|dt|dd|tr|dl|table|p|div|li|ul|ol|br|h[1-6]|details|summary|section|header)\b[^<>]{0,300}>|\n|$/gi;

const isCell = /^(?:th|td|dt|dd)$/i;
const labels = /^(?:th|td|dt|dd|h[1-6]|summary)$/i;

function withoutTags(text: string, cell: Span): Span {
  let { start, end } = cleanSpan(text, cell);
  for (let round = 0; round < 4; round++) {
    const said = text.slice(start, end);
    const before = /^<[a-z][^<>]{0,300}>/i.exec(said)?.[0].length ?? 0;
    const after = /<\/[a-z]{1,10}>$/i.exec(said)?.[0].length ?? 0;
    if (before + after === 0 || before + after > said.length) break;
    ({ start, end } = cleanSpan(text, { start: start + before, end: end - after }));
  }
  return unwrapSpan(text, { start, end });
}
