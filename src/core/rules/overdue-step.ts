import { pastDayText } from '../text/day-text.ts';
import type { Rule } from './common/rule.ts';
import { statesWithMark } from './common/states-with-mark.ts';

/** Steps that are not finished although their day, or their window, has passed. */
export const overdueStep: Rule = {
  id: 'overdue-step',
  severity: 'warning',
  summary: 'Finds steps that are not finished although their due day or their window has passed.',
  *check(_project, analysis) {
    for (const { state, reason, today } of statesWithMark(analysis, 'overdue')) {
      const [place] = reason.places;
      if (!place) continue;
      const { id, due } = state.step;
      const message =
        reason.code === 'overdue' && due
          ? `${id} was due on ${pastDayText(due.value, today)}.`
          : `${id}: ${reason.message}`;
      yield { place, message };
    }
  },
};
