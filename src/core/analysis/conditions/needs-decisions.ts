import type { Step } from '../../model/plan/plan.ts';

/** Preparing and checking may begin before a decision is taken; changing the system may not. */
export function needsDecisions({ kind }: Step): boolean {
  return kind !== 'seam' && kind !== 'build' && kind !== 'verify';
}
