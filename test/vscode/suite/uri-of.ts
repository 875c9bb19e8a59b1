import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The address of a file of the folder that is open. */
export function uriOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder ? vscode.Uri.joinPath(folder.uri, path) : assert.fail('No folder is open.');
}
