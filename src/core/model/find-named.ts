import type { Reference } from './reference.ts';
import type { Sourced } from './value.ts';

/** The first of some things whose id a reference names as it is written; undefined where none has it. */
export function findNamed<T extends { readonly id: Sourced<string> }>(
  things: readonly T[],
  ref: Pick<Reference, 'raw'> | undefined,
): T | undefined {
  return ref && things.find(({ id }) => id.value === ref.raw);
}
