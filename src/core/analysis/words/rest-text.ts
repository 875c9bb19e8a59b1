import type { Plan } from '../../model/plan/plan.ts';
import { isAtRest } from '../at-rest.ts';

/** What people declared of a plan with which nobody goes on for now: `on hold`, `completed`. */
export function restText(plan: Plan): readonly string[] {
  return plan.status && isAtRest(plan) ? [plan.status.value.replace('-', ' ')] : [];
}
