/** A sentence for the middle of another one: `Halted by` as `halted by`. A name such as `ADR-7` or `R1` stays. */
export function lowerFirst(text: string): string {
  if (!startsWithWord.test(text)) return text;
  const letter = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return letter.toLowerCase() + text.slice(letter.length);
}

const startsWithWord = /^\p{Upper}\p{Lower}*(?:[^\p{Alpha}\p{N}_.-]|$)/u;
