import type { Block } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { cleanSpan, maxValueLength, unwrapSpan } from '../clean-span.ts';
import type { Field } from './field.ts';
import { findFieldName, normaliseLabel } from './field-names.ts';

/** Fields of a table or a list of terms that is written in HTML: a label, then its value. */
export function readHtmlFields(text: string, blocks: readonly Block[]): Field[] {
  return blocks.flatMap(block => (block.kind === 'html' ? fieldsOfHtml(text, block.span) : []));
}

function fieldsOfHtml(text: string, span: Span): Field[] {
  const cells = findCells(text, span);
  return cells.flatMap((cell, index) => {
    const label = sliceOf(text, cell).replace(/\s*[:：]$/, '');
    const name = label.length > 60 ? undefined : findFieldName(label);
    const value = cells[index + 1];
    if (!name || !value || value.end - value.start > maxValueLength) return [];
    const values = value.end > value.start ? [{ span: value, box: undefined, depth: 0 }] : [];
    return [{ name, label: normaliseLabel(label), values, source: 'table' } as const];
  });
}

/** What stands in `th`, `td`, `dt` and `dd`, without the tags at its ends. */
function findCells(text: string, span: Span): Span[] {
  const html = sliceOf(text, span);
  if (html.startsWith('<!--')) return [];
  const cells: Span[] = [];
  let start: number | undefined;
  for (const match of html.matchAll(/<\/?(?:th|td|dt|dd|tr|dl|table)\b[^<>]{0,300}>/gi)) {
    if (start !== undefined)
      cells.push(withoutTags(text, { start, end: span.start + match.index }));
    const opens = /^<(?:th|td|dt|dd)\b/i.test(match[0]);
    start = opens ? span.start + match.index + match[0].length : undefined;
  }
  return cells;
}

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
