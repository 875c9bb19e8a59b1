import * as vscode from 'vscode';
import type { NewFileAnswer } from '../protocol/making.ts';

/**
 * Asks for a title, and shows below it which file would be made, or why there is none. Gives what was
 * shown, so that a name with the time of day in it stays the same.
 */
export async function askTitle(
  title: string,
  create: (title: string) => Promise<NewFileAnswer>,
): Promise<NewFileAnswer | undefined> {
  const shown = new Map<string, NewFileAnswer>();
  const written = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The title, in a few words'),
    validateInput: async text => {
      if (text.trim() === '') return undefined;
      const answer = await create(text);
      shown.set(text, answer);
      if (answer.kind === 'refused') return answer.reason;
      return { message: answer.path, severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  if (written === undefined) return undefined;
  const made = shown.get(written);
  // The text into which an entry is put may have changed since.
  return made && made.kind !== 'entry' ? made : create(written);
}
