import { isAtRest } from '../analysis/at-rest.ts';
import { usesText } from '../analysis/words/uses-text.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import { dayText } from '../text/day-text.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** Flags that a done step was to remove while code goes on asking for them. */
export const leftoverFlag: Rule = {
  id: 'leftover-flag',
  severity: 'warning',
  summary: 'Finds feature flags that a done step was to remove and that code still uses.',
  *check(_project, analysis) {
    for (const state of analysis.plans) {
      const { plan } = state;
      if (isAtRest(plan) && plan.status?.value !== 'completed') continue;
      for (const each of state.steps) {
        if (each.step.removes.length > 0) yield* checkStep(state, each);
      }
    }
  },
};

function* checkStep(
  { plan, flags, today }: PlanState,
  { step, condition }: StepState,
): Generator<RuleFinding> {
  if (condition !== 'done') return;
  const when = step.finished ? ` since ${dayText(step.finished.value, today)}` : '';
  for (const { raw, span } of step.removes) {
    const state = flags.find(({ flag }) => flag.key.value === raw);
    if (!state?.uses || state.uses.length === 0) continue;
    yield {
      place: { file: plan.file, span },
      message: `${step.id} is done${when} and was to remove the flag ${raw}, but ${usesText(state.uses)}.`,
      related: [
        { place: { file: plan.file, span: state.flag.key.span }, message: `The flag ${raw}.` },
      ],
    };
  }
}
