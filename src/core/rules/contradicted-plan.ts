import { checkPlanMark } from './check-plan-mark.ts';
import type { Rule } from './rule.ts';

/** Plans that say something else than the repository shows. */
export const contradictedPlan: Rule = {
  id: 'contradicted-plan',
  severity: 'warning',
  summary: 'Finds plans that say something else than their files and measures show.',
  check: (_project, analysis) => checkPlanMark(analysis, 'contradiction'),
};
