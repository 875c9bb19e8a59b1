import * as vscode from 'vscode';
import type { DiagramPanels } from '../diagram/diagram-panels.ts';
import { readRow } from '../views/read-row.ts';

/** Opens the picture of the plan that a step belongs to, at the step. */
export function registerShowInDiagram(panels: DiagramPanels): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.showInDiagram', (node: unknown) => {
    const row = readRow(node);
    if (row) panels.openAt(row.uri, row.line);
  });
}
