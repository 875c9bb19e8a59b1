import { plainSpelling } from '../../../text/plain-spelling.ts';

/**
 * The words of a list, each in all its forms and spellings: `accepté(e)` is four words. There are thousands, and a
 * start reads most of them.
 */
export function wordsIn(list: string): string[] {
  const words: string[] = [];
  for (const word of list.split(/,\s+/)) {
    if (word === '') continue;
    for (const form of word.includes('(') ? formsOf(word) : [word]) {
      words.push(form);
      const plain = plainSpelling(form);
      if (plain !== undefined) words.push(plain);
    }
  }
  return words;
}

/** `(e)` may be left out, of `(o|a)` one is taken. */
function formsOf(word: string): string[] {
  const [found, before = '', choice = '', after = ''] =
    /^([^(]*)\(([^()]*)\)(.*)$/s.exec(word) ?? [];
  if (found === undefined) return [word];
  const choices = choice.includes('|') ? choice.split('|') : ['', choice];
  return formsOf(after).flatMap(rest => choices.map(form => before + form + rest));
}
