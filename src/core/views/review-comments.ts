import type { Severity } from '../model/finding.ts';
import { createLoudness, ownFindings } from '../model/review/change-words.ts';
import type { Review, ReviewFinding } from '../model/review/review.ts';
import type { Place } from '../text/span.ts';
import { findPlaceOfGone } from './place-of-gone.ts';

/** What is said beside a place of the text as it is, or as it was where its file is gone. */
export interface ReviewComment {
  readonly place: Place;
  readonly side: 'base' | 'head';
  readonly severity: Severity;
  /** One full sentence. */
  readonly message: string;
}

/**
 * Every finding and every change at its own place, the findings first. What is gone is told where it
 * stood in the text as it is: who reads that sees what it lacks, and no file is listed twice.
 */
export function createReviewComments(
  review: Review,
  findings: readonly ReviewFinding[],
): readonly ReviewComment[] {
  const loudnessOf = createLoudness(findings);
  return [
    ...ownFindings(findings, review.changes).map(({ place, side, severity, message }) => {
      return {
        ...(side === 'head' ? { place, side } : whereGone(review, place)),
        severity,
        message,
      };
    }),
    ...review.changes.flatMap((change): readonly ReviewComment[] => {
      const { base, head, message } = change;
      const severity = loudnessOf(change);
      if (head) return [{ place: head, side: 'head', severity, message }];
      return base ? [{ ...whereGone(review, base), severity, message }] : [];
    }),
  ];
}

function whereGone(review: Review, base: Place): Pick<ReviewComment, 'place' | 'side'> {
  const head = findPlaceOfGone(review, base);
  return head ? { place: head, side: 'head' } : { place: base, side: 'base' };
}
