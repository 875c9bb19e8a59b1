import type {
  ClientCapabilities,
  Connection,
  ServerCapabilities,
} from 'vscode-languageserver/node';
import type { Log } from './guard.ts';
import type { Workspace } from './workspace.ts';

/** One thing the server can answer. Its file is named after it; `features.ts` lists it. */
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
