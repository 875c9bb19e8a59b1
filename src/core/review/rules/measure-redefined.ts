import { ofChanges } from './common/of-changes.ts';
import type { ReviewRule } from './common/review-rule.ts';

export const measureRedefined: ReviewRule = {
  id: 'measure-redefined',
  severity: 'warning',
  summary: 'Finds measures that count something else now, so that their values cannot be compared.',
  *check(review) {
    for (const finding of ofChanges(review, ({ kind }) => kind === 'measure-redefined')) {
      yield { ...finding, severity: 'warning' };
    }
  },
};
