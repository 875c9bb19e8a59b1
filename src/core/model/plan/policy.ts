import type { Duration, Sourced } from '../value.ts';

/** What a team agreed to for one plan; undefined means the default. `stale-after` is the plan's own. */
export interface Policy {
  /** From 0 to 1: how likely a date must be, so that the plan is not at risk. */
  readonly targetConfidence: Sourced<number> | undefined;
  /** Open incidents of this severity, or a worse one, halt the steps they name. */
  readonly haltSeverity: Sourced<number> | undefined;
  /** A commit that changes more files than this says nothing about a step. */
  readonly bulkFiles: Sourced<number> | undefined;
  /** In working days. */
  readonly defaultEstimate: Sourced<Duration> | undefined;
}
