import { analyse } from '../analysis/analyse.ts';
import type { Facts, SideFile } from '../model/facts/facts.ts';
import type { Project } from '../model/project.ts';
import type { Evaluated, Review, ReviewedCode, ReviewFinding } from '../model/review/review.ts';
import { checkReview } from './check-review.ts';
import { factsBefore } from './code/facts-before.ts';
import { compareProjects } from './compare-projects.ts';

/** What changed beside decisions and plans, where somebody looked. */
interface Beside {
  readonly changes?: Omit<ReviewedCode, 'facts'>;
  /** Flags, manifests and reports as they were, by path; those among the changes where there are none. */
  readonly sides?: ReadonlyMap<string, SideFile>;
}

/**
 * An evaluated project beside what it was, and what the rules say of it. Both on the same day.
 */
export function reviewProjects(
  before: Project,
  { project, analysis }: Evaluated,
  facts: Facts,
  { changes, sides = sidesOf(changes) }: Beside = {},
): { readonly review: Review; readonly findings: readonly ReviewFinding[] } {
  const review = compareProjects(
    { project: before, analysis: analyse(before, factsBefore(before, facts, sides)) },
    { project, analysis },
    changes && { ...changes, facts },
  );
  return { review, findings: checkReview(review) };
}

function sidesOf(changes: Beside['changes']): ReadonlyMap<string, SideFile> {
  return new Map(changes?.files.map(({ path, base }) => [path, base]));
}
