import type { Diagram } from '../protocol/diagram.ts';

/** The room for a picture, in points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Not smaller than this: then the words of a picture can be read. */
export const readable = 0.85;

/**
 * The texts that suit a room, best first: from left to right where there is more room beside than
 * below; else from top to bottom with as many boxes beside each other as can be read, the rest below.
 */
export function chooseTexts({ text, tallTexts }: Diagram, room: Room): readonly string[] {
  const columns = Math.floor((room.width / readable - frameWidth) / boxWidth);
  const tall = tallTexts[Math.max(0, Math.min(tallTexts.length - 1, columns - fewestColumns))];
  if (tall === undefined) return [text];
  return room.width > room.height ? [text, tall] : [tall];
}

/** A box with the gap beside it, and what a frame takes: see `prepare` in `draw-diagram.ts`. */
const boxWidth = 264;
const frameWidth = 60;
/** Of the first of `tallTexts`. */
const fewestColumns = 2;
