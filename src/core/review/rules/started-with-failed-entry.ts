import { onlySaysBlocked, type StepStatus } from '../../model/plan/plan.ts';
import type { ReviewRule } from './common/review-rule.ts';
import { statusChanges } from './common/status-changes.ts';

export const startedWithFailedEntry: ReviewRule = {
  id: 'started-with-failed-entry',
  severity: 'error',
  summary: 'Finds steps that were started while an entry criterion fails.',
  *check(review) {
    for (const { step, from, to, state, place } of statusChanges(review)) {
      if (!isOnItsWay(to) || isOnItsWay(from) || onlySaysBlocked(step)) continue;
      const failed = state?.entry.filter(({ value }) => value === 'fail') ?? [];
      for (const { finding } of failed) {
        yield { side: 'head', place, message: `${step.id} starts, but ${finding}.` };
      }
    }
  },
};

/** What is verified has been started, and going back to work on it starts nothing. */
function isOnItsWay(status: StepStatus): boolean {
  return status === 'in-progress' || status === 'verifying';
}
