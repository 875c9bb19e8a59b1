import { isAtRest } from '../analysis/at-rest.ts';
import { isConcluded, type StepState } from '../model/analysis/step-state.ts';
import type { Day, Sourced } from '../model/value.ts';
import { pastDayText } from '../text/day-text.ts';
import type { Rule } from './common/rule.ts';

/** A plan and each of its phases may have a day of its own, by which all of its steps are to be finished. */
export const overduePlan: Rule = {
  id: 'overdue-plan',
  severity: 'warning',
  summary: 'Finds plans and phases whose due day has passed, though steps of them are open.',
  *check(_project, analysis) {
    for (const { plan, steps, today } of analysis.plans) {
      if (isAtRest(plan)) continue;
      // A step of which nothing is written may well be finished: it has no state.
      const open = steps.filter(({ condition }) => !isConcluded(condition));
      const check = (name: string, due: Sourced<Day> | undefined, own: readonly StepState[]) => {
        if (!due || due.value >= today || own.length === 0) return [];
        const late = pastDayText(due.value, today);
        const message = `${name} was due on ${late}, and ${openText(own)}.`;
        return [{ place: { file: plan.file, span: due.span }, message }];
      };
      yield* check(plan.id, plan.due, open);
      for (const { id, due } of plan.phases) {
        yield* check(
          `Phase ${id}`,
          due,
          open.filter(({ step }) => step.phase === id),
        );
      }
    }
  },
};

function openText(own: readonly StepState[]): string {
  const [only, ...others] = own;
  if (only && others.length === 0) return `${only.step.id} is open`;
  return `${own.length} of its steps are open`;
}
