/** A word or a clause as the beginning of a sentence: `accepted` as `Accepted`. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
