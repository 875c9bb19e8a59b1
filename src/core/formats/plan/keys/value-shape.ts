import type { KeyTable } from './key-table.ts';

/** What the value of a key may be. Readers, schema, completion and the page of the format share it. */
export type ValueShape =
  /** Whatever another tool has for it. */
  | { readonly kind: 'anything' }
  /** A text for people. A number is one only in quotes. */
  | { readonly kind: 'text' }
  /** A name, a path, a pattern: what is written, whatever YAML takes it for. */
  | { readonly kind: 'word' }
  /** Letters, digits, `.`, `_` and `-`. */
  | { readonly kind: 'id' }
  /** A number that is no whole one must be in quotes: 2.10 is 2.1 for YAML. */
  | { readonly kind: 'version' }
  | { readonly kind: 'day' }
  /** A day, or a time with or without an offset. */
  | { readonly kind: 'moment' }
  /** ISO 8601 without months and years. */
  | { readonly kind: 'duration' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  /** A number, or one behind `<`, `<=`, `=`, `>=` or `>`. */
  | { readonly kind: 'comparison' }
  /** One of the words; `others` are read as one of them. */
  | { readonly kind: 'choice'; readonly words: readonly string[]; readonly others: Words }
  /** `http_req_duration p(95) < 300`. */
  | { readonly kind: 'threshold' }
  /** `SEV-2` or 2. */
  | { readonly kind: 'severity' }
  /** One alone is a list of one. */
  | { readonly kind: 'list'; readonly of: ValueShape }
  | { readonly kind: 'map'; readonly table: () => KeyTable }
  | { readonly kind: 'either'; readonly shapes: readonly ValueShape[] };

type Words = readonly string[];

export const anything: ValueShape = { kind: 'anything' };
export const text: ValueShape = { kind: 'text' };
export const word: ValueShape = { kind: 'word' };
export const id: ValueShape = { kind: 'id' };
export const version: ValueShape = { kind: 'version' };
export const day: ValueShape = { kind: 'day' };
export const moment: ValueShape = { kind: 'moment' };
export const duration: ValueShape = { kind: 'duration' };
export const boolean: ValueShape = { kind: 'boolean' };
export const comparison: ValueShape = { kind: 'comparison' };
export const threshold: ValueShape = { kind: 'threshold' };
export const severity: ValueShape = { kind: 'severity' };
export const number = between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);

export function between(least: number, most: number): ValueShape {
  return { kind: 'number', least, most };
}

export function choice(words: Words, others: Words = []): ValueShape {
  return { kind: 'choice', words, others };
}

export function list(of: ValueShape): ValueShape {
  return { kind: 'list', of };
}

export function map(table: () => KeyTable): ValueShape {
  return { kind: 'map', table };
}

export function either(...shapes: readonly ValueShape[]): ValueShape {
  return { kind: 'either', shapes };
}
