import type { KnownHistory } from '../../model/facts/facts.ts';
import { createMemory } from '../memory.ts';

/**
 * How many commits touched a file, which is relative to the root of the repository: of one that
 * changed often not every version was read.
 */
export function countCommits(history: KnownHistory, file: string): number {
  return counts(history, file, () => {
    return history.commits.filter(({ files }) => files.includes(file)).length;
  });
}

const counts = createMemory<number>();
