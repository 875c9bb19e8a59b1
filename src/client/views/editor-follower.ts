import * as vscode from 'vscode';
import type { Tree } from './create-tree.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Selects in each tree that is in sight the row of what the cursor is in. The focus stays. */
export class EditorFollower implements vscode.Disposable {
  readonly #follow: readonly (() => Promise<void>)[];
  readonly #subscriptions: readonly vscode.Disposable[];
  /** A document that was edited since the trees were told: their lines are not its lines. */
  #edited: vscode.TextDocument | undefined;

  constructor(trees: readonly Tree[]) {
    // An editor that opens tells of its first line before that of the row somebody chose. What is
    // selected in the tree is known when the row before has been.
    this.#follow = trees.map(tree => oneAtATime(() => this.#select(tree)));
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
    for (const follow of this.#follow) void follow();
  }

  async #select({ view, provider }: Tree): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor.document === this.#edited || !view.visible) return;
    const row = provider.find(editor.document.uri.toString(), editor.selection.active.line);
    if (!row || view.selection.some(({ id }) => id === row.id)) return;
    try {
      await view.reveal(row, { select: true, focus: false });
    } catch {
      // The tree has other rows by now, and so it is followed again.
    }
  }
}
