import type { Problem, Span } from '../../text/span.ts';

/** YAML as a tree with spans. Values keep their source text: `2.10` and `0047` stay as written. */
export type YamlNode = YamlScalar | YamlMap | YamlList;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** The text: of a plain scalar as written, of a quoted or block scalar its content. */
  readonly value: string;
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  readonly span: Span;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Undefined where the key has no value. */
  readonly value: YamlNode | undefined;
  /** From the key to the end of the value. */
  readonly span: Span;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlTree {
  readonly root: YamlNode | undefined;
  /** False where the text is no valid YAML: what is read may be wrong or only a part. */
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
  /** Whether it is YAML without a fault, an anchor or an alias, so that a part of it means the same alone. */
  readonly isPlain?: boolean;
}

/** The value of the first of `keys` that the map holds. */
export function entryOf(map: YamlMap, ...keys: readonly string[]): YamlEntry | undefined {
  return map.entries.find(entry => keys.includes(entry.key));
}
