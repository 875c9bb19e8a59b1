import type { Evidence } from '../plan/evidence.ts';

/** How many steps of a plan are done, as it says itself. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** From 0 to 1, by the weights of the steps; only where one of them has a weight. */
  readonly weighted?: number;
}

/** How far a measure has come from its baseline to its target. */
export interface MeasuredProgress {
  readonly evidence: Evidence;
  readonly value: number;
  /** From 0 to 1. */
  readonly share: number;
}
