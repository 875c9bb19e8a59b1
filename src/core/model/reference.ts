import type { Span } from '../text/span.ts';

/**
 * A mention of something else, as written: a step id, a decision, an issue, a path. Where a table names a
 * row by its number, `raw` is the title of the step in that row.
 */
export interface Reference {
  readonly raw: string;
  readonly span: Span;
}
