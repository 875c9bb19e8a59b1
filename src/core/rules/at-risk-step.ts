import { checkOverlay } from './common/check-overlay.ts';
import type { Rule } from './common/rule.ts';

/** Steps that will miss a day they must keep, as far as dates and measures tell. */
export const atRiskStep: Rule = {
  id: 'at-risk-step',
  severity: 'warning',
  summary: 'Finds steps that will miss a day they must keep, as far as dates and measures tell.',
  // A window that must be announced soon is told by the rule late-notice.
  check: (_project, analysis) => checkOverlay(analysis, 'at-risk', 'lead-time'),
};
