import type {
  CancellationToken,
  ClientCapabilities,
  ServerCapabilities,
} from 'vscode-languageserver-protocol';
import type { Connection } from '../connection.ts';
import type { Log } from '../guard.ts';
import type { Workspace } from '../workspace.ts';

/** One thing the server can answer. Its file is named after it; `index.ts` lists it. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  /** Called once, after `initialize`. */
  readonly register: (context: FeatureContext) => void;
}

export interface FeatureContext {
  readonly answer: Answer;
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly log: Log;
  readonly client: ClientCapabilities;
}

/**
 * Has `run` answer each request of a method. What it throws is logged under the method, and the answer is
 * `empty` then, so that one bad file never takes the other answers away.
 */
export type Answer = <Params, Result>(
  method: string,
  empty: Result,
  run: (params: Params, token: CancellationToken) => Promise<Result>,
) => void;
