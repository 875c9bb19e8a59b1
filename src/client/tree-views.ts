import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type ViewNode, type Views, viewsMethod } from '../protocol/views.ts';
import { TreeProvider } from './tree-provider.ts';

/** The trees Decisions and Plans: they ask the server once for both, and follow it. */
export class TreeViews implements vscode.Disposable {
  readonly decisions = createTree('cairn.decisions');
  readonly plans = createTree('cairn.plans');
  readonly #client: LanguageClient;
  readonly #subscriptions: readonly vscode.Disposable[];
  #isAsking = false;
  #isOutdated = false;

  constructor(client: LanguageClient, onChange: vscode.Event<void>) {
    this.#client = client;
    const { decisions, plans } = this;
    this.#subscriptions = [
      ...[decisions, plans].flatMap(({ view, provider }) => [view, provider]),
      onChange(() => this.#refresh()),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.#refresh()),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #refresh(): void {
    this.#isOutdated = true;
    if (!this.#isAsking) void this.#ask();
  }

  /** One question at a time: what changes meanwhile is asked for once, afterwards. */
  async #ask(): Promise<void> {
    this.#isAsking = true;
    try {
      while (this.#isOutdated && this.#client.isRunning()) {
        this.#isOutdated = false;
        const views = await this.#client.sendRequest<Views | null>(viewsMethod);
        // What was shown last is nearer to the truth than nothing.
        if (views) await this.#show(views);
      }
    } catch (error) {
      // The server went away while it was asked. When it is back, the trees ask again.
      this.#client.outputChannel.appendLine(`No trees came: ${error}`);
    } finally {
      this.#isAsking = false;
    }
  }

  async #show({ decisions, plans, attention }: Views): Promise<void> {
    this.decisions.provider.update(decisions);
    this.plans.provider.update(plans);
    this.plans.view.badge = badgeOf(attention);
    // Until something is known, an empty tree does not say that nothing was found.
    await vscode.commands.executeCommand('setContext', 'cairn.isKnown', true);
  }
}

export interface Tree {
  readonly provider: TreeProvider;
  readonly view: vscode.TreeView<ViewNode>;
}

function createTree(id: string): Tree {
  const provider = new TreeProvider();
  const options = { treeDataProvider: provider, showCollapseAll: true };
  return { provider, view: vscode.window.createTreeView(id, options) };
}

function badgeOf(attention: number): vscode.ViewBadge | undefined {
  if (attention === 0) return undefined;
  const tooltip =
    attention === 1
      ? vscode.l10n.t('1 step is blocked, stale or overdue')
      : vscode.l10n.t('{0} steps are blocked, stale or overdue', attention);
  return { value: attention, tooltip };
}
