import * as vscode from 'vscode';
import type { NewFileAnswer } from '../protocol/making.ts';

/** Makes the file, or writes into one that is there, in one step, and opens it where a person writes first. */
export async function openNewFile(answer: NewFileAnswer): Promise<void> {
  if (answer.kind === 'refused') {
    void vscode.window.showWarningMessage(answer.reason);
    return;
  }
  const uri = vscode.Uri.parse(answer.uri, true);
  if (!(await isApplied(toEdit(uri, answer)))) {
    const message =
      answer.kind === 'file'
        ? vscode.l10n.t('{0} could not be made. Perhaps it is there already.', answer.path)
        : vscode.l10n.t('{0} could not be changed.', answer.path);
    void vscode.window.showWarningMessage(message);
    return;
  }
  const at = toPosition(answer.cursor);
  // Not as a preview, which the next file that is looked at would replace.
  await vscode.window.showTextDocument(uri, {
    preview: false,
    selection: new vscode.Range(at, at),
  });
}

type Made = Exclude<NewFileAnswer, { readonly kind: 'refused' }>;

function toEdit(uri: vscode.Uri, made: Made): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  if (made.kind === 'entry') {
    edit.insert(uri, toPosition(made.at), made.newText);
    return edit;
  }
  const contents = new TextEncoder().encode(made.text);
  edit.createFile(uri, { contents, overwrite: false, ignoreIfExists: false });
  return edit;
}

function toPosition({ line, character }: Made['cursor']): vscode.Position {
  return new vscode.Position(line, character);
}

async function isApplied(edit: vscode.WorkspaceEdit): Promise<boolean> {
  try {
    return await vscode.workspace.applyEdit(edit);
  } catch {
    return false; // Nothing was made; the editor has told its log why.
  }
}
