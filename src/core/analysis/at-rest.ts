import type { Plan } from '../model/plan/plan.ts';

/** Whether nobody is to go on with a plan for now: then nothing in it needs attention. */
export function isAtRest(plan: Plan): boolean {
  return isOver(plan) || plan.status?.value === 'on-hold';
}

/** Whether nobody will go on with a plan: what is open in it stays open. */
export function isOver({ status }: Plan): boolean {
  return status?.value === 'completed' || status?.value === 'cancelled';
}
