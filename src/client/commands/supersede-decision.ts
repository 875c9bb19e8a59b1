import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type NewFileAnswer, newSuccessorMethod } from '../../protocol/making.ts';
import { askTitle } from '../ask-title.ts';
import { openNewFile } from '../open-new-file.ts';
import { readPlace } from '../views/read-row.ts';

/** Makes a decision that is to replace the one of a row, which stays as it is until then. */
export function registerSupersedeDecision(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.supersedeDecision', async (node: unknown) => {
    const older = readPlace(node);
    if (!older) return;
    const create = (title: string) =>
      client.sendRequest<NewFileAnswer>(newSuccessorMethod, { older, title });
    const made = await askTitle(vscode.l10n.t('Supersede by a New Decision'), create);
    if (made) await openNewFile(made);
  });
}
