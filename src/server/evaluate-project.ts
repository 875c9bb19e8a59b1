import type { Facts } from '../core/model/facts.ts';
import type { Project } from '../core/model/project.ts';
import { runWithin } from '../host/time-limit.ts';
import type { Engine } from './engine.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What follows from a project. Where that takes longer than `limit` milliseconds it is left without
 * its history, whose texts nobody can mend. Throws where that takes too long as well.
 */
export function evaluateProject(
  engine: Engine,
  project: Project,
  facts: Facts,
  limit: number,
): Snapshot {
  const result = runWithin(limit, () => engine.createSnapshot(project, facts));
  if (result.kind === 'done') return result.value;
  const reason = `evaluating it takes longer than ${limit / 1000} seconds`;
  const history = { kind: 'unknown', reason } as const;
  const second = runWithin(limit, () => engine.createSnapshot(project, { ...facts, history }));
  if (second.kind === 'late') throw new Error(`Evaluating takes longer than ${limit} ms.`);
  return second.value;
}
