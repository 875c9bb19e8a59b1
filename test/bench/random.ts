/** Numbers that look random and are the same in each run with the same seed. */
export interface Random {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** A whole number from 0 up to `below`. */
  readonly below: (below: number) => number;
  readonly pick: <T>(values: readonly [T, ...T[]]) => T;
  /** Around 0, with the standard deviation 1. */
  readonly normal: () => number;
}

/** A linear congruential generator with the multiplier and increment of Numerical Recipes. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    next,
    below,
    pick: values => values[below(values.length)] ?? values[0],
    // The sum of twelve has the variance 1.
    normal: () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6),
  };
}
