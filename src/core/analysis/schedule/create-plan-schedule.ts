import type { PlanSchedule, StepSchedule } from '../../model/analysis/schedule.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import { dayNumber, dayOfNumber } from '../../text/day.ts';
import type { WindowMiss } from './schedule-forward.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export interface PlanScheduleQuestion {
  readonly plan: Plan;
  /** Its open steps. */
  readonly steps: readonly Step[];
  readonly calendar: WorkingCalendar;
  readonly byStep: ReadonlyMap<Step, StepSchedule>;
  /** Steps whose window comes too early: the plan cannot end before they can begin. */
  readonly misses: ReadonlyMap<Step, WindowMiss>;
  readonly isBlocked: (step: Step) => boolean;
}

/**
 * When a plan ends by its dates, and the chain that decides it. Undefined for a plan that says
 * nothing about time: an end made of nothing but assumptions would be a guess.
 */
export function createPlanSchedule(question: PlanScheduleQuestion): PlanSchedule | undefined {
  const { plan, steps, calendar, byStep, misses, isBlocked } = question;
  const known = steps.flatMap(step => byStep.get(step) ?? []);
  const last = known.reduce<StepSchedule | undefined>(
    (latest, each) => (latest && latest.settled >= each.settled ? latest : each),
    undefined,
  );
  if (!last || !known.some(speaksOfTime)) return undefined;
  const due = plan.due?.value;
  const begins = steps.flatMap(step => misses.get(step)?.earliest ?? []);
  const end = Math.max(dayNumber(last.settled), ...begins);
  return {
    finish: dayOfNumber(end),
    isLowerBound: steps.some(isBlocked) || known.length < steps.length,
    margin: due === undefined ? undefined : calendar.count(end, dayNumber(due), 'other'),
    chain: drivingChain(last, byStep),
    unknown: steps.filter(step => !byStep.has(step)),
  };
}

function speaksOfTime({ estimate, driver }: StepSchedule): boolean {
  return !estimate.isAssumed || driver.kind === 'window';
}

/**
 * Walks back along what decides each start. A window, a first day and today have nothing behind. What the next
 * step waits for may still take longer where that one cannot begin before the end of a freeze.
 */
function drivingChain(
  last: StepSchedule,
  byStep: ReadonlyMap<Step, StepSchedule>,
): readonly StepSchedule[] {
  const chain: StepSchedule[] = [];
  for (let at: StepSchedule | undefined = last; at; ) {
    if (at.float === 0) chain.unshift({ ...at, isCritical: true });
    at = at.driver.kind === 'predecessor' ? byStep.get(at.driver.step) : undefined;
  }
  return chain;
}
