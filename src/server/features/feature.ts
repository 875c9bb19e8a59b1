import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver-protocol';
import type { Connection } from '../connection.ts';
import type { Log } from '../guard.ts';
import type { Workspace } from '../workspace.ts';

/** One thing the server can answer. Its file is named after it; `index.ts` lists it. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  /** Called once, after `initialize`. Every handler runs inside `guard` or `guardAsync`. */
  readonly register: (context: FeatureContext) => void;
}

export interface FeatureContext {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly log: Log;
  readonly client: ClientCapabilities;
}
