import type { GateResult } from '../../model/analysis/gate-result.ts';

/** A waiver is no result of its own here: whoever asks wants to know whether work may go on. */
export type CombinedValue = 'pass' | 'pending' | 'unknown' | 'fail';

/**
 * The worst result decides: fail before unknown before pending before pass (strong Kleene logic
 * with one more value). No criterion at all is a pass.
 */
export function combineGates(results: readonly GateResult[]): CombinedValue {
  const values = new Set(results.map(({ value }) => value));
  return order.find(value => values.has(value)) ?? 'pass';
}

const order = ['fail', 'unknown', 'pending'] as const;
