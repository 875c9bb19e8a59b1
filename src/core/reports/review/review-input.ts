import type { Review, ReviewFinding } from '../../model/review/review.ts';
import type { ReportInput } from '../report-input.ts';

/** What every report of a review is made from; the head is the project of the report. */
export interface ReviewInput extends ReportInput {
  readonly review: Review;
  readonly findings: readonly ReviewFinding[];
  /** What people call the base, and the full hash of its commit. */
  readonly base: { readonly name: string; readonly commit: string };
}
