import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

/**
 * Asks the server when it runs, and again whenever something has changed. One question at a time:
 * what changes meanwhile is asked for once, afterwards.
 */
export function followChanges(
  client: LanguageClient,
  onChange: vscode.Event<void>,
  ask: () => Promise<void>,
): vscode.Disposable {
  let isAsking = false;
  let isOutdated = false;
  const askAll = async () => {
    while (isOutdated && client.isRunning()) {
      isOutdated = false;
      await ask();
    }
  };
  const refresh = () => {
    isOutdated = true;
    if (isAsking) return;
    isAsking = true;
    askAll()
      .catch(error => {
        // The server went away while it was asked. When it is back, it is asked again.
        client.outputChannel.appendLine(`No answer came: ${error}`);
      })
      .finally(() => {
        isAsking = false;
      });
  };
  return vscode.Disposable.from(
    onChange(refresh),
    client.onDidChangeState(({ newState }) => newState === State.Running && refresh()),
  );
}
