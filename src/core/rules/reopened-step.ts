import type { Rule } from './common/rule.ts';
import { statesWithMark } from './common/states-with-mark.ts';

/** Steps that went back on their way, and nobody wrote why. */
export const reopenedStep: Rule = {
  id: 'reopened-step',
  severity: 'warning',
  summary: 'Finds steps whose status went back by the history of the plan without a reason.',
  *check(_project, analysis) {
    for (const { plan, state, reason } of statesWithMark(analysis, 'regressed')) {
      if (reason.code !== 'went-back') continue;
      const { step } = state;
      const [place = { file: plan.file, span: step.idSpan }] = reason.places;
      yield { place, message: `${step.id}: ${reason.message}` };
    }
  },
};
