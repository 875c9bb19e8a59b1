import * as vscode from 'vscode';
import { readRow } from '../views/read-row.ts';

/** Copies what other files call a step or a decision. */
export function registerCopyReference(): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.copyReference', async (node: unknown) => {
    const reference = readRow(node)?.reference;
    if (reference !== undefined) await vscode.env.clipboard.writeText(reference);
  });
}
