/** Where the arrows of a picture lead. */
export type Direction = 'LR' | 'TB';

/** A place by how far it lies in the direction of the arrows, and across it. */
export interface Point {
  readonly along: number;
  readonly across: number;
}

/** A box by its extent in the direction of the arrows, and across it. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

export interface BentArrow {
  readonly from: string;
  readonly to: string;
  /** Where it passes other boxes. */
  readonly bends: readonly Point[];
}

/**
 * Leads arrows from side to side and between the boxes: straight from the first to the second point of
 * a way, in a curve to the third, and so on. An arrow against the direction has no way.
 */
export function leadArrows<T extends BentArrow>(
  arrows: readonly T[],
  boxes: ReadonlyMap<string, Extent>,
): ReadonlyMap<T, readonly Point[]> {
  const joined = arrows.flatMap(arrow => joinBoxes(arrow, boxes) ?? []);
  const leaving = spread(joined, ({ from }) => from, nextAfterStart);
  const arriving = spread(joined, ({ to }) => to, lastBeforeEnd);
  return new Map(
    joined.map(each => {
      const start = leaving.get(each) ?? middleOf(each.from).across;
      const end = arriving.get(each) ?? middleOf(each.to).across;
      return [each.arrow, findWay(each, [...boxes.values()], start, end)];
    }),
  );
}

interface JoinedArrow<T extends BentArrow> {
  readonly arrow: T;
  readonly from: Extent;
  readonly to: Extent;
}

function joinBoxes<T extends BentArrow>(
  arrow: T,
  boxes: ReadonlyMap<string, Extent>,
): JoinedArrow<T> | undefined {
  const from = boxes.get(arrow.from);
  const to = boxes.get(arrow.to);
  return from && to && from.end < to.start ? { arrow, from, to } : undefined;
}

function nextAfterStart<T extends BentArrow>({ arrow, to }: JoinedArrow<T>): Point {
  return arrow.bends[0] ?? middleOf(to);
}

function lastBeforeEnd<T extends BentArrow>({ arrow, from }: JoinedArrow<T>): Point {
  return arrow.bends.at(-1) ?? middleOf(from);
}

function middleOf({ start, end, low, high }: Extent): Point {
  return { along: (start + end) / 2, across: (low + high) / 2 };
}

/** How far apart arrows are that meet at one side. */
const gap = 14;

/** Arrows that meet at a side share it in the order in which they come: they do not cross there. */
function spread<T extends BentArrow>(
  arrows: readonly JoinedArrow<T>[],
  boxOf: (arrow: JoinedArrow<T>) => Extent,
  nextOf: (arrow: JoinedArrow<T>) => Point,
): ReadonlyMap<JoinedArrow<T>, number> {
  const places = new Map<JoinedArrow<T>, number>();
  for (const box of new Set(arrows.map(boxOf))) {
    const meeting = arrows
      .filter(arrow => boxOf(arrow) === box)
      .toSorted((one, other) => nextOf(one).across - nextOf(other).across);
    const distance = Math.min(gap, (box.high - box.low) / (meeting.length + 1));
    meeting.forEach((arrow, index) => {
      places.set(arrow, middleOf(box).across + (index - (meeting.length - 1) / 2) * distance);
    });
  }
  return places;
}

/** The last part of an arrow is straight, so that its head points at the box. */
const headRoom = 8;

/** Straight past boxes, in curves where there are none. */
function findWay<T extends BentArrow>(
  { arrow, from, to }: JoinedArrow<T>,
  boxes: readonly Extent[],
  start: number,
  end: number,
): readonly Point[] {
  const first = rowAt(boxes, middleOf(from).along);
  const last = rowAt(boxes, middleOf(to).along);
  const way: Point[] = [
    { along: from.end, across: start },
    { along: Math.max(from.end, first.end), across: start },
  ];
  let reached = first.end;
  for (const { along, across } of arrow.bends) {
    const row = rowAt(boxes, along);
    if (row.start < reached || row.end > last.start || row.start >= row.end) continue;
    way.push({ along: row.start, across }, { along: row.end, across });
    reached = row.end;
  }
  return [
    ...way,
    { along: Math.min(to.start, last.start) - headRoom, across: end },
    { along: to.start, across: end },
  ];
}

/** The extent of the boxes that stand beside each other at a place; nothing between rows. */
function rowAt(boxes: readonly Extent[], along: number): Pick<Extent, 'start' | 'end'> {
  const row = boxes.filter(({ start, end }) => start <= along && along <= end);
  return {
    start: Math.min(...row.map(({ start }) => start)),
    end: Math.max(...row.map(({ end }) => end)),
  };
}
