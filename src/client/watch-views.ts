import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type Views, viewsMethod } from '../protocol/views.ts';
import type { ChosenGrouping } from './chosen-grouping.ts';
import { followChanges } from './follow-changes.ts';

/**
 * Asks the server for all that is always in sight, and again whenever something has changed or
 * somebody wants the decisions grouped in another way.
 */
export function watchViews(
  client: LanguageClient,
  grouping: ChosenGrouping,
  onChange: vscode.Event<void>,
  show: (views: Views) => void,
): vscode.Disposable {
  const wanted = new vscode.EventEmitter<void>();
  const ask = async () => {
    const views = await client.sendRequest<Views | null>(viewsMethod, grouping.request);
    // What was shown last is nearer to the truth than nothing.
    if (views) show(views);
  };
  return vscode.Disposable.from(
    wanted,
    onChange(() => wanted.fire()),
    grouping.onChange(() => wanted.fire()),
    followChanges(client, wanted.event, ask),
  );
}
