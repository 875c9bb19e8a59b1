/**
 * The word of a list that a person most likely meant; undefined where none is near. Nobody errs in the
 * first letter: `undone`, `incomplete` and `none` are no slips for `done` and `complete`.
 */
export function closestWord(written: string, words: Iterable<string>): string | undefined {
  // Whoever puts a question mark behind a word does not mean the word alone.
  if (written.length > maxLength || /[?？]/.test(written)) return undefined;
  const said = written.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const word of words) {
    if (Math.abs(word.length - written.length) >= least || !beginsLike(said, word)) continue;
    const distance = distanceOf(said, word);
    if (distance >= least) continue;
    best = word;
    least = distance;
  }
  return best;
}

/** ` Did you mean "x"?`, or nothing where no word is near: the end of a message. */
export function suggestion(written: string, words: Iterable<string>): string {
  const word = closestWord(written, words);
  return word === undefined ? '' : ` Did you mean "${word}"?`;
}

const maxLength = 40;

/** With the same letter, or with the first two the other way round. */
function beginsLike(said: string, word: string): boolean {
  return said[0] === word[0] || (said[0] === word[1] && said[1] === word[0]);
}

/** The number of letters to insert, delete, replace or swap with their neighbour. */
export function distanceOf(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          at(previous, column) + 1,
          at(current, column - 1) + 1,
          at(previous, column - 1) + (same ? 0 : 1),
          swapped ? at(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
