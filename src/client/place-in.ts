import * as vscode from 'vscode';
import type { TextPosition } from '../protocol/text-position.ts';
import { field } from './field.ts';

/** The place that a row or a hover is about; undefined for what is neither. */
export function placeIn(node: unknown): TextPosition | undefined {
  const target = field(node, 'target');
  const uri = field(target, 'uri');
  const line = field(target, 'line');
  const character = field(target, 'character');
  if (typeof uri !== 'string' || typeof line !== 'number' || typeof character !== 'number') {
    return undefined;
  }
  return { uri, line, character };
}

/** Where the cursor is; undefined where no text is open. */
export function placeOfCursor(): TextPosition | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), line, character };
}
