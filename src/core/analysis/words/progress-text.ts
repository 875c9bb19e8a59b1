import type { PlanState } from '../../model/analysis.ts';
import { type Plan, topSteps } from '../../model/plan.ts';
import type { Progress } from '../../model/progress.ts';
import { percentText } from '../../text/percent-text.ts';

/** `3 of 11 steps done`; of steps that are all cancelled none is counted. */
export function progressText(progress: Progress): string {
  const { done, total } = progress;
  return `${done} of ${total} ${total === 1 ? 'step' : 'steps'} done${weightText(progress)}`;
}

/** What follows behind the number of steps where they weigh more or less: ` (40 % by weight)`. */
export function weightText({ weighted }: Progress): string {
  return weighted === undefined ? '' : ` (${percentText(weighted)} by weight)`;
}

/** How many top steps of a plan say nothing of themselves, where others do: those are in no progress. */
export function countUnmarked(plan: Plan, { steps }: Pick<PlanState, 'steps'>): number {
  return steps.length === 0 ? 0 : topSteps(plan).length - steps.length;
}

/** `2 not marked`; no text where every step has a mark. */
export function unmarkedText(amount: number): readonly string[] {
  return amount === 0 ? [] : [`${amount} not marked`];
}
