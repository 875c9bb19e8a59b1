/** A width and a height, in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Not smaller than this: then the words of a picture can be read. */
export const readable = 0.85;

/** How much smaller something must be drawn to be seen as a whole. */
export function scaleInto(room: Size, { width, height }: Size): number {
  return Math.min(1, room.width / width, room.height / height);
}

/**
 * How many boxes stand beside each other in a picture from top to bottom: as many as can be read in a
 * room. Undefined where a picture from left to right, which is so large, can be read there as a whole.
 */
export function chooseColumns(sideways: Size, room: Size): number | undefined {
  const isWide = room.width > room.height;
  if (isWide && scaleInto(room, sideways) >= readable) return undefined;
  return Math.max(1, Math.floor((room.width / readable - margins) / boxWidth));
}

/** A box and the gap beside it: see `prepare` in `draw-diagram.ts`, and `place-rows.ts`. */
const boxWidth = 254;
const margins = 20;
