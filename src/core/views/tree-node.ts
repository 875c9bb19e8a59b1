import type { Place, Span } from '../text/span.ts';

/** What a row is about; the client offers actions by it. */
export type TreeNodeKind =
  | 'group'
  | 'log'
  | 'decision'
  | 'citation'
  | 'plan'
  | 'phase'
  | 'step'
  | 'blocker'
  /** A phase or a step that its plan had when it could be read last. */
  | 'former'
  | 'change'
  | 'finding'
  | 'consequence'
  | 'governed';

/** One row of a tree, in the terms of the core. */
export interface TreeNode {
  /** Unique in its tree, and the same in every snapshot for the same thing. */
  readonly id: string;
  readonly kind: TreeNodeKind;
  readonly label: string;
  /** The one thing to know now; may be empty. */
  readonly description: string;
  /** The whole story, a sentence or a name a line. */
  readonly tooltip: readonly string[];
  readonly icon: TreeIcon | undefined;
  readonly place: Place | undefined;
  /** The text that is about it, in the file of its place: who stands there is at this row. */
  readonly block: Span | undefined;
  /** What other files call it, where somebody chose a name: `dual-write`, `ADR-0042`. */
  readonly reference: string | undefined;
  /** Set where the place is in the base of a review: what the row is about is gone. */
  readonly side?: 'base';
  /** What the row is about in both projects of a review. */
  readonly sides?: TreeSides;
  /** Whether it is unfolded until a person says otherwise. */
  readonly opening: 'open' | 'closed';
  readonly children: readonly TreeNode[];
}

/** What a row is like that holds no others. */
export const leaf = {
  block: undefined,
  reference: undefined,
  opening: 'closed',
  children: [],
} as const;

/** What a row is like that only holds others. */
export const holder = {
  icon: undefined,
  place: undefined,
  block: undefined,
  reference: undefined,
} as const;

/** At least one of them is known. */
export interface TreeSides {
  readonly base: Place | undefined;
  readonly head: Place | undefined;
}

/** The names of a codicon and of a theme colour; colour never stands alone. */
export interface TreeIcon {
  readonly name: string;
  readonly color: string | undefined;
}
