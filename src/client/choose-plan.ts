import * as vscode from 'vscode';
import type { PlanItem } from '../protocol/diagram.ts';
import { normalUri } from './normal-uri.ts';
import { readRow } from './views/read-row.ts';

interface Called {
  /** What a command is called on. */
  readonly resource: unknown;
  /** The plan of the picture that is active. */
  readonly pictured: string | undefined;
}

/** The plan that a command is called on, else that of the active tab, else the one that is chosen. */
export async function choosePlan(
  plans: readonly PlanItem[],
  { resource, pictured }: Called,
): Promise<PlanItem | undefined> {
  // The button in the title of an editor names its file, the one in a tree its row.
  const named = resource instanceof vscode.Uri ? resource.toString() : uriOfRow(resource);
  const file = named ?? pictured ?? vscode.window.activeTextEditor?.document.uri.toString();
  return plans.find(({ uri }) => normalUri(uri) === file) ?? choose(plans);
}

function uriOfRow(node: unknown): string | undefined {
  const row = readRow(node);
  return row && normalUri(row.uri);
}

async function choose(plans: readonly PlanItem[]): Promise<PlanItem | undefined> {
  if (plans.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No migration plan was found. A file named checkout.migration.yaml is one, anywhere.',
      ),
    );
    return undefined;
  }
  if (plans.length === 1) return plans[0];
  const rank = ({ change, isCertain }: PlanItem) => (change === null ? 0 : 2) + Number(isCertain);
  const sorted = plans.toSorted((a, b) => rank(b) - rank(a));
  const items = sorted.map(plan => ({
    label: plan.title,
    description: plan.description,
    detail: plan.change ?? (plan.isCertain ? '' : vscode.l10n.t('Looks like a plan')),
    plan,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which plan?'),
    matchOnDescription: true,
  });
  return chosen?.plan;
}
