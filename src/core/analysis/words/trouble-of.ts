import type { OverlayKind, Reason, StepState } from '../../model/analysis.ts';

const troubles: readonly OverlayKind[] = [
  'contradiction',
  'regressed',
  'overdue',
  'at-risk',
  'stale',
  'out-of-order',
  'unverified',
];

/** What matters most of all that is wrong with a step. */
export function troubleOf(state: StepState): Reason | undefined {
  for (const kind of troubles) {
    const reason = reasonFor(state, kind);
    if (reason) return reason;
  }
  return undefined;
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
