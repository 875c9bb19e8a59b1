import * as vscode from 'vscode';
import type { TextPosition } from '../protocol/text-position.ts';

/** Where the cursor is; undefined where no text is open. */
export function placeOfCursor(): TextPosition | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), line, character };
}
