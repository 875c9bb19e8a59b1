import type { LinePattern } from '../core/measures/compile-pattern.ts';
import type { Search } from './create-search.ts';

/** A line that matches. */
export interface MatchingLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** How often. */
  readonly count: number;
}

/** Finds what every match holds one of; undefined means that each line is looked at. */
export type Needles = readonly Search[] | undefined;

/** Longer lines are not compared with a pattern: it could take minutes. */
const maxLine = 100_000;

/**
 * Finds the lines of a text that match. Only lines that hold one of the needles are decoded. Gives
 * undefined where a line that may match is too long to be looked at.
 */
export function findLines(
  bytes: Buffer,
  pattern: LinePattern,
  needles: Needles,
): readonly MatchingLine[] | undefined {
  const found: MatchingLine[] = [];
  let lineNumber = 1;
  let counted = 0;
  const next = needles ? createFinder(bytes, needles) : (from: number) => from;
  for (let at = next(0); at < bytes.length; ) {
    const lineStart = at === 0 ? 0 : bytes.lastIndexOf(lineFeed, at - 1) + 1;
    const end = lineEnd(bytes, at);
    if (end - lineStart > maxLine) return undefined;
    const text = decodeLine(bytes, lineStart, end);
    const count = pattern.countIn(text);
    if (count > 0) {
      lineNumber += countFeeds(bytes, counted, lineStart);
      counted = lineStart;
      found.push({ number: lineNumber, text, count });
    }
    at = next(end + 1);
  }
  return found;
}

const lineFeed = 0x0a;

/** Gives the place of the nearest needle from an offset on, else the end. Offsets must grow. */
function createFinder(bytes: Buffer, needles: readonly Search[]): (from: number) => number {
  const places = needles.map(search => ({ search, at: -1 }));
  return from => {
    let nearest = bytes.length;
    for (const place of places) {
      // Each needle is looked for once behind its last place, so that a rare one costs one pass.
      if (place.at < from) {
        const at = place.search(bytes, from);
        place.at = at < 0 ? bytes.length : at;
      }
      nearest = Math.min(nearest, place.at);
    }
    return nearest;
  };
}

function lineEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(lineFeed, from);
  return end < 0 ? bytes.length : end;
}

function decodeLine(bytes: Buffer, start: number, end: number): string {
  const hasReturn = end > start && bytes[end - 1] === 0x0d;
  const text = bytes.toString('utf8', start, hasReturn ? end - 1 : end);
  return start === 0 ? text.replace(/^\ufeff/, '') : text;
}

function countFeeds(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed, from); at >= 0 && at < to; count++) {
    at = bytes.indexOf(lineFeed, at + 1);
  }
  return count;
}
