import { isAtRest } from '../../analysis/at-rest.ts';
import type { Analysis } from '../../model/analysis/analysis.ts';
import type { StepState } from '../../model/analysis/step-state.ts';
import type { Day } from '../../model/value.ts';
import { lazyOf } from '../../text/lazy-of.ts';

export interface StateInMotion {
  readonly state: StepState;
  /** The day in the zone of its plan. */
  readonly today: Day;
}

/** The steps that are still to be finished, of the plans that go on. */
export const statesInMotion = lazyOf(({ plans }: Analysis): readonly StateInMotion[] => {
  const found: StateInMotion[] = [];
  for (const { plan, steps, today } of plans) {
    if (isAtRest(plan)) continue;
    for (const state of steps) {
      if (state.condition !== 'done' && state.condition !== 'cancelled') {
        found.push({ state, today });
      }
    }
  }
  return found;
});
