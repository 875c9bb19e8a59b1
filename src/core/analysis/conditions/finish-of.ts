import type { Step } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import type { PlanView } from '../world.ts';

/** The day a done step was finished: as written, else the day on which the plan first said so. */
export function finishOf(view: PlanView, step: Step): Day | undefined {
  if (step.finished) return step.finished.value;
  return view.history.since(step, earlier => earlier.status?.value === 'done');
}
