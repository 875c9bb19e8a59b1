import type { Place } from '../../text/span.ts';
import type { Day } from '../value.ts';

/** Why something is said: a stable code, one sentence, since when, and where it comes from. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly since: Day | undefined;
  readonly places: readonly Place[];
}
