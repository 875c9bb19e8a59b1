/** Whether two values are equal: plain data that was made in the same way. */
export function isEqualData(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
