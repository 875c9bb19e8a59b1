import { lowerFirst } from './lower-first.ts';

/** A sentence that a reader says of a file, as a clause that names it: `a.json is no valid JSON`. */
export function aboutFile(path: string, sentence: string): string {
  const clause = sentence.replace(/\.$/, '');
  const rest = /^This(?= is )/.test(clause) ? clause.slice('This'.length) : undefined;
  return rest === undefined ? `in ${path}, ${lowerFirst(clause)}` : `${path}${rest}`;
}
