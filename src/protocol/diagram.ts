import type { Target } from './target.ts';

/** Client to server: the picture of the plan in one file. The answer is null where it holds no plan. */
export const diagramMethod = 'cairn/diagram';

/** Client to server, without parameters: every plan that is known. */
export const plansMethod = 'cairn/plans';

/** Server to client, without parameters: something is different from what was last asked for. */
export const changedMethod = 'cairn/changed';

export interface DiagramRequest {
  readonly uri: string;
}

export interface PlanItem {
  readonly uri: string;
  readonly title: string;
  /** Where it lies, for people. */
  readonly description: string;
  /** Whether the file says that it is a plan, or only looks like one. */
  readonly isCertain: boolean;
  /** What became of its steps against the base of a review; null where nothing did, or nobody asked. */
  readonly change: string | null;
}

/** A picture as the page draws it. All texts are plain, but `text`: mermaid. */
export interface Diagram {
  readonly title: string;
  /** From left to right; empty where there is nothing to draw, and the note says why. */
  readonly text: string;
  /** What stands below what where it is to go from top to bottom: every node, once. */
  readonly levels: readonly DiagramLevel[];
  /** Equal for two texts that differ in words and classes only: their layout is the same. */
  readonly structure: string;
  readonly summary: string;
  readonly note: string | null;
  /** Boxes (`n1`), and the frames around them (`p1`). */
  readonly nodes: readonly DiagramNode[];
  /** The same in words. */
  readonly outline: readonly DiagramItem[];
}

/** Boxes that may stand beside each other, in one frame or in none. */
export interface DiagramLevel {
  readonly frame: string | null;
  readonly nodes: readonly string[];
}

export interface DiagramNode {
  /** The id in `text`. */
  readonly id: string;
  readonly label: DiagramLabel;
  /** Names of the page's style sheet. */
  readonly classes: readonly string[];
  /** The whole story in one line; empty for a frame. */
  readonly story: string;
  readonly target: Target | null;
}

export interface DiagramLabel {
  readonly symbol: string | null;
  readonly title: string;
  readonly detail: string | null;
}

export interface DiagramItem {
  /** `i1`, `i2`, ...: never the id of a node. */
  readonly id: string;
  readonly text: string;
  readonly target: Target;
  readonly items: readonly DiagramItem[];
}

/** From the panel to its page. */
export type PageMessage =
  | { readonly kind: 'draw'; readonly diagram: Diagram }
  | { readonly kind: 'empty'; readonly reason: string }
  /** The node of the line that the person looks at; null for none. */
  | { readonly kind: 'mark'; readonly node: string | null };

/** From the page to its panel. `id` is that of a node or of an item of the outline. */
export type PanelMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'drawn'; readonly nodes: number }
  | { readonly kind: 'failed'; readonly reason: string };
