import { isOver, nameOf } from '../model/decision.ts';
import { pastDayText } from '../text/day-text.ts';
import type { Rule } from './common/rule.ts';

/** Decisions that were to be looked at again by a day that has passed. */
export const overdueReview: Rule = {
  id: 'overdue-review',
  severity: 'warning',
  summary: 'Finds decisions whose review date has passed.',
  *check(project, { today }) {
    for (const decision of project.decisions) {
      if (isOver(decision)) continue;
      for (const { kind, value, span } of decision.dates) {
        if (kind !== 'review-by' || value === undefined || value >= today) continue;
        const when = pastDayText(value, today);
        yield {
          place: { file: decision.file, span },
          message: `${nameOf(decision)} was to be reviewed by ${when}.`,
        };
      }
    }
  },
};
