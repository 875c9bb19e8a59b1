import type { Facts } from '../../src/core/model/facts/facts.ts';
import type { Project } from '../../src/core/model/project.ts';
import { atOnce } from '../../src/core/text/in-parts.ts';
import { createInParts, type Snapshot } from '../../src/server/session/snapshot.ts';

/** A snapshot without a pause, as nobody waits for an answer meanwhile. */
export function createSnapshot(project: Project, facts: Facts): Snapshot {
  return atOnce(createInParts(project, facts));
}
