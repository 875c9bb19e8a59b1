import type { ValueSource } from '../../../model/value.ts';
import type { Span } from '../../../text/span.ts';

/** What a field of a record is about, however it is spelt. */
export const fieldNames = [
  'status',
  'date',
  'created',
  'updated',
  'changelog',
  'deciders',
  'title',
  'number',
  'supersedes',
  'superseded-by',
  'amends',
  'amended-by',
  'depends-on',
  'relates-to',
  'links',
  'implementation',
  'review-by',
  'governs',
  'authors',
  'owners',
  'reviewers',
  'consulted',
  'informed',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** One field as it is written in one of the dialects. */
export interface Field {
  readonly name: FieldName;
  /** The label in lower case, as in `decision makers`. */
  readonly label: string;
  /** The pieces of the value: the lines of a paragraph, the items of a list. None is empty. */
  readonly values: readonly FieldValue[];
  readonly source: ValueSource;
}

export interface FieldValue {
  /** The piece without white space, comments and stray marks at its ends. */
  readonly span: Span;
  /** The box before an item: filled, empty, or none. */
  readonly box: 'checked' | 'open' | undefined;
  /** How many lists it lies in, counted from the field. */
  readonly depth: number;
}
