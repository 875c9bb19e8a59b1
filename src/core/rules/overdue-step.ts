import { isAtRest } from '../analysis/at-rest.ts';
import { daysBetween } from '../text/day.ts';
import { agoText, dayText } from '../text/day-text.ts';
import type { Rule } from './rule.ts';

/** Steps that are not finished although their day has passed. */
export const overdueStep: Rule = {
  id: 'overdue-step',
  severity: 'warning',
  summary: 'Finds steps that are not finished although their due day has passed.',
  *check(_project, analysis) {
    for (const { plan, steps, today } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const { step, overlays } of steps) {
        const { due } = step;
        if (!due || !overlays.some(({ kind }) => kind === 'overdue')) continue;
        const ago = agoText(daysBetween(due.value, today));
        yield {
          place: { file: plan.file, span: due.span },
          message: `${step.id} was due on ${dayText(due.value, today)}, ${ago}.`,
          related: [],
        };
      }
    }
  },
};
