/** The longest way of arrows that leads to each thing, in arrows. On a way round it stays at zero. */
export function findDepths<T>(
  things: readonly T[],
  arrows: readonly { readonly from: T; readonly to: T }[],
): ReadonlyMap<T, number> {
  const depths = new Map(things.map(thing => [thing, 0]));
  const open = new Map(things.map(thing => [thing, 0]));
  const next = new Map<T, T[]>(things.map(thing => [thing, []]));
  for (const { from, to } of arrows) {
    open.set(to, (open.get(to) ?? 0) + 1);
    next.get(from)?.push(to);
  }
  const free = things.filter(thing => open.get(thing) === 0);
  for (const thing of free) {
    for (const to of next.get(thing) ?? []) {
      depths.set(to, Math.max(depths.get(to) ?? 0, (depths.get(thing) ?? 0) + 1));
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  return depths;
}
