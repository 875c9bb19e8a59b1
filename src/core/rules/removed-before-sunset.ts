import { isAtRest } from '../analysis/at-rest.ts';
import { isConcluded, type StepState } from '../model/analysis/step-state.ts';
import { findNamed } from '../model/find-named.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Day } from '../model/value.ts';
import { dayText } from '../text/day-text.ts';
import { isBegun } from './common/is-near.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** Steps that take a contract away before the day until which it was promised. */
export const removedBeforeSunset: Rule = {
  id: 'removed-before-sunset',
  severity: 'error',
  summary: 'Finds steps that may take a contract away before its sunset.',
  *check(_project, analysis) {
    for (const { plan, steps, today } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const state of steps) {
        if (state.step.removes.length > 0) yield* checkStep(plan, state, today);
      }
    }
  },
};

function* checkStep(plan: Plan, state: StepState, today: Day): Generator<RuleFinding> {
  const { step, condition } = state;
  const start = startOf(state, today);
  if (isConcluded(condition) || start === undefined) return;
  const begins = isBegun(state) ? 'has begun' : `may start on ${dayText(start, today)}`;
  for (const { raw, span } of step.removes) {
    const contract = findNamed(plan.contracts, { raw });
    const sunset = contract?.sunset;
    if (!sunset || start >= sunset.value) continue;
    const until = dayText(sunset.value, today);
    yield {
      place: { file: plan.file, span },
      message: `${step.id} ${begins}, but ${raw} was promised until ${until}.`,
      related: [
        { place: { file: plan.file, span: sunset.span }, message: `The sunset of ${raw}.` },
      ],
    };
  }
}

/** What has begun, or is free to begin, needs no dates for that; of what waits they have to tell. */
function startOf(state: StepState, today: Day): Day | undefined {
  const { step, condition, schedule } = state;
  if (isBegun(state) || condition === 'ready') return today;
  return schedule?.start ?? step.start?.value;
}
