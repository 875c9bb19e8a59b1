/** Client to server, without parameters: all trees. Null where they cannot be told. */
export const viewsMethod = 'cairn/views';

export interface Views {
  readonly decisions: readonly ViewNode[];
  readonly plans: readonly ViewNode[];
  /** How many steps wait for a person. */
  readonly attention: number;
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
  readonly target: ViewTarget | null;
  /** Whether it is unfolded until a person says otherwise. */
  readonly isOpen: boolean;
  readonly children: readonly ViewNode[];
}

/** The names of a codicon and of a theme colour. */
export interface ViewIcon {
  readonly name: string;
  readonly color: string | null;
}

/** Line and character from zero. */
export interface ViewTarget {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}
