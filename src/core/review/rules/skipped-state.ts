import type { ReviewRule } from './common/review-rule.ts';
import { statusChanges } from './common/status-changes.ts';
import { transitionOf } from './common/transitions.ts';

export const skippedState: ReviewRule = {
  id: 'skipped-state',
  severity: 'information',
  summary: 'Finds steps that went past a status in between.',
  *check(review) {
    for (const { step, from, to, place } of statusChanges(review)) {
      if (transitionOf(from, to) !== 'skip') continue;
      yield { side: 'head', place, message: `${step.id} went straight from ${from} to ${to}.` };
    }
  },
};
