import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type PlanItem, plansMethod } from '../../protocol/diagram.ts';

/**
 * Keeps the context key `cairn.planPaths` true: the files that say they are a plan. The title of
 * their editors has a button for the diagram.
 */
export function knowPlans(client: LanguageClient, onChange: vscode.Event<void>): vscode.Disposable {
  let known = '[]';
  const look = async () => {
    const plans = await client.sendRequest<readonly PlanItem[]>(plansMethod);
    const certain = plans.filter(({ isCertain }) => isCertain);
    const paths = certain.map(({ uri }) => vscode.Uri.parse(uri).fsPath);
    const next = JSON.stringify(paths);
    if (next === known) return;
    known = next;
    await vscode.commands.executeCommand('setContext', 'cairn.planPaths', paths);
  };
  return onChange(() => {
    // The server went away while it was asked. When it is back, it says that all has changed.
    look().catch(() => undefined);
  });
}
