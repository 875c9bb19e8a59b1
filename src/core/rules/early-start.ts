import { checkOverlay } from './common/check-overlay.ts';
import type { Rule } from './common/rule.ts';

/** Steps that were started before those in front of them are done, or at another time than agreed. */
export const earlyStart: Rule = {
  id: 'early-start',
  severity: 'warning',
  summary:
    'Finds steps that were started before what they depend on is done, or outside of their window.',
  check: (_project, analysis) => checkOverlay(analysis, 'out-of-order'),
};
