import type { Comparison } from '../../model/plan/comparison.ts';

/** The numbers that a criterion accepts, both ends included unless they are open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
}

/** All numbers. */
export const everything = interval(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);

/** No number. */
export const nothing = interval(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);

/** Both ends are included. */
export function interval(low: number, high: number): Interval {
  return { low, high, isLowOpen: false, isHighOpen: false };
}

/** The numbers that a comparison accepts. */
export function intervalOf({ operator, value }: Comparison): Interval {
  switch (operator) {
    case '=':
      return interval(value, value);
    case '<':
      return { ...everything, high: value, isHighOpen: true };
    case '<=':
      return { ...everything, high: value };
    case '>':
      return { ...everything, low: value, isLowOpen: true };
    case '>=':
      return { ...everything, low: value };
  }
}

/** Whether everything that `inner` accepts is accepted by `outer` as well. */
export function isWithin(inner: Interval, outer: Interval): boolean {
  const isLowFine =
    inner.low > outer.low || (inner.low === outer.low && (inner.isLowOpen || !outer.isLowOpen));
  const isHighFine =
    inner.high < outer.high ||
    (inner.high === outer.high && (inner.isHighOpen || !outer.isHighOpen));
  return isLowFine && isHighFine;
}
