import type { Plan, Step } from '../plan/plan.ts';
import type { Day, Days } from '../value.ts';

/** What decides when a step can start. */
export type Driver =
  | { readonly kind: 'predecessor'; readonly step: Step; readonly plan: Plan }
  | { readonly kind: 'window'; readonly id: string }
  | { readonly kind: 'not-before' }
  | { readonly kind: 'today' };

/** When an open step can be carried out at the earliest. Numbers of days are working days. */
export interface StepSchedule {
  readonly step: Step;
  /** The first day of what remains. */
  readonly start: Day;
  readonly finish: Day;
  /** The day on which its exit criteria that take time can hold: a soak, a flag. */
  readonly settled: Day;
  readonly driver: Driver;
  /** How far it may slip before the last step does. */
  readonly float: Days;
  /** The last day on which it may finish, so that the last step does not slip. */
  readonly latestFinish: Day;
  /** The last day on which it may be settled, so that it and what waits for it keep their due days. */
  readonly limit: Day | undefined;
  /** From its settled day to that one; undefined where nothing is due. */
  readonly margin: Days | undefined;
  /** How long it takes in all, and whether that was written. */
  readonly estimate: { readonly days: Days; readonly isAssumed: boolean };
  /** Days that were worked on it; undefined where it has not started, or nobody knows when. */
  readonly used: Days | undefined;
  /** On the driving chain: the last step of its plan ends later when this one does. */
  readonly isCritical: boolean;
}

/** When a plan ends by its dates. Something that blocks it makes each day a lower bound. */
export interface PlanSchedule {
  readonly finish: Day;
  readonly isLowerBound: boolean;
  /** From the finish to the due day of the plan, in working days. */
  readonly margin: Days | undefined;
  /** The steps that make the plan end later when they do, up to its last one. */
  readonly chain: readonly StepSchedule[];
  /** Open steps whose days cannot be told: they repeat, wait for each other, or for such a step. */
  readonly unknown: readonly Step[];
}
