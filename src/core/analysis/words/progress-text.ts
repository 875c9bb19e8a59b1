import type { PlanState } from '../../model/analysis/plan-state.ts';
import type { Progress } from '../../model/analysis/progress.ts';
import { type Plan, topSteps } from '../../model/plan/plan.ts';
import { percentText } from '../../text/percent-text.ts';

/** `3 of 11 steps done`, `2 not marked`: the parts of a line that says how far a plan is. */
export function progressTexts(progress: Progress, unmarked: number): readonly string[] {
  const noun = progress.total + unmarked === 1 ? 'step' : 'steps';
  const done = `${ratioText(progress, unmarked)} ${noun} done`;
  return [`${done}${weightText(progress, unmarked)}`, ...unmarkedText(unmarked)];
}

/** `3 of 11`: those without a mark are among all of them, those that are cancelled are not. */
export function ratioText(
  { done, total }: Pick<Progress, 'done' | 'total'>,
  unmarked: number,
): string {
  return `${done} of ${total + unmarked}`;
}

/** What follows behind that where all have a mark, and weigh more or less: ` (40 % by weight)`. */
export function weightText({ weighted }: Progress, unmarked: number): string {
  const isKnown = weighted !== undefined && unmarked === 0;
  return isKnown ? ` (${percentText(weighted)} by weight)` : '';
}

/** How many top steps of a plan say nothing of themselves, where others do: those are in no progress. */
export function countUnmarked(plan: Plan, { steps }: Pick<PlanState, 'steps'>): number {
  return steps.length === 0 ? 0 : topSteps(plan).length - steps.length;
}

/** `2 not marked`; no text where every step has a mark. */
export function unmarkedText(amount: number): readonly string[] {
  return amount === 0 ? [] : [`${amount} not marked`];
}
