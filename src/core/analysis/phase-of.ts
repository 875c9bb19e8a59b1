import type { Phase, Plan, Step } from '../model/plan/plan.ts';
import { lazyOf } from '../text/lazy-of.ts';

/** The phase that a step stands in; the first of its id, where a plan has two. */
export function phaseOf({ phases }: Pick<Plan, 'phases'>, { phase }: Step): Phase | undefined {
  return phase === undefined ? undefined : byIdOf(phases).get(phase);
}

const byIdOf = lazyOf(
  (phases: readonly Phase[]) => new Map(phases.toReversed().map(each => [each.id, each])),
);
