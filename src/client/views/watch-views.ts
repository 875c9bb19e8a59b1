import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type Views, viewsMethod } from '../../protocol/views.ts';
import { followChanges } from '../connection/follow-changes.ts';
import type { ChosenArrangement } from './chosen-arrangement.ts';

/**
 * Asks the server for all that is always in sight, and again whenever something has changed or
 * somebody wants the decisions arranged in another way.
 */
export function watchViews(
  client: LanguageClient,
  arrangement: ChosenArrangement,
  onChange: vscode.Event<void>,
  show: (views: Views) => void,
): vscode.Disposable {
  const wanted = new vscode.EventEmitter<void>();
  const ask = async () => {
    const views = await client.sendRequest<Views | null>(viewsMethod, arrangement.request);
    // What was shown last is nearer to the truth than nothing.
    if (views) show(views);
  };
  return vscode.Disposable.from(
    wanted,
    onChange(() => wanted.fire()),
    arrangement.onChange(() => wanted.fire()),
    followChanges(client, wanted.event, ask),
  );
}
