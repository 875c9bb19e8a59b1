import { undecidedLimit } from '../analysis/decisions/undecided.ts';
import { nameOf } from '../model/decision.ts';
import { daysBetween } from '../text/day.ts';
import { daysText } from '../text/day-text.ts';
import type { Rule } from './common/rule.ts';

/** Proposals on which nobody decides. */
export const staleDecision: Rule = {
  id: 'stale-decision',
  severity: 'information',
  summary: 'Finds proposed decisions that nobody has touched for a month.',
  *check(_project, { today, undecided }) {
    for (const { decision, since, isOlder } of undecided) {
      const { file, status } = decision;
      const atLeast = isOlder ? 'at least ' : '';
      const days = `${atLeast}${daysText(daysBetween(since, today))}`;
      yield {
        place: { file, span: status?.span ?? decision.span },
        message: `${nameOf(decision)} is proposed, and nobody has touched it for ${days} (limit ${undecidedLimit}).`,
      };
    }
  },
};
