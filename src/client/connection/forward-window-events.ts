import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  refreshMethod,
  type SavedDocument,
  savedMethod,
  trustGrantedMethod,
} from '../../protocol/server.ts';

/** Tells the server what only the window knows: a person is back, trusts, or saved some file. */
export function forwardWindowEvents(client: LanguageClient): vscode.Disposable {
  const tell = (method: string) => {
    if (client.isRunning()) void client.sendNotification(method);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeWindowState(({ focused }) => focused && tell(refreshMethod)),
    vscode.workspace.onDidSaveTextDocument(document => {
      if (!client.isRunning()) return;
      const mayCite = /adr/i.test(document.getText());
      const saved: SavedDocument = { uri: document.uri.toString(), mayCite };
      void client.sendNotification(savedMethod, saved);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => tell(trustGrantedMethod)),
  );
}
