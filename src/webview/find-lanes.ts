import type { Arrow, Row } from './place-rows.ts';

/** Where an arrow passes a row between its boxes or beside them. */
export interface Lane {
  readonly x: number;
  readonly y: number;
}

/** How far arrows keep from boxes, and from each other. */
const distance = 9;
const apart = 6;

/**
 * For each arrow that leads down over other rows, where it passes them: as straight as there is room.
 * Short arrows come first, and so keep the straight ways.
 */
export function findLanes<T extends Arrow>(
  rows: readonly Row[],
  arrows: readonly T[],
): ReadonlyMap<T, readonly Lane[]> {
  const rowOf = new Map(rows.flatMap((row, index) => row.map(({ id }) => [id, index] as const)));
  const boxes = new Map(rows.flat().map(box => [box.id, box]));
  const used = rows.map((): number[] => []);
  const lanes = new Map<T, readonly Lane[]>();
  const long = arrows.map(arrow => {
    const [first = 0, last = 0] = [rowOf.get(arrow.from), rowOf.get(arrow.to)];
    return { arrow, first, last };
  });
  for (const { arrow, first, last } of long.toSorted(
    (a, b) => a.last - a.first - b.last + b.first,
  )) {
    const way: Lane[] = [];
    let x = boxes.get(arrow.from)?.x ?? 0;
    for (let index = first + 1; index < last; index++) {
      const [row = [], taken = []] = [rows[index], used[index]];
      x = findFree(row, taken, x);
      taken.push(x);
      way.push({ x, y: row[0]?.y ?? 0 });
    }
    lanes.set(arrow, way);
  }
  return lanes;
}

/** The free place of a row that is nearest to a wanted one. */
function findFree(row: Row, taken: readonly number[], wanted: number): number {
  const places = spacesOf(row).flatMap(({ from, to }) => {
    const near = Math.min(to, Math.max(from, wanted));
    return [near, ...taken.flatMap(x => [x - apart, x + apart])].filter(
      x => from <= x && x <= to && taken.every(other => Math.abs(other - x) >= apart),
    );
  });
  const [nearest = wanted] = places.toSorted(
    (one, other) => Math.abs(one - wanted) - Math.abs(other - wanted),
  );
  return nearest;
}

/** Left of all boxes, between two, right of all. */
function spacesOf(row: Row) {
  const ends = row.map(({ x, width }) => ({ left: x - width / 2, right: x + width / 2 }));
  return [...ends, undefined].map((box, index) => ({
    from: (ends[index - 1]?.right ?? Number.NEGATIVE_INFINITY) + distance,
    to: (box?.left ?? Number.POSITIVE_INFINITY) - distance,
  }));
}
