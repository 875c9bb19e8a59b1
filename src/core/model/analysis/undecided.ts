import type { Decision } from '../decision.ts';
import type { Day } from '../value.ts';

/** A decision that was proposed and that nobody has worked on since. */
export interface Undecided {
  readonly decision: Decision;
  /** The last day on which something happened to it; where nothing is known of that, it was earlier. */
  readonly since: Day;
  readonly isOlder: boolean;
}
