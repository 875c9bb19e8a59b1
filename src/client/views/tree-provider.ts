import * as vscode from 'vscode';
import type { ViewNode } from '../../protocol/views.ts';
import { normalUri } from '../normal-uri.ts';
import { findRow } from './find-row.ts';
import { toTreeItem } from './tree-item.ts';

/** A tree whose rows the server made. Knows nothing of decisions or plans. */
export class TreeProvider implements vscode.TreeDataProvider<ViewNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #roots: readonly ViewNode[] = [];
  #parents: ReadonlyMap<string, ViewNode> = new Map();
  /** The rows that are about a file, by its normal spelling. */
  #rows: ReadonlyMap<string, readonly ViewNode[]> = new Map();
  #shown = '[]';

  /** Takes new rows. Equal ones leave the tree as it is; VS Code keeps what is unfolded by id. */
  update(roots: readonly ViewNode[]): void {
    const next = JSON.stringify(roots);
    if (next === this.#shown) return;
    this.#shown = next;
    this.#roots = roots;
    this.#parents = new Map(pairsOf(roots));
    this.#rows = rowsByFile(roots);
    this.#changed.fire(undefined);
  }

  /** The row about a line of a file, counted from zero. */
  find(uri: string, line: number): ViewNode | undefined {
    return findRow(this.#rows.get(uri) ?? [], line);
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

function rowsByFile(roots: readonly ViewNode[]): ReadonlyMap<string, readonly ViewNode[]> {
  const rows = new Map<string, ViewNode[]>();
  const spellings = new Map<string, string>();
  for (const node of walk(roots)) {
    if (!node.target) continue;
    const { uri } = node.target;
    const spelling = spellings.get(uri) ?? normalUri(uri);
    spellings.set(uri, spelling);
    const known = rows.get(spelling);
    if (known) known.push(node);
    else rows.set(spelling, [node]);
  }
  return rows;
}

function* walk(nodes: readonly ViewNode[]): Generator<ViewNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}
