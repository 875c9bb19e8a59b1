import type { Reason } from '../../model/analysis/reason.ts';
import type { RootBlocker } from '../../model/analysis/root-blocker.ts';
import type { StepState } from '../../model/analysis/step-state.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import type { Place } from '../../text/span.ts';

/**
 * What a step itself says of a root that it meets, which may be one of several reasons: its words, and
 * since when this root blocks this step. A root further on says it itself.
 */
export function reasonOfRoot({ reasons }: StepState, { reason }: RootBlocker): Reason {
  const keys = keysOf(reason);
  return (
    reasons.find(({ message }) => message === reason.message) ??
    reasons.find(({ places }) => places.some(place => keys.has(keyOf(place)))) ??
    reason
  );
}

/** Each of thousands of steps may meet one root, which has a place in all of them. */
const keysOf = lazyOf(({ places }: Reason) => new Set(places.map(keyOf)));

function keyOf({ file, span }: Place): string {
  return `${file} ${span.start} ${span.end}`;
}
