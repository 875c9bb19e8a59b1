import type { Place, Span } from '../text/span.ts';

/** What is drawn: nodes, the frames around some of them, and edges. All texts are plain. */
export interface FlowGraph {
  readonly phases: readonly FlowPhase[];
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** Nothing to draw. */
export const emptyGraph: FlowGraph = { phases: [], nodes: [], edges: [] };

/** One box of the picture. */
export interface FlowNode {
  /** Made by us (`n1`, `n2`, ...), so that no text of a file is ever an id. */
  readonly id: string;
  readonly kind: 'step' | 'phase' | 'other-plan' | 'barrier' | 'root';
  /** The id of the frame that it is drawn in. */
  readonly phase: string | undefined;
  readonly label: FlowLabel;
  /** The whole story in one line, for tooltips and screen readers. */
  readonly story: string;
  /** Names of the page's style sheet, all with the prefix `cairn-`. */
  readonly classes: readonly string[];
  /** Where a click leads. */
  readonly place: Place | undefined;
  /** The part of the plan that is about it, for the mark of the line a person is at. */
  readonly block: Span | undefined;
  /** Where a review shows what is gone, its place is in the base; all other places are in the head. */
  readonly side?: 'base';
}

/** A frame around the steps of one phase. */
export interface FlowPhase {
  /** `p1`, `p2`, ... */
  readonly id: string;
  readonly label: FlowLabel;
  readonly classes: readonly string[];
}

/** The words in a box. */
export interface FlowLabel {
  readonly symbol: string | undefined;
  readonly title: string;
  /** The one thing to know now. */
  readonly detail: string | undefined;
}

/**
 * `blocking`: what stands in the way. `dependency`: what only comes before. `added` and `removed`:
 * what comes before since a change, and what no longer does. `gone`: what came before, with a step
 * that is gone.
 */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'dependency' | 'blocking' | 'added' | 'removed' | 'gone';
}
