import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { refreshMethod, savedMethod, trustGrantedMethod } from '../protocol/server.ts';

/** Tells the server what only the window knows: a person is back, trusts, or saved some file. */
export function forwardWindowEvents(client: LanguageClient): vscode.Disposable {
  const tell = (method: string) => {
    if (client.isRunning()) void client.sendNotification(method);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeWindowState(({ focused }) => focused && tell(refreshMethod)),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (client.isRunning()) void client.sendNotification(savedMethod, uri.toString());
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => tell(trustGrantedMethod)),
  );
}
