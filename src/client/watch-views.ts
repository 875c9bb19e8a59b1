import type * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type Views, viewsMethod } from '../protocol/views.ts';
import { followChanges } from './follow-changes.ts';

/** Asks the server for all that is always in sight, and again whenever something has changed. */
export function watchViews(
  client: LanguageClient,
  onChange: vscode.Event<void>,
  show: (views: Views) => void,
): vscode.Disposable {
  return followChanges(client, onChange, async () => {
    const views = await client.sendRequest<Views | null>(viewsMethod);
    // What was shown last is nearer to the truth than nothing.
    if (views) show(views);
  });
}
