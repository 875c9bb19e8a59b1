import { parseInline } from '../../../parse/inline.ts';
import type { Block } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { maxValueLength } from '../clean-span.ts';
import type { Field, FieldName } from './field.ts';
import { findFieldName, normaliseLabel } from './field-names.ts';

/** The fields that pictures of badges show: `![](https://.../badge/status-accepted-success)`. */
export function readBadgeFields(text: string, blocks: readonly Block[]): Field[] {
  return blocks.flatMap(block => {
    if (block.kind === 'html') return fieldsOfTags(text, block.span);
    return block.kind === 'paragraph' ? block.lines.flatMap(line => fieldsOfLine(text, line)) : [];
  });
}

/** `<img src="https://.../badge/status-accepted-green">`; a picture in a comment is none. */
function fieldsOfTags(text: string, span: Span): Field[] {
  if (span.end - span.start > maxValueLength) return [];
  return [...sliceOf(text, span).matchAll(pictures)].flatMap(
    ({ 1: source = '', index, 0: whole }) => {
      const start = span.start + index + whole.length - source.length;
      return fieldsOfAddress(text, { start, end: start + source.length });
    },
  );
}

const pictures = /<!--[\s\S]*?(?:-->|$)|<img\s[^<>]{0,300}?src\s?=\s?["']([^"'<>]{1,300})/gi;

/** A badge writes a hyphen twice and a blank as an underscore; its last piece is the colour. */
const badge = /\/badge\/((?:adr-)?[A-Za-z_]{2,30})-((?:[^-?#()\s]|--){1,60})-[\w#]+/i;

function fieldsOfLine(text: string, line: Span): Field[] {
  if (line.end - line.start > maxValueLength || !/badge/i.test(sliceOf(text, line))) return [];
  return parseInline(text, line).flatMap(inline =>
    inline.kind === 'link' ? fieldsOfAddress(text, inline.destination) : [],
  );
}

function fieldsOfAddress(text: string, address: Span): Field[] {
  const [shown = '', label = '', value = ''] = badge.exec(sliceOf(text, address)) ?? [];
  const name = findFieldName(label);
  if (!name || !shownFields.has(name)) return [];
  const start = address.start + sliceOf(text, address).indexOf(shown);
  const from = start + shown.indexOf('-') + 1;
  const values = [{ span: { start: from, end: from + value.length }, box: undefined, depth: 0 }];
  return [{ name, label: normaliseLabel(label), values, source: 'line' }];
}

/** Whatever else a badge says is about a build or a package. */
const shownFields: ReadonlySet<FieldName> = new Set([
  'status',
  'date',
  'created',
  'updated',
  'authors',
  'deciders',
]);
