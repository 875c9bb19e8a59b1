/** The keys that one kind of map in a plan may have. */
export interface KeyTable {
  /** What such a map is called in a sentence: `maintenance window`. */
  readonly name: string;
  readonly keys: ReadonlyMap<string, Key>;
  /** Of each of these lists a map has at least one key. */
  readonly required: readonly (readonly string[])[];
  /** Of these keys a map has exactly one; empty where there are none. */
  readonly exclusive: readonly string[];
  /** What people write who mean one of the keys, though it reads otherwise: it is not read as that. */
  readonly meant: ReadonlyMap<string, string>;
  /** What to say of a key that people look for here and that is said in another way. */
  readonly advice: ReadonlyMap<string, string>;
}

/** One key of the format. */
export interface Key {
  /** One sentence for completion, hover and the page of the format. */
  readonly description: string;
  readonly shape: ValueShape;
}

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
  | {
      readonly kind: 'choice';
      readonly words: readonly string[];
      readonly others: readonly string[];
    }
  /** `http_req_duration p(95) < 300`. */
  | { readonly kind: 'threshold' }
  /** `SEV-2` or 2. */
  | { readonly kind: 'severity' }
  /** One alone is a list of one. */
  | { readonly kind: 'list'; readonly of: ValueShape }
  | { readonly kind: 'map'; readonly table: () => KeyTable }
  | { readonly kind: 'either'; readonly shapes: readonly ValueShape[] };

interface TableParts {
  readonly name: string;
  readonly required?: KeyTable['required'];
  readonly exclusive?: KeyTable['exclusive'];
  readonly meant?: Readonly<Record<string, string>>;
  readonly advice?: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, readonly [shape: ValueShape, description: string]>>;
}

export function createKeyTable(parts: TableParts): KeyTable {
  const { name, required = [], exclusive = [], meant = {}, advice = {}, keys } = parts;
  const entries = Object.entries(keys).map(
    ([key, [shape, description]]) => [key, { shape, description }] as const,
  );
  return {
    ...{ name, required, exclusive, keys: new Map(entries) },
    meant: new Map(Object.entries(meant)),
    advice: new Map(Object.entries(advice)),
  };
}
