import type { PlanView } from '../world.ts';

/** How likely a day must be where nobody agreed on something else. */
const usual = 0.85;

/** How likely the days of a plan must be, from 0 to 1. */
export function confidenceOf({ plan }: PlanView): number {
  return plan.policy.targetConfidence?.value ?? usual;
}
