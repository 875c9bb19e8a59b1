import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type PlanItem, plansMethod } from '../../protocol/diagram.ts';
import { choosePlan } from '../choose-plan.ts';
import type { DiagramPanels } from '../diagram/diagram-panels.ts';

/** Opens the picture of the plan in the active editor, else of the plan that is chosen. */
export function registerOpenDiagram(
  client: LanguageClient,
  panels: DiagramPanels,
): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.openDiagram', async (resource: unknown) => {
    const plans = await client.sendRequest<readonly PlanItem[]>(plansMethod);
    const plan = await choosePlan(plans, { resource, pictured: panels.activePlan });
    if (plan) panels.open(plan.uri);
  });
}
