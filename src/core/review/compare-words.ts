import { commonWords, createWordBag } from './word-bag.ts';
import { wordsOf } from './words-of.ts';

/** How much of a text is other words now. */
export type WordChange =
  | { readonly kind: 'same' }
  /** As many words as before, at most three of them spelled in another way. */
  | { readonly kind: 'typing'; readonly words: number }
  | { readonly kind: 'edited'; readonly words: number };

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

/** Whether two words are alike but for one change of at most two letters; never two numbers. */
function isNear(a: string, b: string): boolean {
  if (!/\p{L}/u.test(a) || a.length < 4) return a.toLowerCase() === b.toLowerCase();
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 2;
}
