import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type PlanItem, plansMethod } from '../../protocol/diagram.ts';
import type { DiagramPanels } from '../diagram-panels.ts';
import { normalUri } from '../normal-uri.ts';
import { readRow } from '../read-row.ts';

/** Opens the picture of the plan in the active editor, else of the plan that is chosen. */
export function registerOpenDiagram(
  client: LanguageClient,
  panels: DiagramPanels,
): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.openDiagram', async (resource: unknown) => {
    const plans = await client.sendRequest<readonly PlanItem[]>(plansMethod);
    // The button in the title of an editor names its file, the one in a tree its row.
    const named = resource instanceof vscode.Uri ? resource.toString() : uriOfRow(resource);
    const file = named ?? vscode.window.activeTextEditor?.document.uri.toString();
    const own = plans.find(({ uri }) => normalUri(uri) === file);
    const plan = own ?? (await choose(plans));
    if (plan) panels.open(plan.uri);
  });
}

function uriOfRow(node: unknown): string | undefined {
  const row = readRow(node);
  return row && normalUri(row.uri);
}

async function choose(plans: readonly PlanItem[]): Promise<PlanItem | undefined> {
  if (plans.length === 0) {
    void vscode.window.showInformationMessage(
      'No migration plan was found. A file named checkout.migration.yaml is one, anywhere.',
    );
    return undefined;
  }
  if (plans.length === 1) return plans[0];
  const sorted = [...plans].sort((a, b) => Number(b.isCertain) - Number(a.isCertain));
  const items = sorted.map(plan => ({
    label: plan.title,
    description: plan.description,
    detail: plan.isCertain ? '' : 'Looks like a plan',
    plan,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: 'Which plan?',
    matchOnDescription: true,
  });
  return chosen?.plan;
}
