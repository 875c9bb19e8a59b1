import * as vscode from 'vscode';
import { baseScheme } from '../../protocol/review.ts';

/** Tells a text as it was from the file of the same name: its tab is grey and has a letter. */
export const baseMarks: vscode.FileDecorationProvider = {
  provideFileDecoration: ({ scheme, query }) => {
    if (scheme !== baseScheme || query === '') return undefined;
    const grey = new vscode.ThemeColor('disabledForeground');
    return new vscode.FileDecoration('B', vscode.l10n.t('Base: the text as it was'), grey);
  },
};
