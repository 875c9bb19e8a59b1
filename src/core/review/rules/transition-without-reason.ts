import { explainsChange } from '../../analysis/history/explains-change.ts';
import type { ReviewRule } from './common/review-rule.ts';
import { statusChanges } from './common/status-changes.ts';
import { transitionOf } from './common/transitions.ts';

export const transitionWithoutReason: ReviewRule = {
  id: 'transition-without-reason',
  severity: 'warning',
  summary: 'Finds steps that were reopened, put back or cancelled without a reason.',
  *check(review) {
    for (const { base, step, from, to, place } of statusChanges(review)) {
      if (transitionOf(from, to) !== 'reason') continue;
      if (explainsChange({ before: base, after: step })) continue;
      const message = `${step.id} went from ${from} to ${to}, and nothing says why. Add a reason, or name the incident or the decision.`;
      yield { side: 'head', place, message };
    }
  },
};
