/** A sentence for the middle of another one: `Halted by` as `halted by`. A name such as `ADR-7` or `R1` stays. */
export function lowerFirst(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll}*(?:[^\p{L}\p{N}_.-]|$))/u, letter => letter.toLowerCase());
}
