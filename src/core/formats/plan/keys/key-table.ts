import type { ValueShape } from './value-shape.ts';

/** One key of the format. */
export interface Key {
  /** One sentence for completion, hover and the page of the format. */
  readonly description: string;
  readonly shape: ValueShape;
}

/** The keys that one kind of map in a plan may have. */
export interface KeyTable {
  /** What such a map is called in a sentence: `maintenance window`. */
  readonly name: string;
  readonly keys: ReadonlyMap<string, Key>;
  /** Of each of these lists a map has at least one key. */
  readonly required: readonly (readonly string[])[];
  /** Of these keys a map has exactly one; empty where there are none. */
  readonly exclusive: readonly string[];
}

interface TableParts {
  readonly name: string;
  readonly required?: KeyTable['required'];
  readonly exclusive?: KeyTable['exclusive'];
  readonly keys: Readonly<Record<string, readonly [shape: ValueShape, description: string]>>;
}

export function createKeyTable(parts: TableParts): KeyTable {
  const { name, required = [], exclusive = [], keys } = parts;
  const entries = Object.entries(keys).map(
    ([key, [shape, description]]) => [key, { shape, description }] as const,
  );
  return { name, required, exclusive, keys: new Map(entries) };
}
