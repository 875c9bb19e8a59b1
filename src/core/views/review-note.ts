import { findConsequences } from '../analysis/history/step-versions.ts';
import { ownFindings } from '../model/change-words.ts';
import type { Review, ReviewFinding } from '../model/review.ts';

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
  const told = [
    amount(weakened, 'safeguard weakened', 'safeguards weakened'),
    amount(own, 'finding', 'findings'),
    amount(
      others,
      weakened > 0 ? 'other change' : 'change',
      weakened > 0 ? 'other changes' : 'changes',
    ),
    amount(findConsequences(review).length, 'consequence', 'consequences'),
  ].filter(text => text !== undefined);
  return `against ${base}: ${told.join(', ') || 'no change'}`;
}

function amount(count: number, one: string, many: string): string | undefined {
  if (count === 0) return undefined;
  return `${count} ${count === 1 ? one : many}`;
}
