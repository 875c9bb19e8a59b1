/** Phrases as alternatives of a pattern. Chinese, Japanese and Korean put no blanks between words. */
export function alternativesOf(phrases: readonly string[]): {
  readonly words: string;
  readonly signs: string;
} {
  const isSign = (phrase: string) => /^[\u3000-\ud7ff]/.test(phrase);
  return {
    words: phrases.filter(phrase => !isSign(phrase)).join('|'),
    signs: phrases.filter(isSign).join('|'),
  };
}

/** Finds one of the phrases anywhere in a text in lower or upper case: whole words, and signs wherever they stand. */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const { words, signs } = alternativesOf(phrases);
  return new RegExp(`(?<!\\p{Alpha})(?:${words})(?!\\p{Alpha})|${signs}`, 'iu');
}
