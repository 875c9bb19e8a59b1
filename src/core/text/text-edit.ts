import type { Span } from './span.ts';

/** Puts `newText` in the place of what stands at `span`; at an empty span it is inserted. */
export interface TextEdit {
  readonly span: Span;
  /** Its line breaks become those of the text that is edited. */
  readonly newText: string;
}

/**
 * The text after all edits, which may come in any order; two insertions at one place stand as they
 * are listed. Every other byte stays. Throws where edits overlap or lie outside of the text.
 */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, newText } of sorted) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`The edit at ${span.start} overlaps another one or leaves the text.`);
    }
    result += text.slice(at, span.start) + withLineBreaksOf(text, newText);
    at = span.end;
  }
  return result + text.slice(at);
}

/** New text with the line breaks that the text already has: those of its first line. */
export function withLineBreaksOf(text: string, newText: string): string {
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return newText.replaceAll(/\r\n|\n|\r/g, lineBreak);
}

/** Of edits, or other pieces of a text, that overlap the first one in the text. */
export function withoutOverlaps<T extends { readonly span: Span }>(pieces: readonly T[]): T[] {
  let end = -1;
  return pieces
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      const isFree = span.start >= end;
      if (isFree) end = span.end;
      return isFree;
    });
}
