import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerCopyReference } from './commands/copy-reference.ts';
import { registerOpenDiagram } from './commands/open-diagram.ts';
import { registerShowInDiagram } from './commands/show-in-diagram.ts';
import { registerShowLog } from './commands/show-log.ts';
import { createClient } from './create-client.ts';
import { DiagramPanels } from './diagram-panels.ts';
import { forwardFolderChanges } from './forward-folder-changes.ts';
import { forwardWindowEvents } from './forward-window-events.ts';
import { knowPlans } from './know-plans.ts';
import { listenToChanges } from './listen-to-changes.ts';
import { Overview } from './overview.ts';

let client: LanguageClient | undefined;

/** What the tests in a real VS Code ask. */
export interface CairnApi {
  /** The process of the language server; undefined while there is none. */
  readonly serverProcessId: () => number | undefined;
  /** Tells how many nodes a diagram has that was just drawn. */
  readonly onDrawn: vscode.Event<number>;
  readonly overview: Overview;
}

/** Starts the language server in its own process; nothing here waits for it. */
export function activate(context: vscode.ExtensionContext): CairnApi {
  const log = vscode.window.createOutputChannel('Cairn', { log: true });
  const started = createClient(context, log);
  client = started;
  const changes = listenToChanges(started);
  const diagrams = new DiagramPanels(context, started, changes.onChange);
  const overview = new Overview(started, changes.onChange);
  context.subscriptions.push(
    log,
    changes,
    diagrams,
    overview,
    knowPlans(started, changes.onChange),
    registerOpenDiagram(started, diagrams),
    registerShowInDiagram(diagrams),
    registerCopyReference(),
    registerShowLog(log),
    forwardWindowEvents(started),
    forwardFolderChanges(started),
  );
  started.start().catch(error => {
    log.error(`The language server did not start: ${error}`);
    void vscode.commands.executeCommand('setContext', 'cairn.state', 'failed');
  });
  return {
    serverProcessId: () => started.serverProcess?.pid,
    onDrawn: diagrams.onDrawn,
    overview,
  };
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
