import type { StepMatch } from '../analysis/names/references.ts';
import { allReasons } from '../model/analysis/step-state.ts';
import { startOfStep } from '../reports/start-of-step.ts';
import type { Place } from '../text/span.ts';
import { unique } from './claim-of-line.ts';
import { nameStep } from './name-things.ts';
import type { Claim, ClaimPlace, ToolInput } from './tool.ts';

/** A step with its condition and all reasons of it and of its marks, as far as they are derived. */
export function claimOfStep(
  { analysis }: Pick<ToolInput, 'analysis'>,
  { step, plan }: StepMatch,
  show: (place: Place) => ClaimPlace,
): Claim {
  const state = analysis.stateOf(step);
  const reasons = allReasons(state);
  const words = reasons.map(({ message }) => message);
  return {
    about: 'step',
    state: plan.isWhole ? (state?.condition ?? step.status?.value ?? 'unknown') : 'unknown',
    text: `${nameStep(step)}.${state ? ` ${words.join(' ')}` : whyUnknown({ step, plan })}`,
    places: unique([
      show(startOfStep(plan, step)),
      ...reasons.flatMap(({ places }) => places).map(show),
    ]),
  };
}

function whyUnknown({ step, plan }: StepMatch): string {
  if (!plan.isWhole) return ' Its plan cannot be read whole, so nothing is said about it.';
  return step.parent === undefined ? ' Nothing is written about what is done.' : '';
}
