import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { choosePlan } from '../choose-plan.ts';
import type { DiagramPanels } from '../diagram-panels.ts';

/** Opens the picture of what becomes of a plan: that in the active editor, else the one that is chosen. */
export function registerOpenReviewDiagram(
  client: LanguageClient,
  panels: DiagramPanels,
): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.openReviewDiagram', async (resource: unknown) => {
    const plan = await choosePlan(client, resource);
    if (plan) panels.openReview(plan.uri);
  });
}
