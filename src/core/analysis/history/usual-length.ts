import { topSteps } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Days } from '../../model/value.ts';
import { daysBetween } from '../../text/day.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { quantile } from '../forecast/quantile.ts';

/** Of fewer finished steps nobody can tell what is usual. */
const leastSteps = 8;
/** As many of them took no longer. */
const share = 0.85;

/** How long a step takes at most in a project. */
export interface UsualLength {
  readonly days: Days;
  /** How many finished steps tell it. */
  readonly steps: number;
}

/** What 85 of 100 finished steps took, of all plans, where both of their days are written. */
export const usualLength = lazyOf(measure);

function measure({ plans }: Project): UsualLength | undefined {
  const lengths: Days[] = [];
  for (const { status, started, finished } of plans.flatMap(topSteps)) {
    if (status?.value !== 'done' || !started || !finished) continue;
    const days = daysBetween(started.value, finished.value);
    if (days >= 0) lengths.push(days);
  }
  if (lengths.length < leastSteps) return undefined;
  lengths.sort((a, b) => a - b);
  return { days: quantile(lengths, share), steps: lengths.length };
}
