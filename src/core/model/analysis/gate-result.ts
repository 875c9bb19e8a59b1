import type { Place } from '../../text/span.ts';
import type { Gate } from '../plan/gate.ts';
import type { Day } from '../value.ts';

/**
 * What became of a criterion. `pending` cannot pass before a day or an event that is still to come,
 * and nothing contradicts it. `unknown` could not be found out: it is neither a pass nor a failure.
 */
export type GateValue = 'pass' | 'waived' | 'pending' | 'unknown' | 'fail';

/** What was found out about a criterion, whatever kind it is of. */
export interface Verdict {
  readonly value: GateValue;
  /** A clause: what was found, or why nothing was. */
  readonly finding: string;
  /** The fact that fails it: equal for criteria that fail for the same one. */
  readonly key?: string | undefined;
  /** What people call that fact. */
  readonly label?: string | undefined;
  /** From when on it has been so, where that is known. */
  readonly since?: Day | undefined;
  /** Whether it may have been so before that day. */
  readonly isOlder?: boolean | undefined;
  /** The day that a pending criterion waits for, where it is known. */
  readonly until?: Day | undefined;
  /** Where what was found is written. */
  readonly places?: readonly Place[];
}

export interface GateResult extends Verdict {
  readonly gate: Gate;
}
