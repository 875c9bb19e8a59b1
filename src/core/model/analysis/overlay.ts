import type { Reason } from './reason.ts';

/** A derived mark beside the condition. */
export type OverlayKind =
  | 'contradiction'
  | 'stale'
  | 'aging'
  | 'overdue'
  | 'at-risk'
  | 'regressed'
  | 'out-of-order'
  | 'unverified'
  | 'critical'
  | 'irreversible';

export interface Overlay {
  readonly kind: OverlayKind;
  /** All of them in one. */
  readonly reason: Reason;
  /** Each by itself; never empty. */
  readonly reasons: readonly Reason[];
}

/** Something that does not fit about a whole plan, beside the marks of its steps. */
export interface PlanMark {
  readonly kind: 'contradiction' | 'stale';
  readonly reason: Reason;
}
