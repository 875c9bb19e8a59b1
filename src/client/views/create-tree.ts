import * as vscode from 'vscode';
import type { ViewNode } from '../../protocol/views.ts';
import { TreeProvider } from './tree-provider.ts';

export interface Tree {
  readonly provider: TreeProvider;
  readonly view: vscode.TreeView<ViewNode>;
}

/** The tree of a view that the manifest declares, without rows. */
export function createTree(id: string): Tree {
  const provider = new TreeProvider();
  const options = { treeDataProvider: provider, showCollapseAll: true };
  return { provider, view: vscode.window.createTreeView(id, options) };
}
