import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { StopHandler } from '../connection/stop-handler.ts';

/** Starts the language server, whether it runs or has stopped for good. */
export function registerRestartServer(
  client: LanguageClient,
  stops: StopHandler,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.restartServer', async () => {
    log.info('Somebody asked for the language server to be started again.');
    stops.forget();
    await client.restart();
  });
}
