import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type NewPlaces, placesMethod } from '../protocol/making.ts';

/** The folder in which something new is made: the only one that is open, else the one that is chosen. */
export async function choosePlaces(client: LanguageClient): Promise<NewPlaces | undefined> {
  const all = await client.sendRequest<readonly NewPlaces[]>(placesMethod);
  const [only, ...others] = all;
  if (!only) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first.'));
    return undefined;
  }
  if (others.length === 0) return only;
  const items = all.map(places => {
    const uri = vscode.Uri.parse(places.folder, true);
    const name = vscode.workspace.getWorkspaceFolder(uri)?.name ?? uri.fsPath;
    return { label: name, description: uri.fsPath, places };
  });
  const placeHolder = vscode.l10n.t('In which folder?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.places;
}
