import type { KnownHistory } from '../../model/facts/facts.ts';

const counts = new WeakMap<KnownHistory, ReadonlyMap<string, number>>();

/**
 * How many commits touched a file, which is relative to the root of the repository: of one that
 * changed often not every version was read.
 */
export function countCommits(history: KnownHistory, file: string): number {
  const known = counts.get(history) ?? countAll(history);
  counts.set(history, known);
  return known.get(file) ?? 0;
}

function countAll({ commits }: KnownHistory): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const file of commits.flatMap(({ files }) => files)) {
    found.set(file, (found.get(file) ?? 0) + 1);
  }
  return found;
}
