import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { PlanItem } from '../../protocol/diagram.ts';
import { reviewPlansMethod } from '../../protocol/review.ts';
import { choosePlan } from '../choose-plan.ts';
import type { DiagramPanels } from '../diagram/diagram-panels.ts';
import type { ReviewChoices } from '../review/review-choices.ts';

/** Opens the picture of what becomes of a plan: that in the active editor, else the one that is chosen. */
export function registerOpenReviewDiagram(
  client: LanguageClient,
  panels: DiagramPanels,
  choices: ReviewChoices,
): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.openReviewDiagram', async (resource: unknown) => {
    const plans = await client.sendRequest<readonly PlanItem[]>(reviewPlansMethod, choices.request);
    const plan = await choosePlan(plans, { resource, pictured: panels.activePlan });
    if (plan) panels.openReview(plan.uri);
  });
}
