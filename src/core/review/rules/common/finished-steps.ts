import type { StepState } from '../../../model/analysis/step-state.ts';
import type { Step } from '../../../model/plan/plan.ts';
import type { Review } from '../../../model/review/review.ts';
import type { Place } from '../../../text/span.ts';
import { statusChanges } from './status-changes.ts';

/** A step that a change marks done. */
export interface FinishedStep {
  readonly step: Step;
  /** Undefined for a sub-step. */
  readonly state: StepState | undefined;
  /** Of its status. */
  readonly place: Place;
}

/** Those that were something else before, and new ones of a plan that was there. */
export function finishedSteps(review: Review): readonly FinishedStep[] {
  const { plans, head } = review;
  const whole = plans.pairs.filter(pair => pair.base.isWhole && pair.head.isWhole);
  const added = whole.flatMap(pair =>
    pair.steps.added.flatMap((step): FinishedStep[] => {
      if (step.status?.value !== 'done') return [];
      const place = { file: pair.head.file, span: step.status.span };
      return [{ step, state: head.analysis.stateOf(step), place }];
    }),
  );
  return [...statusChanges(review).filter(({ to }) => to === 'done'), ...added];
}
