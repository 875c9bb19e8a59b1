import type { Comparison } from '../../../model/plan/comparison.ts';

/** `<=2`, `>= 100`, `12`. Undefined where it is no comparison with a number. */
export function readComparison(text: string): Comparison | undefined {
  const match = /^(<=|>=|==|<|>|=|≤|≥)?\s*(-?\d{1,15}(?:\.\d{1,15})?)\s*%?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign = '=', digits] = match;
  return { operator: operators.get(sign) ?? '=', value: Number(digits) };
}

const operators: ReadonlyMap<string, Comparison['operator']> = new Map([
  ['<', '<'],
  ['<=', '<='],
  ['≤', '<='],
  ['>=', '>='],
  ['≥', '>='],
  ['>', '>'],
]);
