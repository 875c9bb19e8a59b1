import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { baseScheme, baseTextMethod, reviewMethod } from '../../protocol/review.ts';
import { baseMarks } from './base-marks.ts';
import type { ReviewChoices } from './review-choices.ts';

/** Gives texts as they were, read-only. The server has them; git is its business. */
export function provideBaseTexts(
  client: LanguageClient,
  choices: ReviewChoices,
): vscode.Disposable {
  const ask = (uri: vscode.Uri) =>
    client.sendRequest<string | null>(baseTextMethod, { uri: uri.toString() });
  const texts = vscode.workspace.registerTextDocumentContentProvider(baseScheme, {
    provideTextDocumentContent: async uri => {
      const known = await ask(uri);
      if (known !== null) return known;
      // After a reload of the window a tab is there before the first comparison.
      await client.sendRequest(reviewMethod, choices.request);
      const text = await ask(uri);
      if (text !== null) return text;
      throw new Error(vscode.l10n.t('The review compares with another version by now.'));
    },
  });
  return vscode.Disposable.from(texts, vscode.window.registerFileDecorationProvider(baseMarks));
}
