import type { TextPosition } from './text-position.ts';

/** Client to server: what the thing at a place can be given as its status. Null where there is none. */
export const statusChoicesMethod = 'cairn/statusChoices';

/** Client to server: has the file say one of them. False where it was not written. */
export const setStatusMethod = 'cairn/setStatus';

/** The commands that a hover offers for what it is about. */
export const hoverCommands = ['cairn.showInDiagram', 'cairn.setStatus'] as const;

/** The experimental capability of a client that knows these commands. */
export const hoverCommandsCapability = 'cairnHoverCommands';

export interface StatusAnswer {
  /** What has the status, as other files call it. */
  readonly name: string;
  /** As it is written now; null where none is. */
  readonly written: string | null;
  /** Without the one it has; empty where a person has to write it. */
  readonly words: readonly string[];
}

export interface SetStatusRequest {
  readonly place: TextPosition;
  /** The name and one of the words that were offered. */
  readonly name: string;
  readonly word: string;
}
