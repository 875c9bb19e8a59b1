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
}

/** A picture as the page draws it. All texts are plain, but `text`, which is mermaid. */
export interface Diagram {
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  readonly note: string | null;
  readonly nodes: readonly DiagramNode[];
}

export interface DiagramNode {
  /** The id of the node in `text`. */
  readonly id: string;
  readonly story: string;
  readonly target: DiagramTarget | null;
}

/** Line and character from zero. */
export interface DiagramTarget {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** From the panel to its page. */
export type PageMessage =
  | { readonly kind: 'draw'; readonly diagram: Diagram }
  | { readonly kind: 'empty'; readonly reason: string }
  /** The node of the line that the person looks at; null for none. */
  | { readonly kind: 'mark'; readonly node: string | null };

/** From the page to its panel. */
export type PanelMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly node: string }
  | { readonly kind: 'drawn'; readonly nodes: number }
  | { readonly kind: 'failed'; readonly reason: string };
