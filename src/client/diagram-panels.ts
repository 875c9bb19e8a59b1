import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DiagramPanel, panelType } from './diagram-panel.ts';
import { normalUri } from './normal-uri.ts';

/** All open diagrams: one for each plan, found again, and back after a reload of the window. */
export class DiagramPanels implements vscode.Disposable {
  readonly #context: { readonly client: LanguageClient; readonly dist: vscode.Uri };
  readonly #panels = new Map<string, DiagramPanel>();
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #drawn = new vscode.EventEmitter<number>();
  /** Tells how many nodes a picture has that was just drawn. */
  readonly onDrawn = this.#drawn.event;

  constructor(
    context: vscode.ExtensionContext,
    client: LanguageClient,
    onChange: vscode.Event<void>,
  ) {
    this.#context = { client, dist: vscode.Uri.joinPath(context.extensionUri, 'dist') };
    this.#subscriptions = [
      this.#drawn,
      vscode.window.registerWebviewPanelSerializer(panelType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#mark(textEditor)),
      onChange(() => this.#updateAll()),
    ];
  }

  open(plan: string): void {
    this.#open(normalUri(plan));
  }

  /** Opens it with the node marked whose block holds a line; lines count from zero. */
  openAt(plan: string, line: number): void {
    this.#open(normalUri(plan)).mark(line);
  }

  #open(uri: string): DiagramPanel {
    const known = this.#panels.get(uri);
    if (known) {
      known.reveal();
      return known;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return this.#add(vscode.window.createWebviewPanel(panelType, 'Steps', place), uri);
  }

  /** The tabs stay: they come back with the window, and with the extension. */
  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #restore(panel: vscode.WebviewPanel, state: unknown): void {
    const uri = readUri(state);
    if (uri === undefined || this.#panels.has(uri)) panel.dispose();
    else this.#add(panel, uri);
  }

  #add(webviewPanel: vscode.WebviewPanel, uri: string): DiagramPanel {
    const panel = new DiagramPanel(webviewPanel, uri, this.#context);
    this.#panels.set(uri, panel);
    panel.onDrawn(nodes => this.#drawn.fire(nodes));
    panel.onDispose(() => this.#panels.delete(uri));
    return panel;
  }

  #updateAll(): void {
    for (const panel of this.#panels.values()) void panel.update();
  }

  #mark({ document, selection }: vscode.TextEditor): void {
    this.#panels.get(document.uri.toString())?.mark(selection.active.line);
  }
}

function readUri(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  return typeof state.uri === 'string' ? normalUri(state.uri) : undefined;
}
