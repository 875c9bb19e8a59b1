import { finishedSteps } from './common/finished-steps.ts';
import type { ReviewRule } from './common/review-rule.ts';

export const doneWithOpenExit: ReviewRule = {
  id: 'done-with-open-exit',
  severity: 'error',
  summary: 'Finds steps that are marked done while an exit criterion fails.',
  *check(review) {
    for (const { step, state, place } of finishedSteps(review)) {
      const failed = state?.exit.filter(({ value }) => value === 'fail') ?? [];
      for (const { finding } of failed) {
        yield { side: 'head', place, message: `${step.id} is marked done, but ${finding}.` };
      }
    }
  },
};
