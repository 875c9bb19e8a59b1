import type { KeyTable, ValueShape } from './key-table.ts';

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
