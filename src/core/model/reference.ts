import type { Span } from '../text/span.ts';

/** A mention of something else, as written: a step id, a decision, an issue, a path. */
export interface Reference {
  readonly raw: string;
  readonly span: Span;
}
