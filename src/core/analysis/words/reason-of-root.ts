import type { Reason } from '../../model/analysis/reason.ts';
import type { RootBlocker } from '../../model/analysis/root-blocker.ts';
import type { StepState } from '../../model/analysis/step-state.ts';
import type { Place } from '../../text/span.ts';

/**
 * What a step itself says of a root that it meets, which may be one of several reasons: its words, and
 * since when this root blocks this step. A root further on says it itself.
 */
export function reasonOfRoot({ reasons }: StepState, { reason }: RootBlocker): Reason {
  const keys = new Set(reason.places.map(keyOf));
  return (
    reasons.find(({ message }) => message === reason.message) ??
    reasons.find(({ places }) => places.some(place => keys.has(keyOf(place)))) ??
    reason
  );
}

function keyOf({ file, span }: Place): string {
  return `${file} ${span.start} ${span.end}`;
}
