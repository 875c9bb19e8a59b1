/** A sentence for the middle of another one: `Halted by` as `halted by`. A name such as `ADR-7` stays. */
export function lowerFirst(text: string): string {
  return text.replace(/^\p{Lu}(?!\p{Lu})/u, letter => letter.toLowerCase());
}
