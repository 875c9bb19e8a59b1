import { isConcluded, type StepState } from '../../model/analysis/step-state.ts';
import type { Day } from '../../model/value.ts';
import { daysBetween } from '../../text/day.ts';

/** Two weeks before a step there is still time to make up for what is missing. */
const near = 14;

/** Whether a step has begun and is not finished. */
export function isBegun({ status }: StepState): boolean {
  return status === 'in-progress' || status === 'verifying';
}

/** Whether a step has begun, is free to begin, or is to begin soon by its dates. */
export function isNear(state: StepState, today: Day): boolean {
  const { condition, schedule } = state;
  if (isConcluded(condition)) return false;
  if (isBegun(state) || condition === 'ready') return true;
  return schedule !== undefined && daysBetween(today, schedule.start) <= near;
}
