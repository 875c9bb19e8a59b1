import { parseInline } from '../../../parse/inline.ts';
import type { Block } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { maxValueLength } from '../clean-span.ts';
import type { Field } from './field.ts';

/** The status or the date that a picture of a badge shows: `![](https://.../badge/status-accepted-success)`. */
export function readBadgeFields(text: string, blocks: readonly Block[]): Field[] {
  return blocks.flatMap(block =>
    block.kind === 'paragraph' ? block.lines.flatMap(line => fieldsOfLine(text, line)) : [],
  );
}

/** A badge writes a hyphen twice and a blank as an underscore; its last piece is the colour. */
const names: readonly (readonly ['status' | 'date', RegExp])[] = [
  ['status', /\/badge\/(?:adr[-_])?status-([A-Za-z_ ]+)-/i],
  ['date', /\/badge\/date-((?:\w|--){6,20})-/i],
];

function fieldsOfLine(text: string, line: Span): Field[] {
  if (line.end - line.start > maxValueLength || !/badge/i.test(sliceOf(text, line))) return [];
  return parseInline(text, line).flatMap(inline => {
    if (inline.kind !== 'link') return [];
    return names.flatMap(([name, pattern]) => {
      const badge = pattern.exec(sliceOf(text, inline.destination));
      if (!badge?.[1]) return [];
      const start = inline.destination.start + badge.index + badge[0].length - badge[1].length - 1;
      const span = { start, end: start + badge[1].length };
      const values = [{ span, box: undefined, depth: 0 }];
      return [{ name, label: name, values, source: 'line' } as const];
    });
  });
}
