import { isAtRest } from '../../analysis/at-rest.ts';
import type { Analysis } from '../../model/analysis/analysis.ts';
import { isConcluded, type StepState } from '../../model/analysis/step-state.ts';
import type { Day } from '../../model/value.ts';
import { lazyOf } from '../../text/lazy-of.ts';

export interface StateInMotion {
  readonly state: StepState;
  /** The day in the zone of its plan. */
  readonly today: Day;
}

/** The steps that are still to be finished, of the plans that go on. */
export const statesInMotion = lazyOf(({ plans }: Analysis): readonly StateInMotion[] => {
  const going = plans.filter(({ plan }) => !isAtRest(plan));
  return going.flatMap(({ steps, today }) =>
    steps.filter(({ condition }) => !isConcluded(condition)).map(state => ({ state, today })),
  );
});
