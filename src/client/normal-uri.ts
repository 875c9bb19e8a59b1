import * as vscode from 'vscode';

/** One spelling for one file: server and editor may encode the same name in different ways. */
export function normalUri(uri: string): string {
  return vscode.Uri.parse(uri).toString();
}
