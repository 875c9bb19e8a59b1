import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type ReviewAnswer, reviewMethod } from '../../protocol/review.ts';
import { followChanges } from '../connection/follow-changes.ts';
import { createTree } from '../views/create-tree.ts';
import { FileMarks } from '../views/file-marks.ts';
import type { ReviewChoices } from './review-choices.ts';
import { ReviewThreads } from './review-threads.ts';

/**
 * The tree Review, the comments beside the texts, and marks on changed files that something governs.
 * Nothing is compared before somebody has opened the view; from then on it follows what is typed.
 */
export class ReviewView implements vscode.Disposable {
  readonly tree = createTree('cairn.review');
  readonly threads = new ReviewThreads();
  readonly fileMarks = new FileMarks();
  readonly #client: LanguageClient;
  readonly #choices: ReviewChoices;
  readonly #wanted = new vscode.EventEmitter<void>();
  readonly #answered = new vscode.EventEmitter<ReviewAnswer>();
  /** Fires with what is shown from now on. */
  readonly onAnswer = this.#answered.event;
  readonly #subscriptions: readonly vscode.Disposable[];
  #isOn = false;

  constructor(client: LanguageClient, choices: ReviewChoices, onChange: vscode.Event<void>) {
    this.#client = client;
    this.#choices = choices;
    const { view, provider } = this.tree;
    this.#subscriptions = [
      ...[view, provider, this.threads, this.fileMarks, this.#wanted, this.#answered],
      view.onDidChangeVisibility(({ visible }) => visible && this.#start()),
      onChange(() => this.#isOn && this.#wanted.fire()),
      choices.onChange(() => this.#isOn && this.#wanted.fire()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#isOn && this.#wanted.fire()),
      followChanges(client, this.#wanted.event, () => this.#ask()),
    ];
    if (view.visible) this.#start();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #start(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#wanted.fire();
  }

  async #ask(): Promise<void> {
    if (!this.#isOn) return;
    const answer = await this.#client.sendRequest<ReviewAnswer | null>(
      reviewMethod,
      this.#choices.request,
    );
    if (answer) this.#show(answer);
  }

  #show(answer: ReviewAnswer): void {
    const { rows, note, refusals, comments, files } = answer;
    const { view, provider } = this.tree;
    const { isTrusted } = vscode.workspace;
    provider.update(rows);
    view.description = note;
    // A message takes the place of what an empty tree says about itself.
    view.message = isTrusted ? [...new Set(refusals)].join('\n') : '';
    this.threads.update(comments);
    this.fileMarks.update(files);
    const state = isTrusted ? 'known' : 'restricted';
    void vscode.commands.executeCommand('setContext', 'cairn.review', state);
    this.#answered.fire(answer);
  }
}
