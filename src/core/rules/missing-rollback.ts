import { isAtRest } from '../analysis/at-rest.ts';
import { isConcluded, type StepState } from '../model/analysis/step-state.ts';
import { lastTestOf, saysHow } from '../model/plan/rollback.ts';
import type { Day } from '../model/value.ts';
import { daysBetween } from '../text/day.ts';
import { dayText } from '../text/day-text.ts';
import { isBegun } from './common/is-near.ts';
import type { Rule } from './common/rule.ts';

/** Two weeks before a step there is still time to try how it is taken back. */
const near = 14;

/** Steps that move traffic or data without a way back that was tried. */
export const missingRollback: Rule = {
  id: 'missing-rollback',
  severity: 'warning',
  summary:
    'Finds steps that divert or cut over without a way back, or with one that was never tried.',
  *check(_project, analysis) {
    for (const { plan, steps, today } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const state of steps) {
        const message = isRisky(state) ? findLack(state, today) : undefined;
        if (message === undefined) continue;
        const span = state.step.rollback?.span ?? state.step.idSpan;
        yield { place: { file: plan.file, span }, message };
      }
    }
  },
};

function isRisky({ step, condition }: StepState): boolean {
  return !isConcluded(condition) && (step.kind === 'divert' || step.kind === 'cutover');
}

function findLack(state: StepState, today: Day): string | undefined {
  const { step, schedule } = state;
  const { id, rollback, pointOfNoReturn } = step;
  if (pointOfNoReturn?.value) return undefined;
  if (!rollback || !saysHow(rollback)) return `Nobody wrote how ${id} is taken back.`;
  if (lastTestOf(rollback, today) !== undefined) return undefined;
  if (isBegun(state)) return `The rollback of ${id} was never tried, and the step has begun.`;
  if (!schedule || daysBetween(today, schedule.start) > near) return undefined;
  const day = dayText(schedule.start, today);
  return `The rollback of ${id} was never tried, and the step may start on ${day}.`;
}
