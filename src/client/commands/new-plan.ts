import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type PlanItem, plansMethod } from '../../protocol/diagram.ts';
import { adoptPlanMethod, type NewFileAnswer, newPlanMethod } from '../../protocol/making.ts';
import { askTitle } from '../ask-title.ts';
import { choosePlaces } from '../choose-places.ts';
import { normalUri } from '../normal-uri.ts';
import { openNewFile } from '../open-new-file.ts';

/** Makes a plan from the checklist in the active editor, or a new one. */
export function registerNewPlan(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.newPlan', async () => {
    const checklist = await findChecklist(client);
    const way = checklist ? await chooseWay(checklist) : 'new';
    if (way === 'adopt' && checklist) await adopt(client, checklist);
    if (way !== 'new') return;
    const places = await choosePlaces(client);
    if (!places) return;
    const create = (title: string) =>
      client.sendRequest<NewFileAnswer>(newPlanMethod, { folder: places.folder, title });
    const made = await askTitle(vscode.l10n.t('New Migration Plan'), create);
    if (made) await openNewFile(made);
  });
}

/** The file in the active editor, where it looks like a plan and does not say that it is one. */
async function findChecklist(client: LanguageClient): Promise<PlanItem | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  if (active === undefined) return undefined;
  const plans = await client.sendRequest<readonly PlanItem[]>(plansMethod);
  return plans.find(({ uri, isCertain }) => !isCertain && normalUri(uri) === active);
}

async function chooseWay({ title, description }: PlanItem): Promise<'adopt' | 'new' | undefined> {
  const items = [
    {
      label: vscode.l10n.t('Adopt this checklist: {0}', title),
      description,
      detail: vscode.l10n.t(
        'The file says from then on that it is a plan; its steps stay as they are.',
      ),
      way: 'adopt' as const,
    },
    { label: vscode.l10n.t('A new file'), way: 'new' as const },
  ];
  const placeHolder = vscode.l10n.t('From what?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.way;
}

async function adopt(client: LanguageClient, { uri }: PlanItem): Promise<void> {
  if (await client.sendRequest<boolean>(adoptPlanMethod, { uri })) return;
  const message = vscode.l10n.t(
    'Nothing was changed: the file changed meanwhile, or its front matter takes no further line.',
  );
  void vscode.window.showWarningMessage(message);
}
