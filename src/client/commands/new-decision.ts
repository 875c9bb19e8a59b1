import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type LogPlace,
  type NewFileAnswer,
  type NewPlaces,
  newDecisionMethod,
} from '../../protocol/making.ts';
import { askTitle } from '../ask-title.ts';
import { choosePlaces } from '../choose-places.ts';
import { openNewFile } from '../open-new-file.ts';

/** Asks for the log and the title, and opens the new record. */
export function registerNewDecision(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.newDecision', async () => {
    const places = await choosePlaces(client);
    const log = places && (await chooseLog(places));
    if (!places || !log) return;
    const create = (title: string) =>
      client.sendRequest<NewFileAnswer>(newDecisionMethod, {
        folder: places.folder,
        log: log.path,
        title,
      });
    const made = await askTitle(vscode.l10n.t('New Decision'), create);
    if (made) await openNewFile(made);
  });
}

/** The log of the active editor comes first. */
async function chooseLog({ logs }: NewPlaces): Promise<LogPlace | undefined> {
  const [only, ...others] = logs;
  if (others.length === 0) return only;
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const isHere = ({ uri }: LogPlace) =>
    `${active ?? ''}/`.startsWith(`${vscode.Uri.parse(uri, true).toString()}/`);
  const sorted = logs.toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)));
  const items = sorted.map(log => ({
    label: log.path === '' ? '.' : log.path,
    description:
      log.count === 1 ? vscode.l10n.t('1 decision') : vscode.l10n.t('{0} decisions', log.count),
    log,
  }));
  const placeHolder = vscode.l10n.t('In which log?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.log;
}
