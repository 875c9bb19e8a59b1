import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type Views, viewsMethod } from '../protocol/views.ts';

/** Asks the server for all that is always in sight, and again whenever something has changed. */
export function watchViews(
  client: LanguageClient,
  onChange: vscode.Event<void>,
  show: (views: Views) => void,
): vscode.Disposable {
  let isAsking = false;
  let isOutdated = false;
  /** One question at a time: what changes meanwhile is asked for once, afterwards. */
  const ask = async () => {
    while (isOutdated && client.isRunning()) {
      isOutdated = false;
      const views = await client.sendRequest<Views | null>(viewsMethod);
      // What was shown last is nearer to the truth than nothing.
      if (views) show(views);
    }
  };
  const refresh = () => {
    isOutdated = true;
    if (isAsking) return;
    isAsking = true;
    ask()
      .catch(error => {
        // The server went away while it was asked. When it is back, it is asked again.
        client.outputChannel.appendLine(`No views came: ${error}`);
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
