import type { Plan, Step, StepStatus } from '../plan/plan.ts';
import type { Day, Days } from '../value.ts';
import type { GateResult } from './gate-result.ts';
import type { Overlay, OverlayKind } from './overlay.ts';
import type { Reason } from './reason.ts';
import type { BlockerChain } from './root-blocker.ts';
import type { StepSchedule } from './schedule.ts';

export interface StepState {
  readonly step: Step;
  readonly plan: Plan;
  /** As declared; where a day alone tells it, that day has come. */
  readonly status: StepStatus | undefined;
  /** Found when it is asked for, as the chains are. */
  readonly owners: () => Owners;
  readonly condition: Condition;
  /** The first one explains the condition. Never empty. */
  readonly reasons: readonly Reason[];
  readonly overlays: readonly Overlay[];
  readonly chains: () => readonly BlockerChain[];
  /** Its entry and exit criteria; a finished step is not asked for the ones of its start. */
  readonly entry: readonly GateResult[];
  readonly exit: readonly GateResult[];
  readonly activity: Activity;
  /** So many days without activity are too many. */
  readonly limit: Days;
  /** Undefined for a finished step, for one whose days cannot be told, and in a plan without times. */
  readonly schedule: StepSchedule | undefined;
}

/** The one derived state of a step. */
export type Condition =
  | 'done'
  | 'cancelled'
  | 'on-hold'
  | 'rolled-back'
  | 'blocked'
  | 'blocked-upstream'
  | 'verifying'
  | 'active'
  | 'ready'
  | 'waiting';

/** Whether nobody has to do a step any more. */
export function isConcluded(condition: Condition | undefined): boolean {
  return condition === 'done' || condition === 'cancelled';
}

/** Whether this is its condition, or a mark beside it. */
export function hasMark(
  { condition, overlays }: StepState,
  mark: Condition | OverlayKind,
): boolean {
  return condition === mark || overlays.some(({ kind }) => kind === mark);
}

/** Those of its condition, then one for each mark beside it; none where no state is derived. */
export function allReasons(state: StepState | undefined): readonly Reason[] {
  return state ? [...state.reasons, ...state.overlays.map(({ reason }) => reason)] : [];
}

/** What is known of the last meaningful change of a step. */
export type Activity =
  | { readonly kind: 'known'; readonly last: Reason & { readonly since: Day } }
  /** Nothing since the day up to which the history was read. */
  | { readonly kind: 'none'; readonly since: Day }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Who must know of a step, and where that is written. */
export interface Owners {
  readonly source: 'step' | 'phase' | 'plan' | 'code-owners' | 'nobody';
  /** As written; empty where there is nobody. */
  readonly names: readonly string[];
  /** Whether owners are named anywhere around the plan, so that one can be missing. */
  readonly isAsked: boolean;
}
