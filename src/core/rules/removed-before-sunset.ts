import { isAtRest } from '../analysis/at-rest.ts';
import type { StepState } from '../model/analysis.ts';
import type { Plan } from '../model/plan.ts';
import { dayText } from '../text/day-text.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Steps that take a contract away before the day until which it was promised. */
export const removedBeforeSunset: Rule = {
  id: 'removed-before-sunset',
  severity: 'error',
  summary: 'Finds steps that may take a contract away before its sunset.',
  *check(_project, analysis) {
    for (const { plan, steps, today } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const state of steps) yield* checkStep(plan, state, today);
    }
  },
};

function* checkStep(
  plan: Plan,
  { step, condition, schedule }: StepState,
  today: string,
): Generator<RuleFinding> {
  const start = schedule?.start ?? step.start?.value;
  if (condition === 'done' || condition === 'cancelled' || start === undefined) return;
  for (const { raw, span } of step.removes) {
    const contract = plan.contracts.find(({ id }) => id.value === raw);
    const sunset = contract?.sunset;
    if (!sunset || start >= sunset.value) continue;
    const days = [dayText(start, today), dayText(sunset.value, today)];
    yield {
      place: { file: plan.file, span },
      message: `${step.id} may start on ${days[0]}, but ${raw} was promised until ${days[1]}.`,
      related: [
        { place: { file: plan.file, span: sunset.span }, message: `The sunset of ${raw}.` },
      ],
    };
  }
}
