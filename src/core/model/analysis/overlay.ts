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
  readonly reason: Reason;
}

/** Something that does not fit about a whole plan, beside the marks of its steps. */
export interface PlanMark {
  readonly kind: 'contradiction' | 'stale';
  readonly reason: Reason;
}
