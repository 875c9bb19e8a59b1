import * as vscode from 'vscode';
import type { NewFileAnswer } from '../protocol/making.ts';

/** Asks for a title, and shows below it which file would be made, or why there is none. */
export async function askTitle(
  title: string,
  create: (title: string) => Promise<NewFileAnswer>,
): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The title, in a few words'),
    validateInput: async written => {
      if (written.trim() === '') return undefined;
      const answer = await create(written);
      if (answer.kind === 'refused') return answer.reason;
      return { message: answer.path, severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
}
