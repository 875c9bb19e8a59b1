import type { InParts } from '../../core/text/in-parts.ts';
import { TooSlowError } from '../../host/patient-reader.ts';
import { runWithin } from '../../host/time-limit.ts';

/** After so many milliseconds others may be served. */
export const slice = 15;

/**
 * Work in slices, in one where it takes no longer than that. Throws `TooSlowError` where it takes longer
 * than `limit` milliseconds in all. A limit of time starts a thread, so there is one for a slice, not for
 * each part.
 */
export function* inSlices<T>(work: InParts<T>, limit: number): InParts<T> {
  let left = limit;
  while (true) {
    const begun = performance.now();
    const result = runWithin(Math.max(1, Math.ceil(left)), () => advance(work, begun + slice));
    if (result.kind === 'late') throw new TooSlowError(limit);
    if (result.value.done) return result.value.value;
    left -= performance.now() - begun;
    yield;
  }
}

/** Does work part by part, with room for others between the parts. */
export async function leavingRoom<T>(work: InParts<T>): Promise<T> {
  let part = work.next();
  for (; !part.done; part = work.next()) await new Promise(setImmediate);
  return part.value;
}

function advance<T>(work: InParts<T>, end: number): IteratorResult<undefined, T> {
  let part = work.next();
  while (!part.done && performance.now() < end) part = work.next();
  return part;
}
