import type { OverlayKind } from '../../model/analysis/overlay.ts';
import type { Reason } from '../../model/analysis/reason.ts';
import { hasMark, type StepState } from '../../model/analysis/step-state.ts';

/** What may be wrong with a step; what matters most comes first. */
const troubles = [
  'contradiction',
  'regressed',
  'overdue',
  'at-risk',
  'stale',
  'out-of-order',
  'unverified',
] as const satisfies readonly OverlayKind[];

export type Trouble = (typeof troubles)[number];

/** Whether something is wrong, or not known to be right. */
export function isTrouble(kind: OverlayKind): kind is Trouble {
  return troubles.some(trouble => trouble === kind);
}

/** What matters most of all that is wrong with a step. */
export function findTrouble(state: StepState): Trouble | undefined {
  return troubles.find(kind => hasMark(state, kind));
}

/** What is said of it. */
export function troubleOf(state: StepState): Reason | undefined {
  const trouble = findTrouble(state);
  return trouble && reasonFor(state, trouble);
}

/** What speaks against a step that is said to be done. */
export function doubtOf(state: StepState): Reason | undefined {
  return reasonFor(state, 'contradiction');
}

function reasonFor({ overlays }: StepState, kind: OverlayKind): Reason | undefined {
  return overlays.find(overlay => overlay.kind === kind)?.reason;
}

/** The words of a trouble without its limit, which stands in the tooltip and in the story. */
export function withoutLimit(message: string): string {
  return message.replace(/ \(limit \d+\)/, '');
}

/** A sentence up to its explanation. */
export function headOf(message: string): string {
  return message.replace(/(?:: .*|\.)$/s, '');
}
