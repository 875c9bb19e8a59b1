import type { ArchitecturalChange } from '../model/review.ts';
import { createPlaces, type ShownPlace } from './places.ts';
import type { ReviewInput } from './review-input.ts';

/** Where a change is in both projects; undefined on the side that does not have it. */
export interface ChangePlaces {
  readonly base: ShownPlace | undefined;
  readonly head: ShownPlace | undefined;
}

export function createChangePlaces(
  input: ReviewInput,
): (change: ArchitecturalChange) => ChangePlaces {
  const inHead = createPlaces(input);
  const inBase = createPlaces({ ...input, project: input.review.base.project });
  return ({ base, head }) => ({ base: base && inBase(base), head: head && inHead(head) });
}
