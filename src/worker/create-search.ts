/** Gives the offset of the next occurrence from an offset on; a negative number where there is none. */
export type Search = (bytes: Buffer, from: number) => number;

/** In bytes. What is shorter is met too often. */
const leastPiece = 4;
/** In bytes. Node.js goes by the first byte of so short a text, many at a time; of a longer one by its last. */
const mostPiece = 6;

/** The bytes that sources and texts hold most, the most frequent first, as counted in our own. */
const frequent = Buffer.from(' etnsoarid\nlc.\',pufmh():;g{}=y/w-b0kxv[]*"');

/** Searches for a literal by a short piece of it that begins with a rare byte: several times faster. */
export function createSearch(literal: Buffer): Search {
  const start = rarestStart(literal);
  const piece = literal.subarray(start, start + mostPiece);
  return (bytes, from) => {
    const last = bytes.length - literal.length;
    let at = bytes.indexOf(piece, from + start) - start;
    while (at >= from && at <= last && !isAt(bytes, at, literal)) {
      at = bytes.indexOf(piece, at + start + 1) - start;
    }
    return at >= from && at <= last ? at : -1;
  };
}

function rarestStart(literal: Buffer): number {
  let best = 0;
  for (let start = 1; start <= literal.length - leastPiece; start++) {
    if (rarity(literal[start]) > rarity(literal[best])) best = start;
  }
  return best;
}

function rarity(byte: number | undefined): number {
  const place = byte === undefined ? -1 : frequent.indexOf(byte);
  return place < 0 ? frequent.length : place;
}

function isAt(bytes: Buffer, at: number, literal: Buffer): boolean {
  return bytes.compare(literal, 0, literal.length, at, at + literal.length) === 0;
}
