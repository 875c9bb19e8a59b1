import type { KnownHistory } from '../../model/facts/facts.ts';
import { createMemory } from '../memory.ts';

/**
 * How many commits touched a plan file of the folder at `prefix`, under any of its names: of one that
 * changed often not every version was read.
 */
export function countCommits(history: KnownHistory, prefix: string, plan: string): number {
  return counts(history, prefix + plan, () => {
    const names = [prefix + plan, ...(history.formerNames?.get(plan) ?? [])];
    return history.commits.filter(({ files }) => names.some(name => files.includes(name))).length;
  });
}

const counts = createMemory<number>();
