import { isAtRest } from '../analysis/at-rest.ts';
import type { Rule } from './common/rule.ts';

/** Steps that went back on their way, and nobody wrote why. */
export const reopenedStep: Rule = {
  id: 'reopened-step',
  severity: 'warning',
  summary: 'Finds steps whose status went back by the history of the plan without a reason.',
  *check(_project, analysis) {
    for (const { plan, steps } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const { step, overlays } of steps) {
        const mark = overlays.find(({ reason }) => reason.code === 'went-back');
        if (!mark) continue;
        const [place = { file: plan.file, span: step.idSpan }] = mark.reason.places;
        yield { place, message: `${step.id}: ${mark.reason.message}`, related: [] };
      }
    }
  },
};
