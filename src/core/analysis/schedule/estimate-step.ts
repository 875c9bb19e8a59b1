import type { StepSchedule } from '../../model/analysis/schedule.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import { type Days, wholeDays } from '../../model/value.ts';
import { dayNumber } from '../../text/day.ts';
import { finishOf } from '../conditions/finish-of.ts';
import { statusOn } from '../status-on.ts';
import { isStarted, type PlanView } from '../world.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Working days for a step of which nobody wrote how long it takes. */
const usualDays = 5;
/** With fewer finished steps their usual length cannot be told. */
const leastSamples = 5;
/** What is left of a step whose estimate is used up, as a share of it. */
const restOfExhausted = 0.2;

export interface StepLength extends Pick<StepSchedule, 'estimate' | 'used'> {
  /** Working days that are left, at least one. */
  readonly rest: Days;
}

/** How long a plan's open steps take: as written, else as its finished steps took. */
export function createEstimator(
  view: PlanView,
  calendar: WorkingCalendar,
): (step: Step) => StepLength {
  const usual = medianOf(actualLengths(view, calendar));
  const assumed = usual ?? policyOf(view.plan) ?? usualDays;
  return step => {
    const written = step.estimate && Math.max(1, wholeDays(step.estimate.value));
    const days = written ?? assumed;
    const used = isStarted(view, step) ? usedDays(view, step, calendar) : undefined;
    return {
      estimate: { days, isAssumed: written === undefined },
      used,
      rest: Math.max(1, restOf(days, used)),
    };
  };
}

/** Of an estimate that is used up a part is left: nothing would be too good to be true. */
function restOf(days: Days, used: Days | undefined): Days {
  if (used === undefined) return days;
  return used >= days ? Math.ceil(days * restOfExhausted) : days - used;
}

/** The days that were worked on a step before today. */
function usedDays(view: PlanView, step: Step, calendar: WorkingCalendar): Days | undefined {
  const start =
    step.started?.value ?? view.history.since(step, earlier => isStarted(view, earlier));
  if (start === undefined || start > view.today) return undefined;
  return calendar.count(dayNumber(start) - 1, dayNumber(view.today) - 1, step.kind);
}

/** How long the finished steps of a plan took, as a multiple of what was estimated. */
export function actualRatios(view: PlanView, calendar: WorkingCalendar): number[] {
  return view.plan.steps.flatMap(step => {
    const days = actualLength(view, step, calendar);
    return days && step.estimate ? days / Math.max(1, wholeDays(step.estimate.value)) : [];
  });
}

function actualLengths(view: PlanView, calendar: WorkingCalendar): Days[] {
  return view.plan.steps.flatMap(step => actualLength(view, step, calendar) ?? []);
}

function actualLength(view: PlanView, step: Step, calendar: WorkingCalendar): Days | undefined {
  if (statusOn(view, step) !== 'done' || !step.started) return undefined;
  const finish = finishOf(view, step);
  if (finish === undefined || finish < step.started.value) return undefined;
  const days = calendar.count(dayNumber(step.started.value) - 1, dayNumber(finish), step.kind);
  return days > 0 ? days : undefined;
}

function medianOf(lengths: readonly Days[]): Days | undefined {
  if (lengths.length < leastSamples) return undefined;
  return lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)];
}

function policyOf({ policy }: Plan): Days | undefined {
  return policy.defaultEstimate && Math.max(1, wholeDays(policy.defaultEstimate.value));
}
