import { isAtRest } from '../analysis/at-rest.ts';
import { premortemsFor } from '../analysis/find-side-file.ts';
import type { StepState } from '../model/analysis.ts';
import { hasNoReturn } from '../model/plan.ts';
import type { Day } from '../model/value.ts';
import { daysBetween } from '../text/day.ts';
import type { Rule } from './rule.ts';

/** Two weeks before a step there is still time to ask what may go wrong. */
const near = 14;

/** Steps that cut over or cannot be taken back, and nobody asked what may go wrong. */
export const missingPremortem: Rule = {
  id: 'missing-premortem',
  severity: 'information',
  summary: 'Finds steps that cut over or cannot be taken back without a premortem.',
  *check(project, analysis) {
    for (const { plan, steps, today } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const state of steps) {
        const { step } = state;
        if (!isGrave(state) || premortemsFor(project, plan, step).length > 0) continue;
        yield {
          ...(isNear(state, today) ? { severity: 'warning' as const } : {}),
          place: { file: plan.file, span: step.idSpan },
          message: `No premortem is about ${step.id}, which ${why(state)}.`,
          related: [],
        };
      }
    }
  },
};

function isGrave({ step, condition }: StepState): boolean {
  if (condition === 'done' || condition === 'cancelled') return false;
  return step.kind === 'cutover' || hasNoReturn(step);
}

function why({ step }: StepState): string {
  return hasNoReturn(step) ? 'cannot be taken back' : 'changes the system of record';
}

/** Started, or to be started soon by its dates. */
function isNear({ step, schedule }: StepState, today: Day): boolean {
  if (step.status?.value === 'in-progress') return true;
  return schedule !== undefined && daysBetween(today, schedule.start) <= near;
}
