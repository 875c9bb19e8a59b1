import * as vscode from 'vscode';
import type { Tree } from './create-tree.ts';

/** Selects in each tree that is in sight the row of what the cursor is in. The focus stays. */
export class EditorFollower implements vscode.Disposable {
  readonly #trees: readonly Tree[];
  readonly #subscriptions: readonly vscode.Disposable[];
  /** A document that was edited since the trees were told: their lines are not its lines. */
  #edited: vscode.TextDocument | undefined;

  constructor(trees: readonly Tree[]) {
    this.#trees = trees;
    const followAll = () => this.#followAll();
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(followAll),
      vscode.window.onDidChangeTextEditorSelection(followAll),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#edited = document;
      }),
      ...trees.map(({ view }) => view.onDidChangeVisibility(followAll)),
    ];
  }

  /** The trees know the newest texts. */
  update(): void {
    this.#edited = undefined;
    this.#followAll();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #followAll(): void {
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor.document === this.#edited) return;
    const uri = editor.document.uri.toString();
    for (const tree of this.#trees) void select(tree, uri, editor.selection.active.line);
  }
}

async function select({ view, provider }: Tree, uri: string, line: number): Promise<void> {
  const row = view.visible ? provider.find(uri, line) : undefined;
  if (!row || view.selection.some(({ id }) => id === row.id)) return;
  try {
    await view.reveal(row, { select: true, focus: false });
  } catch {
    // The tree has other rows by now, and so it is followed again.
  }
}
