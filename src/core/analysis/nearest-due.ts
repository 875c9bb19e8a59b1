import type { Plan, Step } from '../model/plan.ts';
import type { Day } from '../model/value.ts';

/** The nearest day that a step, its phase or its plan must keep. */
export function nearestDue(plan: Plan, step: Step): Day | undefined {
  const phase = plan.phases.find(({ id }) => id === step.phase);
  const days = [step.due, phase?.due, plan.due].flatMap(due => due?.value ?? []);
  return days.sort()[0];
}
