import type { LogEntry } from './parse-log.ts';

/** The hashes of commits that lead to only one of two. */
export interface Sides {
  readonly local: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
}

/** Which of some commits, merges included, only `head` has, and which only `other`: both are full hashes. */
export function splitBranches(entries: readonly LogEntry[], head: string, other: string): Sides {
  const parents = new Map(entries.map(entry => [entry.hash, entry.parents]));
  const [here, there] = [reach(parents, head), reach(parents, other)];
  const without = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
    new Set([...some].filter(hash => !others.has(hash)));
  return { local: without(here, there), elsewhere: without(there, here) };
}

function reach(parents: ReadonlyMap<string, readonly string[]>, tip: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [tip];
  for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
    const before = parents.get(hash);
    if (!before || found.has(hash)) continue;
    found.add(hash);
    open.push(...before);
  }
  return found;
}
