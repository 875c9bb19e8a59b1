/**
 * How a word is spelt without the accents of its language: `acceptée` as `acceptee`, `abgelöst` as
 * `abgeloest`. Undefined where it has none, as words in other scripts than Latin have, and where the
 * plain word means something else.
 */
export function plainSpelling(word: string): string | undefined {
  if (!/[à-öø-ÿœß]/.test(word)) return undefined;
  const plain = word
    .replaceAll(/[äöüßœ]/g, letter => inTwo[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '');
  return ofOtherMeaning.has(plain) ? undefined : plain;
}

const inTwo: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', œ: 'oe' };

/** English words, and `remplace`, which says that it replaces another one. */
const ofOtherMeaning: ReadonlySet<string> = new Set([
  'complete',
  'decide',
  'refuse',
  'remplace',
  'retire',
]);
