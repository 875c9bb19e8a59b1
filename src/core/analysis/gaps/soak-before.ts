import { type Analysis, planStateOf } from '../../model/analysis/analysis.ts';
import type { StepState } from '../../model/analysis/step-state.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { type Day, type Days, wholeDays } from '../../model/value.ts';
import { daysBetween } from '../../text/day.ts';
import { findStep } from '../names/references.ts';
import { ancestorsOf } from './ancestors.ts';

/** So long the new way must have carried the load before the old one is taken away. */
const leastDays: Days = 7;

/**
 * Whether the plan leaves a week, or a release, between the last steps that divert or cut over and a
 * step that cannot be taken back: by soaks and lags on the way, or because the week is over.
 */
export function hasSoakedBefore(project: Project, analysis: Analysis, state: StepState): boolean {
  const { plan, step } = state;
  const today = planStateOf(analysis, plan)?.today ?? analysis.today;
  return findLastMovers(project, plan, step).every(({ step: mover, wait }) => {
    const finish = finishIn(analysis, mover);
    const isOver = finish !== undefined && daysBetween(finish, today) >= leastDays;
    return isOver || wait >= leastDays || isLaterRelease(step, mover);
  });
}

function isLaterRelease({ release }: Step, { release: before }: Step): boolean {
  return release !== undefined && before !== undefined && release.value !== before.value;
}

function finishIn(analysis: Analysis, step: Step): Day | undefined {
  const state = analysis.stateOf(step);
  return state?.condition === 'done' ? state.reasons[0]?.since : undefined;
}

interface Mover {
  readonly step: Step;
  /** The days that pass by lags and soaks before the step that was asked about, on the longest way. */
  readonly wait: Days;
}

/** A step on the way back, with what lies between it and the start. */
interface Visit {
  readonly step: Step;
  readonly plan: Plan;
  wait: Days;
  /** Steps that wait for it and were not passed yet. */
  open: number;
  isBehindMover: boolean;
}

/** Steps that divert or cut over, and behind which no other one comes. Steps in a circle are none. */
function findLastMovers(project: Project, plan: Plan, start: Step): Mover[] {
  const all = [{ plan, step: start }, ...ancestorsOf(project, plan, start)];
  const visits = new Map<Step, Visit>(
    all.map(each => [each.step, { ...each, wait: 0, open: 0, isBehindMover: false }]),
  );
  const linksOf = (visit: Visit) =>
    visit.step.dependsOn.flatMap(({ ref, lag }) => {
      const before = visits.get(findStep(project, visit.plan, ref.raw)?.step ?? start);
      return before && before.step !== start ? { before, lag } : [];
    });
  for (const visit of visits.values()) for (const { before } of linksOf(visit)) before.open++;
  const queue = [...visits.values()].filter(({ open }) => open === 0);
  for (const visit of queue) {
    for (const { before, lag } of linksOf(visit)) {
      before.wait = Math.max(before.wait, visit.wait + lag + soakOf(before.step));
      before.isBehindMover ||= visit.isBehindMover || (visit.step !== start && isMover(visit.step));
      before.open--;
      if (before.open === 0) queue.push(before);
    }
  }
  return queue.filter(
    ({ step, isBehindMover }) => step !== start && isMover(step) && !isBehindMover,
  );
}

function isMover({ kind, status }: Step): boolean {
  return (kind === 'divert' || kind === 'cutover') && status?.value !== 'cancelled';
}

/** The longest time that its exit criteria take by themselves. */
function soakOf({ exit }: Step): Days {
  const times = exit.map(gate =>
    (gate.kind === 'soak' || gate.kind === 'flag') && gate.for ? wholeDays(gate.for.value) : 0,
  );
  return Math.max(0, ...times);
}
