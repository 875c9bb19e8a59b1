import { countMarks } from '../analysis/words/count-marks.ts';
import { notWhole } from '../analysis/words/not-whole.ts';
import {
  countUnmarked,
  ratioText,
  unmarkedText,
  weightText,
} from '../analysis/words/progress-text.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import { type Plan, topSteps } from '../model/plan/plan.ts';
import { count } from '../text/count.ts';
import { dayText } from '../text/day-text.ts';
import { percentText } from '../text/percent-text.ts';

/** The sentence that somebody who is responsible asks for: `3 of 11 done · 1 blocked · due 31 Jul`. */
export function summariseFlow(plan: Plan, state: PlanState | undefined): string {
  const steps = topSteps(plan).length;
  if (!plan.isWhole) return `This file ${notWhole}.`;
  if (steps === 0) return 'This plan has no steps.';
  const due = plan.due && state ? [`due ${dayText(plan.due.value, state.today)}`] : [];
  if (!state || state.steps.length === 0) {
    const said = `${count(steps, 'step')}, and none says whether it is done`;
    return [said, ...due].join(' · ');
  }
  const counts = countMarks(state.steps, marks);
  const measured = state.measured ? [`measured ${percentText(state.measured.share)}`] : [];
  const { progress } = state;
  const unmarked = countUnmarked(plan, state);
  const declared = `${ratioText(progress, unmarked)} done${weightText(progress, unmarked)}`;
  return [declared, ...unmarkedText(unmarked), ...measured, ...counts, ...due].join(' · ');
}

/** What a person should do something about comes first. */
const marks = [
  'blocked',
  'stale',
  'overdue',
  'rolled-back',
  'on-hold',
  'blocked-upstream',
] as const;
