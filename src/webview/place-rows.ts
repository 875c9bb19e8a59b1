import type { Size } from './choose-columns.ts';

export interface Box extends Size {
  readonly id: string;
}

/** Boxes that may stand beside each other, in one frame or in none. */
export interface Level {
  readonly frame: string | null;
  readonly boxes: readonly Box[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
}

export interface PlacedBox extends Box {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
}

/** Boxes beside each other, from left to right. */
export type Row = readonly PlacedBox[];

export interface Frame extends Size {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Around zero from left to right, from zero down. */
export interface Placement {
  readonly rows: readonly Row[];
  readonly frames: readonly Frame[];
}

const beside = 24;
/** Room for arrows, less where none begins between two rows. */
const below = 44;
const belowSame = 30;
const belowFrame = 20;
const padding = 20;
const titleHeight = 40;

/** Puts boxes into rows of at most `columns`, and frames of one width around them. */
export function placeRows(
  levels: readonly Level[],
  arrows: readonly Arrow[],
  columns: number,
): Placement {
  const rows: Row[] = [];
  const spans: { readonly id: string; readonly top: number; readonly bottom: number }[] = [];
  let bottom = -belowFrame;
  for (const { frame, levels: inside } of inFrames(levels)) {
    const top = bottom + belowFrame;
    const first = frame === null ? top : top + titleHeight;
    rows.push(...placeLevels(inside, arrows, { columns, top: first, above: rows.flat() }));
    bottom = bottomOf(rows.at(-1) ?? []) + padding;
    if (frame !== null) spans.push({ id: frame, top, bottom });
  }
  const half = Math.max(0, ...rows.flat().map(({ x, width }) => Math.abs(x) + width / 2)) + padding;
  const frames = spans.map(({ id, top, bottom: end }) => {
    return { id, x: -half, y: top, width: 2 * half, height: end - top };
  });
  return { rows, frames };
}

/** Levels of one frame that follow each other. */
function inFrames(levels: readonly Level[]) {
  const stacks: { readonly frame: string | null; readonly levels: Level[] }[] = [];
  for (const level of levels) {
    const last = stacks.at(-1);
    if (last?.frame === level.frame) last.levels.push(level);
    else stacks.push({ frame: level.frame, levels: [level] });
  }
  return stacks;
}

interface StackPlace {
  readonly columns: number;
  readonly top: number;
  readonly above: readonly PlacedBox[];
}

function placeLevels(
  levels: readonly Level[],
  arrows: readonly Arrow[],
  { columns, top, above }: StackPlace,
): readonly Row[] {
  const rows: Row[] = [];
  let next = top;
  for (const { boxes } of levels) {
    for (const part of inParts(boxes, columns)) {
      const row = placeRow(inOrder(part, arrows, [...above, ...rows.flat()]), next);
      rows.push(row);
      next = bottomOf(row) + belowSame;
    }
    next += below - belowSame;
  }
  return rows;
}

/** Parts of nearly the same length. */
function inParts<T>(items: readonly T[], longest: number): readonly (readonly T[])[] {
  const length = Math.max(1, Math.ceil(items.length / Math.ceil(items.length / longest)));
  const parts: (readonly T[])[] = [];
  for (let index = 0; index < items.length; index += length) {
    parts.push(items.slice(index, index + length));
  }
  return parts;
}

/** A box stands below those that arrows lead from; one without any keeps its place. */
function inOrder(
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  above: readonly PlacedBox[],
): readonly Box[] {
  const places = new Map(placeRow(boxes, 0).map(({ id, x }) => [id, x]));
  const wanted = new Map(
    boxes.map(({ id }) => {
      const sources = arrows.filter(({ to }) => to === id).map(({ from }) => from);
      const found = above.filter(box => sources.includes(box.id));
      const sum = found.reduce((total, { x }) => total + x, 0);
      return [id, found.length === 0 ? (places.get(id) ?? 0) : sum / found.length];
    }),
  );
  return boxes.toSorted((one, other) => (wanted.get(one.id) ?? 0) - (wanted.get(other.id) ?? 0));
}

function placeRow(boxes: readonly Box[], top: number): Row {
  const width = boxes.reduce((sum, box) => sum + box.width + beside, -beside);
  const y = top + heightOf(boxes) / 2;
  let left = -width / 2;
  return boxes.map(box => {
    const x = left + box.width / 2;
    left += box.width + beside;
    return { ...box, x, y };
  });
}

function bottomOf(row: Row): number {
  return Math.max(0, ...row.map(({ y, height }) => y + height / 2));
}

function heightOf(boxes: readonly Box[]): number {
  return Math.max(0, ...boxes.map(({ height }) => height));
}
