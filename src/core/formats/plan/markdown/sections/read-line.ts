import { parseInline } from '../../../../parse/inline.ts';
import type { Inline } from '../../../../parse/inline-pieces.ts';
import type { Span } from '../../../../text/span.ts';

/** A line with the code, links and comments in it. */
export interface Line {
  readonly span: Span;
  readonly inlines: readonly Inline[];
}

/**
 * Longer lines are kept as text, but nothing is looked for in them: people do not write them, and
 * the time to search them grows with the square of their length.
 */
export function isSearchable({ start, end }: Span): boolean {
  return end - start <= maxLength;
}

/** The lines that are searched. */
export function readLines(text: string, spans: readonly Span[]): readonly Line[] {
  return spans.filter(isSearchable).map(span => ({ span, inlines: parseInline(text, span) }));
}

const maxLength = 1000;
