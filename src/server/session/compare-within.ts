import type { Project } from '../../core/model/project.ts';
import type { Changes } from '../../host/host.ts';
import { runWithin } from '../../host/time-limit.ts';
import type { Engine } from '../engine.ts';
import type { Snapshot } from './snapshot.ts';

/** How long a comparison may take, in milliseconds. */
const limit = 30_000;

type Comparison =
  | ({ readonly kind: 'known' } & ReturnType<Engine['reviewProjects']>)
  /** `reason` is a clause. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a snapshot changes against a project, and `changes` of other files with it, unless finding that out takes too long. */
export function compareWithin(
  engine: Engine,
  before: Project,
  snapshot: Snapshot,
  changes: Changes | undefined,
): Comparison {
  const compare = () => engine.reviewProjects(before, snapshot, snapshot.facts, changes);
  const result = runWithin(limit, compare);
  if (result.kind === 'done') return { kind: 'known', ...result.value };
  return { kind: 'unknown', reason: `comparing takes longer than ${limit / 1000} seconds` };
}
