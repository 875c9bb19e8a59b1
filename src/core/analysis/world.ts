import type { Reason } from '../model/analysis/reason.ts';
import type { Facts } from '../model/facts/facts.ts';
import type { Plan, Step } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import type { Day } from '../model/value.ts';
import type { Place, Span } from '../text/span.ts';
import { isOver } from './at-rest.ts';
import type { Clocks } from './calendar/calendar-files.ts';
import type { Time } from './calendar/moment.ts';
import type { PlanHistory } from './history/plan-history.ts';
import { statusOn } from './status-on.ts';

/** One plan as the analysis sees it on one day. */
export interface PlanView {
  readonly project: Project;
  readonly plan: Plan;
  readonly today: Day;
  readonly now: Time;
  readonly history: PlanHistory;
  readonly facts: Facts;
  readonly clocks: Clocks;
}

/** What a reason needs beside its words. */
interface ReasonParts {
  readonly since?: Day | undefined;
  readonly span?: Span | undefined;
  /** Places of other files. */
  readonly also?: readonly Place[] | undefined;
}

/** A reason at a place of the plan. */
export function createReason(
  view: PlanView,
  code: string,
  message: string,
  parts: ReasonParts,
): Reason {
  const places = parts.span ? [{ file: view.plan.file, span: parts.span }] : [];
  const all = parts.also ? [...places, ...parts.also] : places;
  return { code, message, since: parts.since, places: all };
}

/** A plan on one day. */
export type PlanDay = Pick<PlanView, 'plan' | 'today'>;

/** Whether nobody has to do a step any more. */
export function isTerminal(day: PlanDay, step: Step): boolean {
  const status = statusOn(day, step);
  return status === 'done' || status === 'cancelled';
}

/** Whether somebody works on a step by its status, or checks what was done. */
export function isStarted(day: Pick<PlanDay, 'today'>, step: Step): boolean {
  const status = statusOn(day, step);
  return status === 'in-progress' || status === 'verifying';
}

/** Nobody will do what is open in a cancelled plan. */
export function isCancelled(day: PlanDay, step: Step): boolean {
  const status = statusOn(day, step);
  return status === 'cancelled' || (day.plan.status?.value === 'cancelled' && status !== 'done');
}

/** Whether somebody is to do a step, now or later. */
export function isOpen(day: PlanDay, step: Step): boolean {
  return !isTerminal(day, step) && !isOver(day.plan);
}

/** What a step is called from within a plan: `id`, or `plan-id/id` from another plan. */
export function callStep(view: PlanView, plan: Plan, step: Step): string {
  return plan === view.plan ? step.id : `${plan.id}/${step.id}`;
}
