import { oneLine } from './encode.ts';

/** A longer word would make its box much wider than the others, so it may break. */
const longestWord = 28;

/** U+2060: no line breaks where it stands, and nothing is seen of it. */
export const joiner = '\u2060';

/**
 * One line for a label, with hidden characters shown. A short word, such as the id `cut-over`, has a
 * joiner behind each of its hyphens: a line ends before or behind it, not in it.
 */
export function keepWords(text: string): string {
  return oneLine(text).replaceAll(/\S+/g, word =>
    word.length > longestWord ? word : word.replaceAll(innerHyphen, `-${joiner}`),
  );
}

const innerHyphen = /(?<=[\p{Alpha}\d])-(?=[\p{Alpha}\d])/gu;
