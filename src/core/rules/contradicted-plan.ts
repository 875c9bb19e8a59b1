import { checkPlanMark } from './common/check-overlay.ts';
import type { Rule } from './common/rule.ts';

/** Plans that say something else than the repository shows. */
export const contradictedPlan: Rule = {
  id: 'contradicted-plan',
  severity: 'warning',
  summary: 'Finds plans that say something else than their files and measures show.',
  check: (_project, analysis) => checkPlanMark(analysis, 'contradiction'),
};
