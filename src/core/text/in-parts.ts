/** Work that is left off wherever it gives something, and may be gone on with later. */
export type InParts<T> = Generator<undefined, T>;

/** Does all that is left of it without a break. */
export function atOnce<T>(work: InParts<T>): T {
  let part = work.next();
  while (!part.done) part = work.next();
  return part.value;
}
