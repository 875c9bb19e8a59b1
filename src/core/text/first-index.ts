/** The index of the first of some sorted values that is not less than `least`. */
export function firstIndexFrom<Value extends string | number>(
  sorted: readonly Value[],
  least: Value,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && value < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
