import { type Plan, topSteps } from '../../model/plan/plan.ts';
import { lazyOf } from '../../text/lazy-of.ts';

/** Whether a plan of several steps tells nothing about what comes before what, as many a checklist. */
export const lacksOrder = lazyOf(
  (plan: Plan) =>
    topSteps(plan).length > 1 &&
    !plan.phases.some(({ barrier }) => barrier?.value) &&
    !plan.steps.some(({ dependsOn, blockedBy }) => dependsOn.length > 0 || blockedBy.length > 0),
);
