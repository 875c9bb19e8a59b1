import { finishedSteps } from './common/finished-steps.ts';
import type { ReviewRule } from './common/review-rule.ts';

export const doneUnverified: ReviewRule = {
  id: 'done-unverified',
  severity: 'warning',
  summary: 'Finds steps that are marked done while an exit criterion could not be checked.',
  *check(review) {
    for (const { step, state, place } of finishedSteps(review)) {
      const open =
        state?.exit.filter(({ value }) => value === 'unknown' || value === 'pending') ?? [];
      for (const { finding } of open) {
        const message = `${step.id} is marked done, which could not be checked: ${finding}.`;
        yield { side: 'head', place, message };
      }
    }
  },
};
