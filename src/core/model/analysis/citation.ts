import type { Place } from '../../text/span.ts';
import type { Decision } from '../decision.ts';

/** A place in code that names a decision by a tag such as `@adr 0012`. */
export interface Citation {
  /** The decision as written: `0012`, `ADR-0012`, a path. */
  readonly raw: string;
  readonly place: Place;
  /** From 1. */
  readonly line: number;
  /** Undefined where there is none, and where it cannot be told which one is meant. */
  readonly decision: Decision | undefined;
}
