import { decisionLanguages } from '../languages/index.ts';
import { wordsIn } from '../languages/words-in.ts';

/** In the languages that records are written in, with their short forms. */
const byName = new Map(
  decisionLanguages.flatMap(({ months }) =>
    months
      .split(', ')
      .flatMap((names, index) =>
        wordsIn(names.replaceAll(' ', ', ')).map(name => [name, index + 1] as const),
      ),
  ),
);

/** The number of a month from 1; undefined where the word names none. */
export function findMonth(word: string): number | undefined {
  return byName.get(word.normalize('NFC').toLowerCase());
}
