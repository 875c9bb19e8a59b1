import type { OverlayKind } from './overlay.ts';
import type { Condition } from './step-state.ts';

/** The sign of each condition, the same in pictures, hovers and terminals. Colour never stands alone. */
export const conditionSymbols: Readonly<Record<Condition, string>> = {
  done: '✓',
  cancelled: '–',
  'on-hold': '‖',
  'rolled-back': '↺',
  blocked: '✖',
  'blocked-upstream': '⊘',
  verifying: '◎',
  active: '▶',
  ready: '○',
  waiting: '…',
};

export const overlaySymbols: Readonly<Record<OverlayKind, string>> = {
  contradiction: '≠',
  stale: '◷',
  aging: '◔',
  overdue: '!',
  'at-risk': '△',
  regressed: '↗',
  unverified: '?',
  critical: '◆',
  irreversible: '⚠',
  'out-of-order': '⇄',
};
