import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerShowLog } from './commands/show-log.ts';
import { createClient } from './create-client.ts';
import { forwardFolderChanges } from './forward-folder-changes.ts';
import { forwardWindowEvents } from './forward-window-events.ts';

let client: LanguageClient | undefined;

/** Starts the language server in its own process; nothing here waits for it. */
export function activate(context: vscode.ExtensionContext): void {
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
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
