import type { Match } from '../../model/facts/measure.ts';
import { namesText } from '../../text/names-text.ts';

/** `code still names it in 2 places: src/a.ts:12 and src/b.ts:3`, a clause. */
export function usesText(uses: readonly Match[]): string {
  const count = uses.length === 1 ? 'one place' : `${uses.length} places`;
  return `code still names it in ${count}: ${matchesText(uses)}`;
}

/** `src/a.ts:12 and src/b.ts:3`, each place once. */
export function matchesText(matches: readonly Match[]): string {
  const names = matches.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
  return namesText([...new Set(names)]);
}
