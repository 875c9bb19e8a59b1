import { findMissingSafeguards, type Lack } from '../analysis/gaps/missing-safeguards.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import { hasNoReturn } from '../model/plan/plan.ts';
import { namesText } from '../text/names-text.ts';
import { isBegun, isNear } from './common/is-near.ts';
import type { Rule, RuleFinding } from './common/rule.ts';
import { statesInMotion } from './common/states-in-motion.ts';

/** Steps behind which there is no way back, and something that should come before is missing. */
export const pointOfNoReturn: Rule = {
  id: 'point-of-no-return',
  severity: 'warning',
  summary: 'Finds steps that cannot be taken back, soon or begun, and says what is still missing.',
  *check(project, analysis) {
    for (const { state, today } of statesInMotion(analysis)) {
      if (!hasNoReturn(state.step) || !isNear(state, today)) continue;
      const missing = findMissingSafeguards(project, analysis, state);
      if (missing.length > 0) yield createFinding(state, missing);
    }
  },
};

function createFinding(state: StepState, missing: readonly Lack[]): RuleFinding {
  const { step, plan } = state;
  const names = missing.map(({ text }) => text);
  return {
    ...(isBegun(state) ? { severity: 'error' as const } : {}),
    place: { file: plan.file, span: step.pointOfNoReturn?.span ?? step.idSpan },
    message: `After ${step.id} there is no way back. Still missing: ${namesText(names, names.length)}.`,
    related: missing.flatMap(({ text, places }) =>
      places.map(place => ({ place, message: `Missing: ${text}.` })),
    ),
  };
}
