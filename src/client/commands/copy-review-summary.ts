import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { reviewSummaryMethod } from '../../protocol/review.ts';
import type { ReviewChoices } from '../review-choices.ts';

/** Copies what the change does as Markdown, for a pull request. */
export function registerCopyReviewSummary(
  client: LanguageClient,
  choices: ReviewChoices,
): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.copyReviewSummary', async () => {
    const text = await client.sendRequest<string | null>(reviewSummaryMethod, choices.request);
    if (text === null || text === '') return;
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('The review summary was copied.'), 4000);
  });
}
