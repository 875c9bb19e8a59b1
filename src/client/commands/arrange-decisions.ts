import * as vscode from 'vscode';
import { type StatusCounts, shownStatuses } from '../../protocol/views.ts';
import type { ChosenArrangement } from '../views/chosen-arrangement.ts';

/** Groups the tree of decisions by their log, status or year, and shows those of some statuses alone. */
export function registerArrangeDecisions(
  arrangement: ChosenArrangement,
  countStatuses: () => StatusCounts,
): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('cairn.groupDecisionsByLog', () => arrangement.groupBy('log')),
    registerCommand('cairn.groupDecisionsByStatus', () => arrangement.groupBy('status')),
    registerCommand('cairn.groupDecisionsByYear', () => arrangement.groupBy('date')),
    registerCommand('cairn.filterDecisions', () => chooseStatuses(arrangement, countStatuses())),
  );
}

/** All or none of them chosen shows all decisions. */
async function chooseStatuses(arrangement: ChosenArrangement, counts: StatusCounts): Promise<void> {
  const { statuses } = arrangement.request;
  const items = shownStatuses.map(label => ({
    label,
    description: String(counts[label] ?? 0),
    picked: statuses?.includes(label) ?? true,
  }));
  const placeHolder = vscode.l10n.t('Show decisions with which statuses?');
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, canPickMany: true });
  if (!chosen) return;
  const isAll = chosen.length === 0 || chosen.length === items.length;
  await arrangement.filter(isAll ? null : chosen.map(({ label }) => label));
}
