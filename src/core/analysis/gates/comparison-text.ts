import type { Comparison } from '../../model/plan/comparison.ts';

/** `< 12`, and `12` where it must be equal. */
export function comparisonText({ operator, value }: Comparison): string {
  return operator === '=' ? String(value) : `${operator} ${value}`;
}
