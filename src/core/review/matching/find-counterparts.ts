import type { Pair, Review } from '../../model/review/review.ts';
import type { Counterparts } from '../../rules/common/name-findings.ts';

/** What the things of the base are in the head, so that a finding of both is known as one. */
export function findCounterparts({
  decisions,
  plans,
}: Pick<Review, 'decisions' | 'plans'>): Counterparts {
  return {
    decisions: toMap(decisions.pairs),
    plans: toMap(plans.pairs),
    steps: toMap(plans.pairs.flatMap(({ steps }) => steps.pairs)),
  };
}

function toMap<T>(pairs: readonly Pair<T>[]): ReadonlyMap<T, T> {
  return new Map(pairs.map(({ base, head }) => [base, head]));
}
