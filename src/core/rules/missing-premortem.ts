import { premortemsFor } from '../analysis/names/find-side-file.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import type { Severity } from '../model/finding.ts';
import { hasNoReturn, type Step } from '../model/plan/plan.ts';
import { isNear } from './common/is-near.ts';
import type { Rule, RuleFinding } from './common/rule.ts';
import { statesInMotion } from './common/states-in-motion.ts';

/** Steps that cut over or cannot be taken back, and nobody asked what may go wrong. */
export const missingPremortem: Rule = {
  id: 'missing-premortem',
  severity: 'information',
  summary: 'Finds steps that cut over or cannot be taken back without a premortem.',
  *check(project, analysis) {
    for (const { state, today } of statesInMotion(analysis)) {
      const { step, plan } = state;
      if (!isGrave(step) || premortemsFor(project, plan, step).length > 0) continue;
      const isSoon = isNear(state, today);
      // Then it is among what the rule point-of-no-return misses.
      if (isSoon && hasNoReturn(step)) continue;
      yield createFinding(state, isSoon ? 'warning' : 'information');
    }
  },
};

function createFinding(state: StepState, severity: Severity): RuleFinding {
  const { step, plan } = state;
  return {
    severity,
    place: { file: plan.file, span: step.idSpan },
    message: `No premortem is about ${step.id}, which ${why(state)}.`,
  };
}

function isGrave(step: Step): boolean {
  return step.kind === 'cutover' || hasNoReturn(step);
}

function why({ step }: StepState): string {
  return hasNoReturn(step) ? 'cannot be taken back' : 'changes the system of record';
}
