import { plainSpelling } from '../../../text/plain-spelling.ts';

/** The words of a list, each in all its forms and spellings: `accepté(e)` is four words. */
export function wordsIn(list: string): string[] {
  return list
    .split(/,\s+/)
    .filter(word => word !== '')
    .flatMap(formsOf)
    .flatMap(word => [word, plainSpelling(word) ?? []].flat());
}

/** `(e)` may be left out, of `(o|a)` one is taken. */
function formsOf(word: string): string[] {
  const [found, before = '', choice = '', after = ''] =
    /^([^(]*)\(([^()]*)\)(.*)$/s.exec(word) ?? [];
  if (found === undefined) return [word];
  const choices = choice.includes('|') ? choice.split('|') : ['', choice];
  return formsOf(after).flatMap(rest => choices.map(form => before + form + rest));
}
