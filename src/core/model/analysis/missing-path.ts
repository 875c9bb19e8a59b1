import type { Decision } from '../decision.ts';
import type { Sourced } from '../value.ts';

/** A path or glob that an accepted decision governs, and that no file of the repository has. */
export interface MissingPath {
  readonly decision: Decision;
  readonly path: Sourced<string>;
}
