import { parseInline } from '../../parse/inline.ts';
import type { Block } from '../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../text/span.ts';
import { maxValueLength } from './clean-span.ts';
import type { Field } from './field.ts';

/** The status that a picture of a badge shows: `![](https://.../badge/status-accepted-success)`. */
export function readBadgeFields(text: string, blocks: readonly Block[]): Field[] {
  return blocks.flatMap(block =>
    block.kind === 'paragraph' ? block.lines.flatMap(line => fieldsOfLine(text, line)) : [],
  );
}

function fieldsOfLine(text: string, line: Span): Field[] {
  if (line.end - line.start > maxValueLength || !/badge/i.test(sliceOf(text, line))) return [];
  return parseInline(text, line).flatMap(inline => {
    if (inline.kind !== 'link') return [];
    const badge = /\/badge\/(?:adr[-_])?status-([A-Za-z_ ]+)-/i.exec(
      sliceOf(text, inline.destination),
    );
    if (!badge?.[1]) return [];
    const start = inline.destination.start + badge.index + badge[0].length - badge[1].length - 1;
    const span = { start, end: start + badge[1].length };
    const values = [{ span, box: undefined, depth: 0 }];
    return [{ name: 'status', label: 'status', values, source: 'line' } as const];
  });
}
