import { planLanguages } from '../languages/index.ts';
import { phrasesIn } from '../languages/phrases-in.ts';

/** `none`, `(nothing)` and `n/a` say that nothing stands in the way. */
export function isNothing(value: string): boolean {
  if (value.length > longest) return false;
  const said = value
    .trim()
    .replace(/^[([_*~–—-]+/, '')
    .replace(/[)\]_*~–—.!。-]+$/, '');
  return said === '' || nothing.has(said.normalize('NFC').toLowerCase());
}

/** In UTF-16 units. */
const longest = 100;

const nothing = new Set(['null', ...planLanguages.flatMap(each => phrasesIn(each.nothing))]);
