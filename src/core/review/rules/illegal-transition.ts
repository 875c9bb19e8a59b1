import { planStateOf } from '../../model/analysis/analysis.ts';
import { hasNoReturn } from '../../model/plan/plan.ts';
import type { Review } from '../../model/review/review.ts';
import { wholeDays } from '../../model/value.ts';
import { addDays } from '../../text/day.ts';
import type { ReviewRule } from './common/review-rule.ts';
import { type StatusChange, statusChanges } from './common/status-changes.ts';
import { transitionOf } from './common/transitions.ts';

export const illegalTransition: ReviewRule = {
  id: 'illegal-transition',
  severity: 'error',
  summary: 'Finds steps whose status went where it cannot go from the status before.',
  *check(review) {
    for (const change of statusChanges(review)) {
      const why = explain(change, review);
      if (why === undefined) continue;
      const { step, from, to, place } = change;
      yield { side: 'head', place, message: `${step.id} went from ${from} to ${to}. ${why}` };
    }
  },
};

function explain(change: StatusChange, review: Review): string | undefined {
  const { from, to } = change;
  if (from === 'done' && to === 'rolled-back') return explainRollback(change, review);
  if (transitionOf(from, to) !== 'no') return undefined;
  if (from === 'done') return 'A finished step is reopened as in-progress, with a reason.';
  if (to === 'rolled-back') return 'Only what was started can be rolled back.';
  return `From ${from} it goes on as in-progress first.`;
}

/** A finished step can be taken back for as long as its rollback is valid. */
function explainRollback({ base, plan }: StatusChange, { head }: Review): string | undefined {
  if (hasNoReturn(base)) return 'It is a point of no return.';
  const { rollback, finished } = base;
  const today = planStateOf(head.analysis, plan)?.today;
  if (!rollback?.validFor || !finished || today === undefined) return undefined;
  const last = addDays(finished.value, wholeDays(rollback.validFor.value));
  return last < today ? `Its rollback was valid until ${last}.` : undefined;
}
