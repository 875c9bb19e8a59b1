import type { Plan, Step } from '../../model/plan/plan.ts';
import type { Day, Sourced } from '../../model/value.ts';
import type { Place, Span } from '../../text/span.ts';
import { phaseOf } from '../phase-of.ts';

/** The nearest day that a step, its phase or its plan must keep. */
export function nearestDue(plan: Plan, step: Step): Sourced<Day> | undefined {
  const phase = phaseOf(plan, step);
  let nearest: Sourced<Day> | undefined;
  for (const due of [step.due, phase?.due, plan.due]) {
    if (due && (nearest === undefined || due.value < nearest.value)) nearest = due;
  }
  return nearest;
}

/** Where a step says that it misses a day: at its own due day, else at its title, and at that day. */
export function placesOfDue(
  { file }: Plan,
  step: Step,
  due: Sourced<Day> | undefined,
): { readonly span: Span; readonly also: readonly Place[] } {
  if (due && due === step.due) return { span: due.span, also: [] };
  return { span: step.title.span, also: due ? [{ file, span: due.span }] : [] };
}
