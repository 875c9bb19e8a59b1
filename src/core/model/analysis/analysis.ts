import type { Decision } from '../decision.ts';
import type { Plan, Step } from '../plan/plan.ts';
import type { Day } from '../value.ts';
import type { Citation } from './citation.ts';
import type { MissingPath } from './missing-path.ts';
import type { PlanState } from './plan-state.ts';
import type { StepState } from './step-state.ts';
import type { Undecided } from './undecided.ts';

/** What follows from a project and the facts. */
export interface Analysis {
  /** Of decisions: see `zone-of-decisions.ts`. Days of a plan begin and end in its own zone. */
  readonly today: Day;
  readonly plans: readonly PlanState[];
  readonly missingPaths: readonly MissingPath[];
  readonly undecided: readonly Undecided[];
  /** Where code cites decisions, by file and line; empty where nobody has looked. */
  readonly citations: readonly Citation[];
  readonly citationsOf: (decision: Decision) => readonly Citation[];
  /** The state of a step; a sub-step and a step without a mark have none. */
  readonly stateOf: (step: Step) => StepState | undefined;
}

/** What follows for a plan; undefined for one that the analysis does not know. */
export function planStateOf({ plans }: Analysis, plan: Plan | undefined): PlanState | undefined {
  return plans.find(state => state.plan === plan);
}
