/**
 * The words of a text as a reader hears them: no layout, no marks of Markdown, no targets of links.
 * Signs that change what a number means are words as well.
 */
export function wordsOf(text: string): readonly string[] {
  return withoutTargets(text).match(/[\p{Alpha}\p{N}\p{M}]+|[<=≤≥≠%€$£]|>(?=[= ]?\d)/gu) ?? [];
}

/** What links lead to; of addresses in the text only that there is one. */
function withoutTargets(text: string): string {
  return text.replaceAll(/\]\([^()\n]{0,500}\)/g, ']').replaceAll(/\bhttps?:\/\/[^\s<>)\]]+/g, ' ');
}
