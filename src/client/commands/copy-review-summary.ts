import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type ReviewSummary, reviewSummaryMethod } from '../../protocol/review.ts';
import type { ReviewChoices } from '../review/review-choices.ts';

/** Copies what the change does as Markdown, for a pull request. */
export function registerCopyReviewSummary(
  client: LanguageClient,
  choices: ReviewChoices,
): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.copyReviewSummary', async () => {
    const summary = await client.sendRequest<ReviewSummary>(reviewSummaryMethod, choices.request);
    if (summary.kind === 'refused') {
      void vscode.window.showInformationMessage(summary.reason);
      return;
    }
    await vscode.env.clipboard.writeText(summary.text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('The review summary was copied.'), 4000);
  });
}
