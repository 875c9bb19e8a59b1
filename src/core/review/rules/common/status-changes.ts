import type { StepState } from '../../../model/analysis/step-state.ts';
import type { Plan, Step, StepStatus } from '../../../model/plan/plan.ts';
import type { Review } from '../../../model/review/review.ts';
import type { Place } from '../../../text/span.ts';

/** A step whose status people changed. */
export interface StatusChange {
  readonly plan: Plan;
  readonly base: Step;
  readonly step: Step;
  readonly from: StepStatus;
  readonly to: StepStatus;
  /** Undefined for a sub-step. */
  readonly state: StepState | undefined;
  /** Of the new status. */
  readonly place: Place;
}

/** Every step that has another status now; a step without a mark on one side has none. */
export function statusChanges({ plans, head }: Review): readonly StatusChange[] {
  const whole = plans.pairs.filter(pair => pair.base.isWhole && pair.head.isWhole);
  return whole.flatMap(pair =>
    pair.steps.pairs.flatMap(({ base, head: step }): StatusChange[] => {
      if (!base.status || !step.status || base.status.value === step.status.value) return [];
      return [
        {
          plan: pair.head,
          ...{ base, step },
          from: base.status.value,
          to: step.status.value,
          state: head.analysis.stateOf(step),
          place: { file: pair.head.file, span: step.status.span },
        },
      ];
    }),
  );
}
