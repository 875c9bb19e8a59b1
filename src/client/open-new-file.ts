import * as vscode from 'vscode';
import type { NewFileAnswer } from '../protocol/making.ts';

/** Makes the file in one step, and opens it where a person writes first. */
export async function openNewFile(answer: NewFileAnswer): Promise<void> {
  if (answer.kind === 'refused') {
    void vscode.window.showWarningMessage(answer.reason);
    return;
  }
  const uri = vscode.Uri.parse(answer.uri, true);
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(answer.text);
  edit.createFile(uri, { contents, overwrite: false, ignoreIfExists: false });
  if (!(await isApplied(edit))) {
    const message = vscode.l10n.t(
      '{0} could not be made. Perhaps it is there already.',
      answer.path,
    );
    void vscode.window.showWarningMessage(message);
    return;
  }
  const at = new vscode.Position(answer.line, answer.character);
  // Not as a preview, which the next file that is looked at would replace.
  await vscode.window.showTextDocument(uri, {
    preview: false,
    selection: new vscode.Range(at, at),
  });
}

async function isApplied(edit: vscode.WorkspaceEdit): Promise<boolean> {
  try {
    return await vscode.workspace.applyEdit(edit);
  } catch {
    return false; // Nothing was made; the editor has told its log why.
  }
}
