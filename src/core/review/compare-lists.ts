/** What came into a list and what left it, by key; the order does not matter. */
export function compareLists<T>(
  base: readonly T[],
  head: readonly T[],
  keyOf: (item: T) => string,
): { readonly added: readonly T[]; readonly removed: readonly T[] } {
  const before = new Set(base.map(keyOf));
  const after = new Set(head.map(keyOf));
  return {
    added: head.filter(item => !before.has(keyOf(item))),
    removed: base.filter(item => !after.has(keyOf(item))),
  };
}
