import type { ReviewRule } from './review-rule.ts';
import { statusChanges } from './status-changes.ts';

export const startedWithFailedEntry: ReviewRule = {
  id: 'started-with-failed-entry',
  severity: 'error',
  summary: 'Finds steps that were started while an entry criterion fails.',
  *check(review) {
    for (const { step, to, state, place } of statusChanges(review)) {
      if (to !== 'in-progress') continue;
      const failed = state?.entry.filter(({ value }) => value === 'fail') ?? [];
      for (const { finding } of failed) {
        yield { side: 'head', place, message: `${step.id} starts, but ${finding}.` };
      }
    }
  },
};
