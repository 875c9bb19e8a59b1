import type { Span } from '../text/span.ts';

/** The kind of place a value was read from. */
export type ValueSource =
  | 'front-matter'
  | 'yaml'
  | 'section'
  | 'bullet'
  | 'line'
  | 'table'
  | 'field-list'
  | 'attribute'
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

/**
 * A length of time. Days are those of the calendar, so a clock change does not shorten them:
 * `P2W` is 14 days, `PT36H` is 129,600 seconds and no days.
 */
export interface Duration {
  readonly days: Days;
  readonly seconds: number;
}

/**
 * A point in time as ISO 8601: a day `2026-05-16`, a time `2026-05-16T06:00:00` on the clocks of the
 * plan's time zone, or a time with an offset `2026-05-16T06:00:00+02:00` or `2026-05-16T04:00:00Z`.
 */
export type Moment = string;

/** A duration in whole calendar days; a part of a day counts as one. */
export function wholeDays({ days, seconds }: Duration): Days {
  return days + Math.ceil(seconds / 86_400);
}
