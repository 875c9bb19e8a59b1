import type { StepState } from '../../model/analysis/step-state.ts';

/** What steps weigh together. One without a weight has the weight 1. */
export function weightOf(states: readonly StepState[]): number {
  return states.reduce((sum, { step }) => sum + Math.max(0, step.weight?.value ?? 1), 0);
}
