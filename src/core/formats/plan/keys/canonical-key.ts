import type { KeyTable } from './key-table.ts';

/** A key as the tables have it, and whether people may write it so: `dependsOn` is another spelling. */
export interface CanonicalKey {
  readonly key: string;
  readonly isSpelling: boolean;
}

/** `dependsOn` and `depends_on` are `depends-on`; `needs` is another word for it. */
export function canonicalKey(written: string, { keys }: KeyTable): CanonicalKey {
  if (keys.has(written)) return { key: written, isSpelling: true };
  const folded = written
    .trim()
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll(/[\s_-]+/g, '-')
    .toLowerCase();
  if (keys.has(folded)) return { key: folded, isSpelling: false };
  const alias = keyAliases.get(folded);
  if (alias === undefined || !keys.has(alias)) return { key: folded, isSpelling: true };
  return { key: alias, isSpelling: folded === written };
}

/** Other words for a key, read as the key itself. */
export const keyAliases: ReadonlyMap<string, string> = new Map([
  ['needs', 'depends-on'],
  ['after', 'depends-on'],
  ['depends', 'depends-on'],
  ['owner', 'owners'],
  ['decision', 'decisions'],
  ['path', 'paths'],
]);
