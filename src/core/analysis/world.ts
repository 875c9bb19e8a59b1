import type { Reason } from '../model/analysis.ts';
import type { Facts } from '../model/facts.ts';
import type { Plan, Step } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import type { Day } from '../model/value.ts';
import type { Place, Span } from '../text/span.ts';
import type { Clocks } from './calendar/calendar-files.ts';
import type { Time } from './calendar/moment.ts';
import type { PlanHistory } from './history/plan-history.ts';

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
  parts: ReasonParts = {},
): Reason {
  const places = parts.span ? [{ file: view.plan.file, span: parts.span }] : [];
  return { code, message, since: parts.since, places: [...places, ...(parts.also ?? [])] };
}

export function isTerminal(step: Step): boolean {
  return step.status?.value === 'done' || step.status?.value === 'cancelled';
}

export function isStarted(step: Step): boolean {
  return step.status?.value === 'in-progress' || step.status?.value === 'verifying';
}

/** What a step is called from within a plan: `id`, or `plan-id/id` from another plan. */
export function callStep(view: PlanView, plan: Plan, step: Step): string {
  return plan === view.plan ? step.id : `${plan.id}/${step.id}`;
}
