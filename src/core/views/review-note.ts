import { findConsequences } from '../analysis/history/step-versions.ts';
import { ownFindings } from '../model/review/change-words.ts';
import type { Review, ReviewFinding } from '../model/review/review.ts';
import { count } from '../text/count.ts';

/**
 * What a change does, beside the name of the view: `against main: 2 safeguards weakened, 5 other changes`.
 * What follows for other steps is counted last.
 */
export function reviewNote(
  base: string,
  review: Review,
  findings: readonly ReviewFinding[],
): string {
  const { changes } = review;
  const weakened = changes.filter(({ group }) => group === 'safety-weakened').length;
  const own = ownFindings(findings, changes).length;
  const others = changes.length - weakened;
  const consequences = findConsequences(review).length;
  const told = [
    ...(weakened > 0 ? [count(weakened, 'safeguard weakened', 'safeguards weakened')] : []),
    ...(own > 0 ? [count(own, 'finding')] : []),
    ...(others > 0 ? [count(others, weakened > 0 ? 'other change' : 'change')] : []),
    ...(consequences > 0 ? [count(consequences, 'consequence')] : []),
  ];
  return `against ${base}: ${told.join(', ') || 'no change'}`;
}
