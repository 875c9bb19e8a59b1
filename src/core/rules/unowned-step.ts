import type { StepState } from '../model/analysis/step-state.ts';
import { isBegun } from './common/is-near.ts';
import type { Rule } from './common/rule.ts';
import { statesInMotion } from './common/states-in-motion.ts';

/** Steps that somebody must do something about, and nobody owns. */
export const unownedStep: Rule = {
  id: 'unowned-step',
  severity: 'warning',
  summary: 'Finds steps that are begun, or hold up others, and that nobody owns.',
  *check(_project, analysis) {
    for (const { state } of statesInMotion(analysis)) {
      if (!isBegun(state) && !isRoot(state)) continue;
      const { step, plan } = state;
      if (step.owners.length > 0) continue;
      const owners = state.owners();
      if (owners.source !== 'nobody' || !owners.isAsked) continue;
      yield {
        place: { file: plan.file, span: step.idSpan },
        message: `Nobody owns ${step.id}, which ${isRoot(state) ? 'is blocked' : 'has begun'}.`,
      };
    }
  },
};

function isRoot({ condition }: StepState): boolean {
  return condition === 'blocked';
}
