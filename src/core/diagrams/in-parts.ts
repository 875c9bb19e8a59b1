/** Parts of nearly the same length, none longer than `longest`. */
export function inParts<T>(items: readonly T[], longest: number): readonly (readonly T[])[] {
  const length = Math.ceil(items.length / Math.ceil(items.length / longest));
  const parts: (readonly T[])[] = [];
  for (let index = 0; index < items.length; index += length) {
    parts.push(items.slice(index, index + length));
  }
  return parts;
}
