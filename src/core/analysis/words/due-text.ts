import type { StepState } from '../../model/analysis/step-state.ts';
import type { Day } from '../../model/value.ts';
import { dayText } from '../../text/day-text.ts';

/** `due 10 Apr`; undefined for a step without such a day. */
export function dueText({ step }: StepState, today: Day): string | undefined {
  return step.due && `due ${dayText(step.due.value, today)}`;
}
