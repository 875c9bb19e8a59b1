import { withoutEmoji } from '../../text/state-signs.ts';

/** Lower case with `-` between words: `In Progress 🟡` is `in-progress`. */
export function wordOf(text: string): string {
  // The expressions for the letters of all scripts take a while to compile, and most words need none.
  const words = /^[ -~]*$/.test(text)
    ? text.toLowerCase().replaceAll(/[^a-z0-9%]+/g, '-')
    : withoutEmoji(text)
        .normalize('NFC')
        .toLowerCase()
        .replaceAll(/[^\p{Alpha}\p{N}%]+/gu, '-');
  return words.replaceAll(/^-+|-+$/g, '');
}
