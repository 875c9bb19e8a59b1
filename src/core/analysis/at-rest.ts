import type { Plan } from '../model/plan.ts';

/** Whether nobody is to go on with a plan for now: then nothing in it needs attention. */
export function isAtRest({ status }: Plan): boolean {
  return ['on-hold', 'completed', 'cancelled'].includes(status?.value ?? '');
}
