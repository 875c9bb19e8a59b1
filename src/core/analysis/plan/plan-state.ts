import type { PlanState } from '../../model/analysis/plan-state.ts';
import type { Progress } from '../../model/analysis/progress.ts';
import type { RootBlocker } from '../../model/analysis/root-blocker.ts';
import type { StepState } from '../../model/analysis/step-state.ts';
import type { Step } from '../../model/plan/plan.ts';
import { lazy } from '../../text/lazy.ts';
import { createCalendarStates } from '../calendar/calendar-states.ts';
import { createWindowStates } from '../calendar/window-states.ts';
import type { Blockers } from '../conditions/blockers.ts';
import { findExpiredCode } from '../evidence/expired-code.ts';
import { createFlagStates } from '../evidence/flag-states.ts';
import { createLoadTestStates } from '../evidence/load-test-states.ts';
import { findMeasuredProgress } from '../evidence/measured-progress.ts';
import { findOpenExits } from '../gates/find-open-exits.ts';
import type { PlanActivity } from '../history/activity.ts';
import { createMeasureState } from '../past/create-measure-state.ts';
import type { Schedules } from '../schedule/create-schedules.ts';
import type { PlanView } from '../world.ts';
import { findPlanDates } from './plan-dates.ts';
import { findPlanMarks } from './plan-marks.ts';
import { findRollbackHorizon } from './rollback-horizon.ts';
import { weightOf } from './step-weight.ts';

export interface PlanParts {
  readonly states: ReadonlyMap<Step, StepState>;
  readonly blockers: Blockers;
  readonly schedules: Schedules;
  readonly activity: PlanActivity;
}

/**
 * What is known of a plan as a whole. Its roots are those that stand in it, and those that hold up
 * one of its steps from another plan.
 */
export function createPlanState(
  view: PlanView,
  { states, blockers: { roots, crossesPlans }, schedules, activity }: PlanParts,
): PlanState {
  const { plan, today } = view;
  const steps = plan.steps.flatMap(step => states.get(step) ?? []);
  const counted = steps.filter(({ step }) => step.status?.value !== 'cancelled');
  // What a root touches is only looked up where the answer depends on it.
  const isOwn = (root: RootBlocker): boolean =>
    root.reason.places.some(({ file }) => file === plan.file) ||
    (crossesPlans && root.touches.some(step => states.get(step)?.plan === plan));
  const windows = createWindowStates(view);
  const progress = findProgress(counted);
  const forecast = lazy(() => schedules.forecastOf(view));
  const dates = lazy(() => findPlanDates(view, windows));
  const measures = plan.evidence.map(evidence => createMeasureState(view, evidence));
  return {
    plan,
    today,
    progress,
    measured: findMeasuredProgress(view),
    measures,
    steps,
    roots: roots.filter(isOwn),
    schedule: schedules.ofPlan(plan),
    get forecast() {
      return forecast();
    },
    windows,
    get dates() {
      return dates();
    },
    flags: createFlagStates(view),
    expired: findExpiredCode(view),
    loadTests: createLoadTestStates(view),
    calendars: createCalendarStates(view),
    openExits: findOpenExits(view),
    marks: findPlanMarks({ view, activity, progress, measures, steps }),
    horizon: findRollbackHorizon(view),
  };
}

function findProgress(counted: readonly StepState[]): Progress {
  const finished = counted.filter(({ condition }) => condition === 'done');
  const [done, total] = [finished.length, counted.length];
  if (counted.every(({ step }) => step.weight === undefined)) return { done, total };
  const all = weightOf(counted);
  return all > 0 ? { done, total, weighted: weightOf(finished) / all } : { done, total };
}
