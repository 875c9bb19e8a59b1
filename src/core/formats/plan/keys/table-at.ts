import { canonicalKey } from './canonical-key.ts';
import type { KeyTable, ValueShape } from './key-table.ts';

/** The keys of the map that lies behind these keys, the outermost first; undefined where none does. */
export function tableAt(root: KeyTable, path: readonly string[]): KeyTable | undefined {
  let table: KeyTable | undefined = root;
  for (const key of path) {
    const shape: ValueShape | undefined = table && shapeOf(table, key);
    table = shape && tableOf(shape);
  }
  return table;
}

/** What the value of a key may be, however the key is spelled. */
export function shapeOf(table: KeyTable, key: string): ValueShape | undefined {
  return table.keys.get(canonicalKey(key, table).key)?.shape;
}

/** The keys of the map that a value may be. */
export function tableOf(shape: ValueShape): KeyTable | undefined {
  switch (shape.kind) {
    case 'map':
      return shape.table();
    case 'list':
      return tableOf(shape.of);
    case 'either':
      for (const each of shape.shapes) {
        const table = tableOf(each);
        if (table) return table;
      }
      return undefined;
    default:
      return undefined;
  }
}

/** The words that a value may be, where they are few. */
export function wordsOf(shape: ValueShape): readonly string[] {
  switch (shape.kind) {
    case 'choice':
      return shape.words;
    case 'boolean':
      return ['true', 'false'];
    case 'list':
      return wordsOf(shape.of);
    case 'either':
      return shape.shapes.flatMap(wordsOf);
    default:
      return [];
  }
}
