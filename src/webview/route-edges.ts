import { type Direction, type Point, type RoutedEdge, readEdge } from './read-edge.ts';

/**
 * Leads arrows from side to side and between the boxes. Those of the layout end at the point of a box
 * that is nearest to its middle, and so run behind others. An arrow against the direction stays.
 */
export function routeEdges(picture: SVGSVGElement, direction: Direction): void {
  for (const group of picture.querySelectorAll<SVGGElement>('g.root')) {
    const boxes = findBoxes(group, direction);
    const edges = [...group.querySelectorAll<SVGPathElement>(visibleEdges)]
      .flatMap(path => readEdge(path, direction) ?? [])
      .flatMap(edge => joinBoxes(edge, boxes) ?? []);
    const leaving = spread(
      edges,
      ({ from }) => from,
      ({ edge, to }) => edge.bends[0] ?? middleOf(to),
    );
    const arriving = spread(
      edges,
      ({ to }) => to,
      ({ edge, from }) => edge.bends.at(-1) ?? middleOf(from),
    );
    for (const joined of edges) {
      const start = leaving.get(joined) ?? middleOf(joined.from).across;
      const end = arriving.get(joined) ?? middleOf(joined.to).across;
      joined.edge.draw(findWay(joined, [...boxes.values()], start, end));
    }
  }
}

/** The links that only keep boxes in rows need no place at a side. */
const visibleEdges = ':scope > .edgePaths > path:not(.edge-thickness-invisible)';

/** A box by its extent in the direction of the arrows, and across it. */
interface Box {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

interface JoinedEdge {
  readonly edge: RoutedEdge;
  readonly from: Box;
  readonly to: Box;
}

/** What stands in one part of a picture: boxes, and frames that were laid out by themselves. */
function findBoxes(group: SVGGElement, direction: Direction): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  for (const node of group.querySelectorAll<SVGGElement>(':scope > .nodes > g')) {
    const { x, y, width, height } = node.getBBox();
    const { e, f } = node.transform.baseVal.consolidate()?.matrix ?? { e: 0, f: 0 };
    const [start, low, length, breadth] =
      direction === 'LR' ? [x + e, y + f, width, height] : [y + f, x + e, height, width];
    const name = /-(n\d+)-\d+$/.exec(node.id)?.[1] ?? `${boxes.size}`;
    boxes.set(name, { start, end: start + length, low, high: low + breadth });
  }
  return boxes;
}

function joinBoxes(edge: RoutedEdge, boxes: ReadonlyMap<string, Box>): JoinedEdge | undefined {
  const from = boxes.get(edge.from);
  const to = boxes.get(edge.to);
  return from && to && from.end < to.start ? { edge, from, to } : undefined;
}

function middleOf({ start, end, low, high }: Box): Point {
  return { along: (start + end) / 2, across: (low + high) / 2 };
}

/** How far apart arrows are that meet at one side. */
const gap = 14;

/** Arrows that meet at a side share it in the order in which they come, so that they do not cross there. */
function spread(
  edges: readonly JoinedEdge[],
  boxOf: (edge: JoinedEdge) => Box,
  nextOf: (edge: JoinedEdge) => Point,
): ReadonlyMap<JoinedEdge, number> {
  const places = new Map<JoinedEdge, number>();
  for (const box of new Set(edges.map(boxOf))) {
    const meeting = edges
      .filter(edge => boxOf(edge) === box)
      .toSorted((one, other) => nextOf(one).across - nextOf(other).across);
    const distance = Math.min(gap, (box.high - box.low) / (meeting.length + 1));
    meeting.forEach((edge, index) => {
      places.set(edge, middleOf(box).across + (index - (meeting.length - 1) / 2) * distance);
    });
  }
  return places;
}

/** The last part of an arrow is straight, so that its head points at the box. */
const headRoom = 8;

/** Straight past boxes, in curves where there are none. */
function findWay(
  { edge, from, to }: JoinedEdge,
  boxes: readonly Box[],
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
  for (const { along, across } of edge.bends) {
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
function rowAt(
  boxes: readonly Box[],
  along: number,
): { readonly start: number; readonly end: number } {
  const row = boxes.filter(({ start, end }) => start <= along && along <= end);
  return {
    start: Math.min(...row.map(({ start }) => start)),
    end: Math.max(...row.map(({ end }) => end)),
  };
}
