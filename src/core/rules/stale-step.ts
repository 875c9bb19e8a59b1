import { isAtRest } from '../analysis/at-rest.ts';
import { lowerFirst } from '../text/lower-first.ts';
import type { Rule } from './rule.ts';

/** Steps that are said to go on, or could be started, while nothing happens to them. */
export const staleStep: Rule = {
  id: 'stale-step',
  severity: 'warning',
  summary: 'Finds steps in progress, ready or on hold that nobody has touched for too long.',
  *check(_project, analysis) {
    for (const { plan, steps } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const { step, overlays, activity } of steps) {
        const stale = overlays.find(({ kind }) => kind === 'stale');
        if (!stale) continue;
        const isIdle = stale.reason.code === 'no-activity' || stale.reason.code === 'not-started';
        const last = isIdle && activity.kind === 'known' ? ` ${activity.last.message}` : '';
        yield {
          place: { file: plan.file, span: step.idSpan },
          message: `${step.id}: ${lowerFirst(stale.reason.message)}${last}`,
          related: [],
        };
      }
    }
  },
};
