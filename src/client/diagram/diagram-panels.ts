import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { fieldsOf } from '../field.ts';
import { normalUri } from '../normal-uri.ts';
import type { ReviewChoices } from '../review/review-choices.ts';
import type { PanelState } from './diagram-page.ts';
import { DiagramPanel, type PanelContext, panelNames, panelType } from './diagram-panel.ts';

/** All open diagrams: two at most for each plan, found again, and back after a reload of the window. */
export class DiagramPanels implements vscode.Disposable {
  readonly #context: PanelContext;
  readonly #panels = new Map<string, DiagramPanel>();
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #drawn = new vscode.EventEmitter<number>();
  /** Tells how many nodes a picture has that was just drawn. */
  readonly onDrawn = this.#drawn.event;

  constructor(
    context: vscode.ExtensionContext,
    client: LanguageClient,
    choices: ReviewChoices,
    onChange: vscode.Event<void>,
  ) {
    const pathOf = (...names: string[]) => vscode.Uri.joinPath(context.extensionUri, ...names);
    const icon = {
      light: pathOf('media', 'cairn-light.svg'),
      dark: pathOf('media', 'cairn-dark.svg'),
    };
    this.#context = { client, choices, dist: pathOf('dist'), icon };
    this.#subscriptions = [
      this.#drawn,
      vscode.window.registerWebviewPanelSerializer(panelType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#mark(textEditor)),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#follow(oldUri.toString(), newUri.toString());
      }),
      onChange(() => this.#updateAll()),
      choices.onChange(() => this.#updateAll()),
    ];
  }

  open(plan: string): void {
    this.#openHere({ uri: normalUri(plan), kind: 'steps' });
  }

  /** Opens the picture of what becomes of a plan. */
  openReview(plan: string): void {
    this.#openHere({ uri: normalUri(plan), kind: 'review' });
  }

  /** At the line of the cursor, where that is in the plan: another editor may show it elsewhere. */
  #openHere(state: PanelState): void {
    const editor = vscode.window.activeTextEditor;
    const panel = this.#open(state);
    if (editor?.document.uri.toString() === state.uri) panel.mark(editor.selection.active.line);
  }

  /** Opens it with the node marked whose block holds a line; lines count from zero. */
  openAt(plan: string, line: number): void {
    this.#open({ uri: normalUri(plan), kind: 'steps' }).mark(line);
  }

  #open(state: PanelState): DiagramPanel {
    const known = this.#panels.get(keyOf(state));
    if (known) {
      known.reveal();
      return known;
    }
    const column = this.#active?.activeColumn ?? vscode.ViewColumn.Beside;
    return this.#add(
      vscode.window.createWebviewPanel(panelType, panelNames[state.kind], column),
      state,
    );
  }

  get #active(): DiagramPanel | undefined {
    return [...this.#panels.values()].find(({ activeColumn }) => activeColumn !== undefined);
  }

  /** The plan whose picture has the keyboard. */
  get activePlan(): string | undefined {
    return this.#active?.state.uri;
  }

  /** The tabs stay: they come back with the window, and with the extension. */
  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #restore(panel: vscode.WebviewPanel, value: unknown): void {
    const state = readState(value);
    if (!state || this.#panels.has(keyOf(state))) panel.dispose();
    else this.#add(panel, state);
  }

  #add(webviewPanel: vscode.WebviewPanel, state: PanelState): DiagramPanel {
    const panel = new DiagramPanel(webviewPanel, state, this.#context);
    this.#panels.set(keyOf(state), panel);
    panel.onDrawn(nodes => this.#drawn.fire(nodes));
    panel.onDispose(() => this.#panels.delete(keyOf(panel.state)));
    return panel;
  }

  /** A plan that was renamed, or the folder that it lies in. */
  #follow(before: string, after: string): void {
    for (const [key, panel] of [...this.#panels]) {
      const { uri } = panel.state;
      if (uri !== before && !uri.startsWith(`${before}/`)) continue;
      this.#panels.delete(key);
      panel.follow(after + uri.slice(before.length));
      this.#panels.set(keyOf(panel.state), panel);
    }
  }

  #updateAll(): void {
    for (const panel of this.#panels.values()) void panel.update();
  }

  #mark({ document, selection }: vscode.TextEditor): void {
    const uri = document.uri.toString();
    for (const panel of this.#panels.values()) {
      if (panel.state.uri === uri) panel.mark(selection.active.line);
    }
  }
}

function keyOf({ uri, kind }: PanelState): string {
  return `${kind} ${uri}`;
}

/** What a page kept. One of before there were reviews has no kind. */
function readState(value: unknown): PanelState | undefined {
  const { uri, kind } = fieldsOf(value);
  if (typeof uri !== 'string') return undefined;
  return { uri: normalUri(uri), kind: kind === 'review' ? kind : 'steps' };
}
