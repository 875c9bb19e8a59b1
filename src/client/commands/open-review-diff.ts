import * as vscode from 'vscode';
import { readDiff } from '../views/read-row.ts';

/** Opens the text as it was beside the text as it is, at the row that it was called on. */
export function registerOpenReviewDiff(): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.openReviewDiff', async (node: unknown) => {
    const diff = readDiff(node);
    if (!diff) return;
    const at = new vscode.Position(diff.line, 0);
    await vscode.commands.executeCommand(
      'vscode.diff',
      vscode.Uri.parse(diff.base, true),
      vscode.Uri.parse(diff.head, true),
      diff.title,
      { selection: new vscode.Range(at, at), preview: true },
    );
  });
}
