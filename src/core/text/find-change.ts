/** What one text has in the place of a part of another one. */
export interface TextChange {
  /** Where the part begins, in both texts. */
  readonly start: number;
  /** Where it ends in the text before. */
  readonly end: number;
  /** By how much what stands behind it moved. */
  readonly by: number;
}

/** The smallest part in which two texts differ. Pieces are compared first, as that is done at once. */
export function findChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  const start = countSame(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const [end, newEnd] = [before.length, after.length];
  const behind = countSame(
    most - start,
    (from, to) => before.slice(end - to, end - from) === after.slice(newEnd - to, newEnd - from),
  );
  return { start, end: end - behind, by: after.length - before.length };
}

/** How many of at most `most` signs are the same, counted in one direction. */
function countSame(most: number, isSame: (from: number, to: number) => boolean): number {
  let count = 0;
  for (let size = pieceSize; size >= 1; size = Math.floor(size / 16)) {
    while (count + size <= most && isSame(count, count + size)) count += size;
  }
  return count;
}

const pieceSize = 65_536;
