import { isIdWritten, type Step } from '../model/plan/plan.ts';
import { shownTitle } from '../parse/shown-title.ts';

/** The id of a step where somebody wrote one, which is short; else its title. */
export function stepName(step: Step): string {
  return isIdWritten(step) ? step.id : shownTitle(step.title);
}
