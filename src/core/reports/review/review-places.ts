import type { ArchitecturalChange, ReviewFinding } from '../../model/review/review.ts';
import { createPlaces, type ShownPlace } from '../places.ts';
import { withCode } from '../with-code.ts';
import type { ReviewInput } from './review-input.ts';

/** Where a change is in both projects; undefined on the side that does not have it. */
export interface ChangePlaces {
  readonly base: ShownPlace | undefined;
  readonly head: ShownPlace | undefined;
}

type BothSides = Pick<ReviewInput, 'project' | 'pathOf' | 'review'>;

/** Where the finding is, in the project that has the place. */
export function createFindingPlaces(input: BothSides): (finding: ReviewFinding) => ShownPlace {
  const inHead = createPlaces({ ...input, project: withCode(input.review, 'head') });
  const inBase = createPlaces({ ...input, project: withCode(input.review, 'base') });
  return ({ side, place }) => (side === 'head' ? inHead(place) : inBase(place));
}

/** The places of a change, each in the project that has it. */
export function createChangePlaces(
  input: BothSides,
): (change: ArchitecturalChange) => ChangePlaces {
  const inHead = createPlaces(input);
  const inBase = createPlaces({ ...input, project: input.review.base.project });
  return ({ base, head }) => ({ base: base && inBase(base), head: head && inHead(head) });
}
