import { commonWords, createWordBag } from '../matching/word-bag.ts';
import { wordsOf } from '../matching/words-of.ts';

/** How much of a text is other words now. */
export type WordChange =
  | { readonly kind: 'same' }
  /** As many words as before, at most three of them spelled in another way. */
  | { readonly kind: 'typing'; readonly words: number }
  | { readonly kind: 'edited'; readonly words: number };

/** How many words of two texts differ; layout, marks and targets of links are no words. */
export function compareWords(base: string, head: string): WordChange {
  const [before, after] = [wordsOf(base), wordsOf(head)];
  const isSame = before.length === after.length && before.every((word, at) => word === after[at]);
  if (isSame) return { kind: 'same' };
  const [old, now] = [createWordBag(before), createWordBag(after)];
  const common = commonWords(old, now);
  const words = Math.max(old.size, now.size) - common;
  const isTyping = old.size === now.size && words > 0 && words <= 3 && isRespelled(before, after);
  // Words that only stand in another order are an edit of at least one of them.
  return { kind: isTyping ? 'typing' : 'edited', words: Math.max(1, words) };
}

/** Each word that is another one now differs from the old one at its place by a letter or two. */
function isRespelled(before: readonly string[], after: readonly string[]): boolean {
  return before.every((word, at) => word === after[at] || isNear(word, after[at] ?? ''));
}

/**
 * Whether two words are alike but for a letter that is another one, two that changed places, or at most
 * two that came or went; never two numbers. What begins otherwise may say the contrary: `safe` and
 * `unsafe`, `import` and `export`.
 */
function isNear(a: string, b: string): boolean {
  const [old, now] = [a.toLowerCase(), b.toLowerCase()];
  if (old === now) return true;
  if (!/\p{Alpha}/u.test(a) || a.length < 4) return false;
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [gone, come] = [old, now].map(word => word.slice(start, word.length - end));
  if (start === 0 || gone === undefined || come === undefined) return false;
  if (gone.length === 0 || come.length === 0) return gone.length + come.length <= 2;
  if (gone.length === 1) return come.length === 1;
  return gone.length === 2 && come === `${gone[1]}${gone[0]}`;
}
