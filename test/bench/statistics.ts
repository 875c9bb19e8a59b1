/** The middle of some numbers; of an even count the mean of the two in the middle. Throws for none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('There is no median of nothing.');
  return (lower + upper) / 2;
}

/** The least of some numbers and their median. */
export interface Spread {
  readonly least: number;
  readonly median: number;
}

export function spreadOf(numbers: readonly number[]): Spread {
  return { least: Math.min(...numbers), median: median(numbers) };
}

/** What ours takes as a multiple of what the floor takes: the ratio of the medians. */
export function ratioOf(ours: readonly number[], floor: readonly number[]): number {
  return median(ours) / median(floor);
}
