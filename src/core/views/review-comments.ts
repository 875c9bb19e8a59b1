import { createLoudness, ownFindings } from '../model/change-words.ts';
import type { Severity } from '../model/finding.ts';
import type { Review, ReviewFinding } from '../model/review.ts';
import type { Place } from '../text/span.ts';

/** What is said beside a place of the text as it is, or as it was where it is gone. */
export interface ReviewComment {
  readonly place: Place;
  readonly side: 'base' | 'head';
  readonly severity: Severity;
  /** One full sentence. */
  readonly message: string;
}

/** Every finding and every change at its own place, the findings first. */
export function createReviewComments(
  review: Review,
  findings: readonly ReviewFinding[],
): readonly ReviewComment[] {
  const loudnessOf = createLoudness(findings);
  return [
    ...ownFindings(findings, review.changes).map(({ place, side, severity, message }) => {
      return { place, side, severity, message };
    }),
    ...review.changes.flatMap((change): readonly ReviewComment[] => {
      const { base, head, message } = change;
      const severity = loudnessOf(change);
      if (head) return [{ place: head, side: 'head', severity, message }];
      return base ? [{ place: base, side: 'base', severity, message }] : [];
    }),
  ];
}
