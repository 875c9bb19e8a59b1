import type { Plan, Step } from '../model/plan/plan.ts';
import type { Day } from '../model/value.ts';
import { phaseOf } from './phase-of.ts';

/** The nearest day that a step, its phase or its plan must keep. */
export function nearestDue(plan: Plan, step: Step): Day | undefined {
  const phase = phaseOf(plan, step);
  let nearest: Day | undefined;
  for (const due of [step.due, phase?.due, plan.due]) {
    if (due && (nearest === undefined || due.value < nearest)) nearest = due.value;
  }
  return nearest;
}
