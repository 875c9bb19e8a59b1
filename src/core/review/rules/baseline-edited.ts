import { ofChanges } from './common/of-changes.ts';
import type { ReviewRule } from './common/review-rule.ts';

export const baselineEdited: ReviewRule = {
  id: 'baseline-edited',
  severity: 'warning',
  summary: 'Finds baselines and targets that moved, so that progress changes without any work.',
  *check(review) {
    const isMeant = (kind: string) => kind === 'baseline-changed' || kind === 'target-changed';
    for (const finding of ofChanges(review, ({ kind }) => isMeant(kind))) {
      yield { ...finding, severity: 'warning' };
    }
  },
};
