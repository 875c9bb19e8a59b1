import type { Match } from '../../model/facts/measure.ts';
import { namesText } from '../../text/names-text.ts';

/** `code still names it in 2 places: src/a.ts:12 and src/b.ts:3`, a clause. */
export function usesText(uses: readonly Match[]): string {
  const lines = uses.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
  const count = uses.length === 1 ? 'one place' : `${uses.length} places`;
  return `code still names it in ${count}: ${namesText([...new Set(lines)])}`;
}
