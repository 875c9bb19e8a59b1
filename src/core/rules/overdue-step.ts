import { isAtRest } from '../analysis/at-rest.ts';
import { pastDayText } from '../text/day-text.ts';
import type { Rule } from './common/rule.ts';

/** Steps that are not finished although their day, or their window, has passed. */
export const overdueStep: Rule = {
  id: 'overdue-step',
  severity: 'warning',
  summary: 'Finds steps that are not finished although their due day or their window has passed.',
  *check(_project, analysis) {
    for (const { plan, steps, today } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const { step, overlays } of steps) {
        const reason = overlays.find(({ kind }) => kind === 'overdue')?.reason;
        const [place] = reason?.places ?? [];
        if (!reason || !place) continue;
        const { due } = step;
        const message =
          reason.code === 'overdue' && due
            ? `${step.id} was due on ${pastDayText(due.value, today)}.`
            : `${step.id}: ${reason.message}`;
        yield { place, message, related: [] };
      }
    }
  },
};
