import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { refreshMethod, trustGrantedMethod } from '../protocol/server.ts';

/** Tells the server what only the window knows: that a person is back, and that they trust. */
export function forwardWindowEvents(client: LanguageClient): vscode.Disposable {
  const tell = (method: string) => {
    if (client.isRunning()) void client.sendNotification(method);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeWindowState(({ focused }) => focused && tell(refreshMethod)),
    vscode.workspace.onDidGrantWorkspaceTrust(() => tell(trustGrantedMethod)),
  );
}
