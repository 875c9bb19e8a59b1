/** Sorts as code units do, so that every machine and every language gives the same order. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
