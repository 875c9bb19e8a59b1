import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type PlanItem, plansMethod } from '../../protocol/diagram.ts';
import type { DiagramPanels } from '../diagram-panels.ts';
import { normalUri } from '../normal-uri.ts';

/** Opens the picture of the plan in the active editor, else of the plan that is chosen. */
export function registerOpenDiagram(
  client: LanguageClient,
  panels: DiagramPanels,
): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.openDiagram', async () => {
    const plans = await client.sendRequest<readonly PlanItem[]>(plansMethod);
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    const plan = plans.find(({ uri }) => normalUri(uri) === active) ?? (await choose(plans));
    if (plan) panels.open(plan.uri);
  });
}

async function choose(plans: readonly PlanItem[]): Promise<PlanItem | undefined> {
  if (plans.length === 0) {
    void vscode.window.showInformationMessage('No migration plan was found in this folder.');
    return undefined;
  }
  if (plans.length === 1) return plans[0];
  const items = plans.map(plan => ({ label: plan.title, description: plan.description, plan }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: 'Which plan?',
    matchOnDescription: true,
  });
  return chosen?.plan;
}
