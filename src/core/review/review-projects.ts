import { analyseInParts } from '../analysis/analyse.ts';
import type { Facts } from '../model/facts/facts.ts';
import type { Project } from '../model/project.ts';
import type { Evaluated, Review, ReviewedCode, ReviewFinding } from '../model/review/review.ts';
import { atOnce, type InParts } from '../text/in-parts.ts';
import { checkReviewInParts } from './check-review.ts';
import { factsBefore } from './code/facts-before.ts';
import { compareProjects } from './compare-projects.ts';

export interface ReviewResult {
  readonly review: Review;
  readonly findings: readonly ReviewFinding[];
}

type Changes = Omit<ReviewedCode, 'facts'>;

/**
 * An evaluated project beside what it was, and what the rules say of it. Both on the same day. `changes` are
 * those beside decisions and plans, where somebody looked.
 */
export function reviewProjects(
  before: Project,
  head: Evaluated,
  facts: Facts,
  changes?: Changes,
): ReviewResult {
  return atOnce(reviewInParts(before, head, facts, changes));
}

/** The same part by part. */
export function* reviewInParts(
  before: Project,
  { project, analysis }: Evaluated,
  facts: Facts,
  changes?: Changes,
): InParts<ReviewResult> {
  const factsThen = factsBefore(before, facts, changes?.files ?? []);
  const base = { project: before, analysis: yield* analyseInParts(before, factsThen) };
  yield;
  const code = changes && { ...changes, facts };
  const review = yield* compareProjects(base, { project, analysis }, code);
  yield;
  return { review, findings: yield* checkReviewInParts(review) };
}
