import { type DecisionStatus, decisionStatuses } from '../core/model/decision.ts';
import type { Target } from './target.ts';

/** Client to server: all trees. Null where they cannot be told. */
export const viewsMethod = 'cairn/views';

/** What the rows of the tree of decisions have in common, as the core calls it. */
export const decisionGroupings = ['log', 'status', 'date'] as const;

export type GroupBy = (typeof decisionGroupings)[number];

/** What a decision can be, as the core calls it, what is not known at the end. */
export const shownStatuses = [...decisionStatuses, 'unknown'] as const;

/** Null for all decisions. */
export type DecisionFilter = readonly DecisionStatus[] | null;

export interface ViewsRequest {
  readonly groupBy: GroupBy;
  readonly statuses: DecisionFilter;
}

export interface Views {
  readonly decisions: readonly ViewNode[];
  readonly plans: readonly ViewNode[];
  /** The steps that wait for a person; null where there are none. */
  readonly attention: ViewAttention | null;
  readonly files: readonly ViewFile[];
  /** How many decisions there are of each status, shown or not; one without any may be left out. */
  readonly statuses: StatusCounts;
}

export type StatusCounts = { readonly [Status in DecisionStatus]?: number };

export interface ViewAttention {
  /** How many steps there are. */
  readonly count: number;
  /** `2 blocked, 1 stale`. */
  readonly summary: string;
  /** A step a line. */
  readonly tooltip: string;
}

/** What a list of files shows beside the name of one. */
export interface ViewFile {
  readonly uri: string;
  /** One character. */
  readonly badge: string;
  /** The name of a theme colour. */
  readonly color: string;
  readonly tooltip: string;
}

/** One row of a tree. All texts are plain, and a line long but the tooltip. */
export interface ViewNode {
  /** Unique in its tree, and the same in every answer for the same thing. */
  readonly id: string;
  /** What the actions of the row go by: `plan`, `step`, `decision` and the like. */
  readonly kind: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly icon: ViewIcon | null;
  /** Where a click goes; null for a row that only holds others. */
  readonly target: Target | null;
  /** What other files call it; null where it has no name of its own. */
  readonly reference: string | null;
  /** What is opened side by side; null for a row of one text. */
  readonly diff: ViewDiff | null;
  /** Whether it is unfolded until a person says otherwise. */
  readonly isOpen: boolean;
  readonly children: readonly ViewNode[];
}

/** A text as it was and as it is; where there is none of them, an empty one. */
export interface ViewDiff {
  readonly base: string;
  readonly head: string;
  readonly title: string;
  /** In the head, from zero. */
  readonly line: number;
}

/** The names of a codicon and of a theme colour. */
export interface ViewIcon {
  readonly name: string;
  readonly color: string | null;
}
