import type { Span } from '../text/span.ts';

/** The inline pieces that carry meaning for us; everything between them is prose. */
export type Inline = CodeSpan | Link | Comment;

export interface CodeSpan {
  readonly kind: 'code';
  readonly content: Span;
  readonly span: Span;
}

/** `[text](destination "title")` or an image; the destination without angle brackets. */
export interface Link {
  readonly kind: 'link';
  readonly text: Span;
  readonly destination: Span;
  readonly span: Span;
}

export interface Comment {
  readonly kind: 'comment';
  readonly span: Span;
}
