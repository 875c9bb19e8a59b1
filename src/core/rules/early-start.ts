import { checkOverlay } from './check-overlay.ts';
import type { Rule } from './rule.ts';

/** Steps that were started before those in front of them are done. */
export const earlyStart: Rule = {
  id: 'early-start',
  severity: 'warning',
  summary: 'Finds steps that were started before the steps that they depend on are done.',
  check: (_project, analysis) => checkOverlay(analysis, 'out-of-order'),
};
