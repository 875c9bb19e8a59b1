import type { Place } from '../../text/span.ts';
import type { Step } from '../plan/plan.ts';
import type { Reason } from './reason.ts';

/** The thing at the end of a chain of blocked steps. */
export interface RootBlocker {
  /** Obstacles that name the same fact are one root and have the same key. */
  readonly key: string;
  readonly code: ObstacleCode;
  /** What people call it: `INC-118`, `ADR-0047`, a step id, or the reason in words. */
  readonly label: string;
  readonly reason: Reason;
  /** Where its name leads: an incident that halts a step is written in a place of its own, others where a step names them. */
  readonly place: Place | undefined;
  /** Steps that have this root among their roots. */
  readonly touches: readonly Step[];
  /** Steps that have no other root. */
  readonly frees: readonly Step[];
}

/** The shortest way from a step to one of its roots. */
export interface BlockerChain {
  readonly root: RootBlocker;
  /** From the step itself to the step that meets the root; both may be the same. */
  readonly steps: readonly Step[];
  /** How many further ways lead to the same root. */
  readonly otherWays: number;
}

export type ObstacleCode =
  | 'impediment'
  | 'gate-failed'
  | 'decision-invalid'
  | 'decision-open'
  | 'on-hold'
  | 'rolled-back'
  | 'cycle'
  | 'frozen'
  | 'halted'
  | 'window-missed'
  | 'unresolved-ref';
