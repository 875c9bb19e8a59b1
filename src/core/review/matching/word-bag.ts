import { countEach } from '../../text/count-each.ts';

/** The words of a text and how often each one occurs: enough to tell how alike two texts are. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** `words` as `wordsOf` gives them; upper and lower case are told apart. */
export function createWordBag(words: readonly string[]): WordBag {
  return { counts: countEach(words), size: words.length };
}

/** From 0 to 1: twice the words in common, of all words of both (Dice 1945). */
export function similarityOf(a: WordBag, b: WordBag): number {
  const total = a.size + b.size;
  return total === 0 ? 0 : (2 * commonWords(a, b)) / total;
}

/** How many words both have, each as often as both have it. */
export function commonWords(a: WordBag, b: WordBag): number {
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of few.counts) common += Math.min(count, many.counts.get(word) ?? 0);
  return common;
}
