import { analyse } from '../analysis/analyse.ts';
import type { Facts } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import type { Evaluated, Review, ReviewFinding } from '../model/review.ts';
import { checkReview } from './check-review.ts';
import { compareProjects } from './compare-projects.ts';

/** An evaluated project beside what it was, and what the rules say of it. Both on the same day. */
export function reviewProjects(
  before: Project,
  { project, analysis }: Evaluated,
  facts: Facts,
): { readonly review: Review; readonly findings: readonly ReviewFinding[] } {
  const review = compareProjects(
    { project: before, analysis: analyse(before, facts) },
    { project, analysis },
  );
  return { review, findings: checkReview(review) };
}
