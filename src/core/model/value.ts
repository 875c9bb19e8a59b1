import type { Span } from '../text/span.ts';

/** The kind of place a value was read from. */
export type ValueSource =
  | 'front-matter'
  | 'yaml'
  | 'section'
  | 'bullet'
  | 'line'
  | 'table'
  | 'heading'
  | 'label'
  | 'box'
  | 'text'
  | 'file-name';

/**
 * A value with its proof. `raw` is what is written at `span`, and `span` slices back to it, except
 * for `file-name`, where the span is empty. `doubt` says why the value is not certain.
 */
export interface Sourced<T> {
  readonly value: T;
  readonly raw: string;
  readonly span: Span;
  readonly source: ValueSource;
  readonly doubt: string | undefined;
}

/** A calendar day as `YYYY-MM-DD`; it exists in the calendar. */
export type Day = string;

/** A number of whole calendar days. */
export type Days = number;
