import { analyse } from '../analysis/analyse.ts';
import type { Facts } from '../model/facts/facts.ts';
import type { Project } from '../model/project.ts';
import type { Evaluated, Review, ReviewedCode, ReviewFinding } from '../model/review/review.ts';
import { checkReview } from './check-review.ts';
import { factsBefore } from './code/facts-before.ts';
import { compareProjects } from './compare-projects.ts';

/**
 * An evaluated project beside what it was, and what the rules say of it. Both on the same day. `changes` are
 * those beside decisions and plans, where somebody looked.
 */
export function reviewProjects(
  before: Project,
  { project, analysis }: Evaluated,
  facts: Facts,
  changes?: Omit<ReviewedCode, 'facts'>,
): { readonly review: Review; readonly findings: readonly ReviewFinding[] } {
  const review = compareProjects(
    {
      project: before,
      analysis: analyse(before, factsBefore(before, facts, changes?.files ?? [])),
    },
    { project, analysis },
    changes && { ...changes, facts },
  );
  return { review, findings: checkReview(review) };
}
