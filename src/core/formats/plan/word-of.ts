import { withoutEmoji } from './emoji.ts';

/** Lower case with `-` between words: `In Progress 🟡` is `in-progress`. */
export function wordOf(text: string): string {
  return withoutEmoji(text)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}
