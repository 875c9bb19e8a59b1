import type { Step } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import { finishOf } from '../conditions/finish-of.ts';
import { statusOn } from '../status-on.ts';
import type { PlanView } from '../world.ts';

/** The day on which a proof must not be too old: that on which the step was finished, else today. */
export function askedOn(view: PlanView, step: Step): Day {
  const finish = statusOn(view, step) === 'done' ? finishOf(view, step) : undefined;
  return finish !== undefined && finish < view.today ? finish : view.today;
}
