import type { UnsupportedGate } from '../../../model/plan/gate.ts';
import type { Span } from '../../../text/span.ts';

/** A criterion that cannot be read: its result is unknown. */
export function unsupportedGate(type: string, span: Span): UnsupportedGate {
  return { kind: 'unsupported', type, id: undefined, waiver: undefined, span };
}
