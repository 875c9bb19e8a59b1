import { parseInline } from '../../../parse/inline.ts';
import type { Block } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { maxValueLength } from '../clean-span.ts';
import type { Field, FieldName } from './field.ts';
import { findFieldName, normaliseLabel } from './field-names.ts';

/** The fields that pictures of badges show: `![](https://.../badge/status-accepted-success)`. */
export function readBadgeFields(text: string, blocks: readonly Block[]): Field[] {
  return blocks.flatMap(block =>
    block.kind === 'paragraph' ? block.lines.flatMap(line => fieldsOfLine(text, line)) : [],
  );
}

/** A badge writes a hyphen twice and a blank as an underscore; its last piece is the colour. */
const badge = /\/badge\/((?:adr-)?[A-Za-z_]{2,30})-((?:[^-?#()\s]|--){1,60})-[\w#]+/i;

function fieldsOfLine(text: string, line: Span): Field[] {
  if (line.end - line.start > maxValueLength || !/badge/i.test(sliceOf(text, line))) return [];
  return parseInline(text, line).flatMap(inline => {
    if (inline.kind !== 'link') return [];
    const [shown = '', label = '', value = ''] =
      badge.exec(sliceOf(text, inline.destination)) ?? [];
    const name = findFieldName(label);
    if (!name || !shownFields.has(name)) return [];
    const start = inline.destination.start + sliceOf(text, inline.destination).indexOf(shown);
    const from = start + shown.indexOf('-') + 1;
    const values = [{ span: { start: from, end: from + value.length }, box: undefined, depth: 0 }];
    return [{ name, label: normaliseLabel(label), values, source: 'line' } as const];
  });
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
