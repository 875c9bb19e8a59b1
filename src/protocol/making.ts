import type { TextPosition } from './text-position.ts';

/** Client to server, without parameters: where something new can be made. */
export const placesMethod = 'cairn/places';

/** Client to server: what a new decision would be. Nothing is written. */
export const newDecisionMethod = 'cairn/newDecision';

/** Client to server: what a new decision would be that replaces the one at a place. Nothing is written. */
export const newSuccessorMethod = 'cairn/newSuccessor';

/** Client to server: what a new plan would be. Nothing is written. */
export const newPlanMethod = 'cairn/newPlan';

/** Client to server: has a file that only looks like a plan say that it is one. */
export const adoptPlanMethod = 'cairn/adoptPlan';

/** One folder that is open. */
export interface NewPlaces {
  readonly folder: string;
  readonly logs: readonly LogPlace[];
}

export interface LogPlace {
  /** Relative to its folder; the empty string is the folder itself. */
  readonly path: string;
  readonly uri: string;
  /** How many decisions it holds. */
  readonly count: number;
}

export interface NewDecisionRequest {
  readonly folder: string;
  readonly log: string;
  readonly title: string;
}

export interface NewSuccessorRequest {
  readonly older: TextPosition;
  readonly title: string;
}

export interface NewPlanRequest {
  readonly folder: string;
  readonly title: string;
}

export interface AdoptPlanRequest {
  readonly uri: string;
}

/**
 * A file to be made, or a text to be put into one that is there, with the place at which a person writes
 * first; or why there is none.
 */
export type NewFileAnswer =
  | ({ readonly kind: 'file'; readonly text: string } & NewPlace)
  | ({ readonly kind: 'entry'; readonly newText: string; readonly at: Position } & NewPlace)
  | { readonly kind: 'refused'; readonly reason: string };

interface NewPlace {
  readonly uri: string;
  /** Relative to its folder, for people. */
  readonly path: string;
  readonly cursor: Position;
}

/** Both from zero, `character` in UTF-16 units. */
interface Position {
  readonly line: number;
  readonly character: number;
}
