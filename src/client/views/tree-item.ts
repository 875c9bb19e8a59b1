import * as vscode from 'vscode';
import type { Target } from '../../protocol/target.ts';
import type { ViewIcon, ViewNode } from '../../protocol/views.ts';

/** A row as VS Code shows it. A click opens its place. */
export function toTreeItem(node: ViewNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, foldingOf(node));
  item.id = node.id;
  item.description = node.description;
  item.tooltip = node.tooltip;
  item.contextValue = node.reference === null ? node.kind : `${node.kind} named`;
  if (node.icon) item.iconPath = toIcon(node.icon);
  if (node.target) item.command = openCommand(node.target);
  return item;
}

function foldingOf({ children, isOpen }: ViewNode): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  return isOpen ? Expanded : Collapsed;
}

function toIcon({ name, color }: ViewIcon): vscode.ThemeIcon {
  return new vscode.ThemeIcon(name, color === null ? undefined : new vscode.ThemeColor(color));
}

/** The editor's own command knows single and double clicks. */
function openCommand({ uri, line, character }: Target): vscode.Command {
  const at = new vscode.Position(line, character);
  const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(at, at) };
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [vscode.Uri.parse(uri, true), options],
  };
}
