import * as vscode from 'vscode';
import type { ViewNode } from '../protocol/views.ts';
import { toTreeItem } from './tree-item.ts';

/** A tree whose rows the server made. Knows nothing of decisions or plans. */
export class TreeProvider implements vscode.TreeDataProvider<ViewNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #roots: readonly ViewNode[] = [];
  #parents: ReadonlyMap<string, ViewNode> = new Map();
  #shown = '[]';

  /** Takes new rows. Equal ones leave the tree as it is; VS Code keeps what is unfolded by id. */
  update(roots: readonly ViewNode[]): void {
    const next = JSON.stringify(roots);
    if (next === this.#shown) return;
    this.#shown = next;
    this.#roots = roots;
    this.#parents = new Map(pairsOf(roots));
    this.#changed.fire(undefined);
  }

  getChildren(node?: ViewNode): ViewNode[] {
    return [...(node ? node.children : this.#roots)];
  }

  getParent(node: ViewNode): ViewNode | undefined {
    return this.#parents.get(node.id);
  }

  getTreeItem(node: ViewNode): vscode.TreeItem {
    return toTreeItem(node);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The id of each row that lies below another one, with that one. */
function* pairsOf(nodes: readonly ViewNode[]): Generator<[string, ViewNode]> {
  for (const node of nodes) {
    for (const child of node.children) yield [child.id, node];
    yield* pairsOf(node.children);
  }
}
