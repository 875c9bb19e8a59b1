import { checkPlanMark } from './common/check-overlay.ts';
import type { Rule } from './common/rule.ts';

/** Plans in which nothing happens, or on which nobody decides. */
export const stalePlan: Rule = {
  id: 'stale-plan',
  severity: 'warning',
  summary: 'Finds active plans in which nothing happens, and drafts on which nobody decides.',
  check: (_project, analysis) => checkPlanMark(analysis, 'stale'),
};
