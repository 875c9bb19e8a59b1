import { checkOverlay } from './common/check-overlay.ts';
import type { Rule } from './common/rule.ts';

/** Steps whose status says something else than the repository shows. */
export const contradictedStep: Rule = {
  id: 'contradicted-step',
  severity: 'warning',
  summary: 'Finds steps whose status says something else than the repository shows.',
  check: (_project, analysis) => checkOverlay(analysis, 'contradiction'),
};
