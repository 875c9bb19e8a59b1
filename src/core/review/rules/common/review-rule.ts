import type { Severity } from '../../../model/finding.ts';
import type { Review, ReviewFinding, ReviewRuleId } from '../../../model/review/review.ts';

/** A finding before its rule's id and severity are added; `severity` only where it differs. */
export type NewFinding = Pick<ReviewFinding, 'side' | 'place' | 'message'> & {
  readonly severity?: Severity;
};

/** One check of what changed between two projects. Its page is `docs/rules/<id>.md`. */
export interface ReviewRule {
  readonly id: ReviewRuleId;
  readonly severity: Severity;
  /** One sentence for lists of rules. */
  readonly summary: string;
  readonly check: (review: Review) => Iterable<NewFinding>;
}
