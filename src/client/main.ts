import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerShowLog } from './commands/show-log.ts';
import { createClient } from './create-client.ts';
import { forwardFolderChanges } from './forward-folder-changes.ts';
import { forwardWindowEvents } from './forward-window-events.ts';

let client: LanguageClient | undefined;

/** What the tests in a real VS Code ask. */
export interface CairnApi {
  /** The process of the language server; undefined while there is none. */
  readonly serverProcessId: () => number | undefined;
}

/** Starts the language server in its own process; nothing here waits for it. */
export function activate(context: vscode.ExtensionContext): CairnApi {
  const log = vscode.window.createOutputChannel('Cairn', { log: true });
  const started = createClient(context, log);
  client = started;
  context.subscriptions.push(
    log,
    registerShowLog(log),
    forwardWindowEvents(started),
    forwardFolderChanges(started),
  );
  started.start().catch(error => log.error(`The language server did not start: ${error}`));
  return { serverProcessId: () => started.serverProcess?.pid };
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
