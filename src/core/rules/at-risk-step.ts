import { checkOverlay } from './check-overlay.ts';
import type { Rule } from './rule.ts';

/** Steps that will miss a day they must keep, as far as the dates tell. */
export const atRiskStep: Rule = {
  id: 'at-risk-step',
  severity: 'warning',
  summary: 'Finds steps that will miss a day they must keep, as far as their dates tell.',
  check: (_project, analysis) => checkOverlay(analysis, 'at-risk'),
};
