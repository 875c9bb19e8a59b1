import type { KnownHistory } from '../../model/facts/facts.ts';
import { lazyOf } from '../../text/lazy-of.ts';

/**
 * How many commits touched a file, which is relative to the root of the repository: of one that
 * changed often not every version was read.
 */
export function countCommits(history: KnownHistory, file: string): number {
  return countsIn(history).get(file) ?? 0;
}

const countsIn = lazyOf(({ commits }: KnownHistory): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const file of commits.flatMap(({ files }) => files)) {
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
});
