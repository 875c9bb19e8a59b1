/** The box that an arrow key leads to from another one; undefined for other keys and at the edge. */
export function findNearest<T extends Element>(
  boxes: readonly T[],
  from: T,
  key: string,
): T | undefined {
  const direction = directions.get(key);
  if (!direction) return undefined;
  const start = centreOf(from);
  let best: { readonly box: T; readonly cost: number } | undefined;
  for (const box of boxes) {
    if (box === from) continue;
    const { x, y } = centreOf(box);
    const ahead = (x - start.x) * direction.x + (y - start.y) * direction.y;
    const aside = Math.abs((x - start.x) * direction.y) + Math.abs((y - start.y) * direction.x);
    if (ahead < 1) continue;
    // A box beside the line counts as farther away than one on it.
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { box, cost };
  }
  return best?.box;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const directions: ReadonlyMap<string, Point> = new Map([
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowDown', { x: 0, y: 1 }],
  ['ArrowUp', { x: 0, y: -1 }],
]);

function centreOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
