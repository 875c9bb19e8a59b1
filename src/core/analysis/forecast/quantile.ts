/** The least of some sorted numbers that a share of them does not exceed. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.POSITIVE_INFINITY;
}

/** The share of numbers that are not greater than a limit. */
export function shareUpTo(numbers: readonly number[], limit: number): number {
  if (numbers.length === 0) return 0;
  return numbers.filter(number => number <= limit).length / numbers.length;
}

/** The middle one; of an even count the mean of the two in the middle. Undefined for none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
