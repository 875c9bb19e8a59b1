import { ofChanges } from './common/of-changes.ts';
import type { ReviewRule } from './common/review-rule.ts';

export const safetyWeakened: ReviewRule = {
  id: 'safety-weakened',
  severity: 'warning',
  summary: 'Finds safeguards that were removed, waived or loosened.',
  check: review =>
    ofChanges(
      review,
      ({ group, kind }) =>
        group === 'safety-weakened' && kind !== 'baseline-changed' && kind !== 'target-changed',
    ),
};
