import type { Step, StepStatus } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import type { PlanView } from '../world.ts';

/** The day a status began: as written for a step in progress, else when the plan first said so. */
export function startOf(view: PlanView, step: Step, status: StepStatus): Day | undefined {
  if (status === 'in-progress' && step.started) return step.started.value;
  return view.history.since(step, earlier => earlier.status?.value === status);
}
