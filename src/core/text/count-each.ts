/** How often each thing is there. */
export function countEach<T>(things: Iterable<T>): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

/** The things that were counted, the most frequent first. */
export function mostFirst<T>(counts: ReadonlyMap<T, number>): readonly T[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([thing]) => thing);
}
