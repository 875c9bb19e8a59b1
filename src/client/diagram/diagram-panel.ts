import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type Diagram,
  type DiagramItem,
  diagramMethod,
  type PageMessage,
} from '../../protocol/diagram.ts';
import { reviewDiagramMethod } from '../../protocol/review.ts';
import type { Target } from '../../protocol/target.ts';
import { normalUri } from '../normal-uri.ts';
import type { ReviewChoices } from '../review/review-choices.ts';
import { diagramPage, type PanelState } from './diagram-page.ts';
import { readPanelMessage } from './read-panel-message.ts';

export const panelType = 'cairn.diagram';

/** How the title of a panel begins. */
export const panelNames = { steps: 'Steps', review: 'Review' } as const;

export interface PanelContext {
  readonly client: LanguageClient;
  readonly choices: ReviewChoices;
  readonly dist: vscode.Uri;
  /** Of the tab. */
  readonly icon: { readonly light: vscode.Uri; readonly dark: vscode.Uri };
}

/** One webview tab: a picture of the plan in one file. It asks the server, and follows it. */
export class DiagramPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #client: LanguageClient;
  readonly #choices: ReviewChoices;
  readonly #dist: vscode.Uri;
  #state: PanelState;
  #diagram: Diagram | undefined;
  #isReady = false;
  #asked = 0;
  /** The line that was asked for last, from zero. */
  #line: number | undefined;
  #drawn = new vscode.EventEmitter<number>();
  readonly onDrawn = this.#drawn.event;

  constructor(panel: vscode.WebviewPanel, state: PanelState, context: PanelContext) {
    this.#state = state;
    this.#panel = panel;
    this.#client = context.client;
    this.#choices = context.choices;
    this.#dist = context.dist;
    panel.iconPath = context.icon;
    panel.webview.options = { enableScripts: true, localResourceRoots: [context.dist] };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    this.#load();
  }

  get state(): PanelState {
    return this.#state;
  }

  /** Goes on with the plan where it lies now. The page keeps the place for the next window. */
  follow(uri: string): void {
    this.#state = { ...this.#state, uri };
    this.#load();
  }

  /** The page asks for its picture when it is there. */
  #load(): void {
    this.#isReady = false;
    this.#panel.webview.html = diagramPage(this.#panel.webview, this.#dist, this.#state);
  }

  /** Where it lies, as long as it has the keyboard. */
  get activeColumn(): vscode.ViewColumn | undefined {
    return this.#panel.active ? this.#panel.viewColumn : undefined;
  }

  reveal(): void {
    this.#panel.reveal(this.#panel.viewColumn);
  }

  onDispose(run: () => void): void {
    this.#panel.onDidDispose(() => {
      this.#drawn.dispose();
      run();
    });
  }

  /** Asks for the newest picture. The last one stays until it is here. A hidden page asks later. */
  async update(): Promise<void> {
    if (!this.#isReady || !this.#panel.visible || !this.#client.isRunning()) return;
    this.#asked++;
    const number = this.#asked;
    try {
      const diagram = await this.#ask();
      if (number === this.#asked) this.#show(diagram);
    } catch (error) {
      // The server went away while it was asked. When it is back, it says that all has changed.
      this.#client.outputChannel.appendLine(`No diagram came for ${this.#state.uri}: ${error}`);
    }
  }

  #ask(): Promise<Diagram | null> {
    const { uri, kind } = this.#state;
    if (kind === 'steps') return this.#client.sendRequest(diagramMethod, { uri });
    return this.#client.sendRequest(reviewDiagramMethod, { ...this.#choices.request, uri });
  }

  #show(diagram: Diagram | null): void {
    this.#diagram = diagram ?? undefined;
    if (diagram) {
      this.#panel.title = `${panelNames[this.#state.kind]}: ${diagram.title}`;
      // The keyboard comes to the node that is marked when the picture is there.
      this.#markLine();
      this.#post({ kind: 'draw', diagram });
    } else {
      this.#post({ kind: 'empty', reason: emptyReason(this.#state) });
    }
  }

  /** Marks the node whose block holds a line of the file; lines count from zero. */
  mark(line: number): void {
    this.#line = line;
    const node = this.#diagram?.nodes.find(({ target }) => {
      if (!target?.block || normalUri(target.uri) !== this.#state.uri) return false;
      const [first, last] = target.block;
      return first <= line && line <= last;
    });
    this.#post({ kind: 'mark', node: node?.id ?? null });
  }

  #receive(value: unknown): void {
    const message = readPanelMessage(value);
    switch (message?.kind) {
      case 'ready':
        this.#isReady = true;
        void this.update();
        return;
      case 'open':
        void this.#open(message.id);
        return;
      case 'drawn':
        this.#drawn.fire(message.nodes);
        this.#markLine();
        return;
      case 'failed':
        this.#client.outputChannel.appendLine(`The diagram was not drawn: ${message.reason}`);
    }
  }

  #markLine(): void {
    const line = this.#line ?? findEditor(this.#state.uri)?.selection.active.line;
    if (line !== undefined) this.mark(line);
  }

  /** Only places that the server named can be opened: a page gives an id, never a file. */
  async #open(id: string): Promise<void> {
    const target = this.#diagram && findTarget(this.#diagram, id);
    if (!target) return;
    const at = new vscode.Position(target.line, target.character);
    const shown = findEditor(normalUri(target.uri));
    // Not over the diagram, where that stands alone.
    const { One, Two } = vscode.ViewColumn;
    const beside = this.#panel.viewColumn === One ? Two : One;
    await vscode.window.showTextDocument(vscode.Uri.parse(target.uri, true), {
      selection: new vscode.Range(at, at),
      viewColumn: shown?.viewColumn ?? beside,
    });
  }

  #post(message: PageMessage): void {
    void this.#panel.webview.postMessage(message);
  }
}

function emptyReason({ uri, kind }: PanelState): string {
  if (kind === 'review') {
    return 'There is nothing to compare this plan with. The view Review says why.';
  }
  // Nothing else in the panel names the file, which may have been moved behind the editor's back.
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true));
  return `There is no migration plan in ${path} any more.`;
}

function findEditor(uri: string): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
}

function findTarget({ nodes, outline }: Diagram, id: string): Target | undefined {
  const node = nodes.find(each => each.id === id);
  return node ? (node.target ?? undefined) : findItem(outline, id)?.target;
}

function findItem(items: readonly DiagramItem[], id: string): DiagramItem | undefined {
  for (const item of items) {
    const found = item.id === id ? item : findItem(item.items, id);
    if (found) return found;
  }
  return undefined;
}
