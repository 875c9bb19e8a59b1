import * as vscode from 'vscode';
import type { ChosenGrouping } from '../chosen-grouping.ts';

/** Groups the tree of decisions by their log, their status or their year. */
export function registerGroupDecisions(grouping: ChosenGrouping): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('cairn.groupDecisionsByLog', () => grouping.choose('log')),
    registerCommand('cairn.groupDecisionsByStatus', () => grouping.choose('status')),
    registerCommand('cairn.groupDecisionsByYear', () => grouping.choose('date')),
  );
}
