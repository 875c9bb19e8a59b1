import type { Project } from '../../core/model/project.ts';
import type { ReviewResult } from '../../core/review/review-projects.ts';
import type { Changes } from '../../host/host.ts';
import { TooSlowError } from '../../host/patient-reader.ts';
import type { Engine } from '../engine.ts';
import { inSlices, leavingRoom } from './in-slices.ts';
import type { Snapshot } from './snapshot.ts';

/** How long a comparison may take, in milliseconds. */
const limit = 30_000;

type Comparison =
  | ({ readonly kind: 'known' } & ReviewResult)
  /** `reason` is a clause. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a snapshot changes against a project, and `changes` of other files with it, unless finding that out takes too long. */
export async function compareWithin(
  engine: Engine,
  before: Project,
  snapshot: Snapshot,
  changes: Changes | undefined,
): Promise<Comparison> {
  const work = engine.reviewInParts(before, snapshot, snapshot.facts, changes);
  try {
    return { kind: 'known', ...(await leavingRoom(inSlices(work, limit))) };
  } catch (error) {
    if (!(error instanceof TooSlowError)) throw error;
    return { kind: 'unknown', reason: `comparing takes longer than ${limit / 1000} seconds` };
  }
}
