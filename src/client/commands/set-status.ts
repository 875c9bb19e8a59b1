import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type SetStatusRequest,
  type StatusAnswer,
  setStatusMethod,
  statusChoicesMethod,
} from '../../protocol/status.ts';
import type { TextPosition } from '../../protocol/text-position.ts';
import { placeOfCursor } from '../place-of-cursor.ts';
import { readPlace } from '../views/read-row.ts';

/** Sets the status of the step or the decision of a row, of a hover, else of the place of the cursor. */
export function registerSetStatus(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.setStatus', async (node: unknown) => {
    const place = readPlace(node) ?? placeOfCursor();
    const answer = place && (await askChoices(client, place));
    if (!place || !answer) {
      const message = vscode.l10n.t(
        'Put the cursor on a step or a decision: it has a status to set.',
      );
      void vscode.window.showInformationMessage(message);
      return;
    }
    const word = await choose(answer);
    if (word === undefined) return;
    await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), { preview: true });
    const request: SetStatusRequest = { place, name: answer.name, word };
    if (await client.sendRequest<boolean>(setStatusMethod, request)) return;
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Nothing was changed: the file changed meanwhile.'),
    );
  });
}

async function askChoices(client: LanguageClient, place: TextPosition) {
  return client.sendRequest<StatusAnswer | null>(statusChoicesMethod, place);
}

async function choose({ name, written, words }: StatusAnswer): Promise<string | undefined> {
  if (words.length === 0) {
    const message =
      written === null
        ? vscode.l10n.t('{0} has no status: write the first one by hand.', name)
        : vscode.l10n.t(
            '"{0}" also says something else, or of another step: change the status of {1} by hand.',
            written,
            name,
          );
    void vscode.window.showInformationMessage(message);
    return undefined;
  }
  const title = vscode.l10n.t('Status of {0}', name);
  const placeHolder =
    written === null ? vscode.l10n.t('None is written') : vscode.l10n.t('Now "{0}"', written);
  const items = words.map(label => ({ label }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.label;
}
