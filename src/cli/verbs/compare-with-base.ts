import type { ReviewInput } from '../../core/reports/review/review-input.ts';
import { reviewProjects } from '../../core/review/review-projects.ts';
import type { Io } from '../io.ts';
import type { Evaluation } from './evaluate.ts';
import { readBaseProject } from './read-base-project.ts';
import type { Refusal } from './verb.ts';

/** An evaluated folder beside what it was where its branch parted from `ref`; see `readBaseProject`. */
export async function compareWithBase(
  head: Evaluation,
  ref: string | undefined,
  io: Io,
): Promise<ReviewInput | Refusal> {
  const before = await readBaseProject(head, ref, io);
  if (before.kind === 'wrong') return before;
  const { host, base, project, notes } = before;
  const changes = await host.readChanges(ref, base);
  return {
    ...head,
    notes: [...head.notes, ...notes],
    ...reviewProjects(project, head, head.facts, changes),
    base: { name: base.name, commit: base.commit },
  };
}
