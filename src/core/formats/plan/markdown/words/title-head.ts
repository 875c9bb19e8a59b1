import { lazyByText } from '../../../../text/lazy-by-text.ts';

/** Without a number, state signs and the colon at the end. */
export const bareTitle = lazyByText((title: string): string => {
  const words = title.replace(
    /^\s*(?:\d+(?:\.\d+)*(?:[a-z](?=[.):]))?[.):]?|[a-zA-Z]\))\s+|^\s*[一二三四五六七八九十]+、\s*/,
    '',
  );
  // Most titles have no such sign, which is told fast.
  const plain = /[^ -~]/.test(words)
    ? words.replaceAll(/(?:\p{Extended_Pictographic}|\ufe0f)/gu, '')
    : words;
  return plain.replace(/[\s:：.]+$/, '').trim();
});

/**
 * What a title is about, without what is said of it: `Build order` for `4. Build order (milestones)`, `Checklist`
 * for `Checklist per phase`. Its last word is what stands there, whatever kind of it that is.
 */
export const headOf = lazyByText((title: string): string => {
  const text = bareTitle(title.slice(0, longest));
  const head = text
    .replace(/\s*[([（【].*$/su, '')
    .replace(/(?:\s+[–—-]+|[:：])(?:\s.*)?$/su, '')
    .replace(
      /\s(?:for|of|to|per|in|before|after|from|with|by|during|at|on|as|that|which|needed|met)(?:\s.*)?$/isu,
      '',
    );
  return head === '' ? text : head;
});

/** Nobody writes a longer title. */
const longest = 200;
