import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { StatusCounts, Views } from '../../protocol/views.ts';
import { AttentionItem } from './attention-item.ts';
import type { ChosenArrangement } from './chosen-arrangement.ts';
import { EditorFollower } from './editor-follower.ts';
import { FileMarks } from './file-marks.ts';
import { tellWhatIsThere } from './tell-what-is-there.ts';
import { TreeViews } from './tree-views.ts';
import { watchViews } from './watch-views.ts';

/** All that is in sight without being asked for: the trees, the status bar, marks beside files. */
export class Overview implements vscode.Disposable {
  readonly trees = new TreeViews();
  readonly attention = new AttentionItem();
  readonly fileMarks = new FileMarks();
  readonly #follower = new EditorFollower(this.trees.all);
  readonly #arrangement: ChosenArrangement;
  #statuses: StatusCounts = {};
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(
    client: LanguageClient,
    arrangement: ChosenArrangement,
    onChange: vscode.Event<void>,
  ) {
    this.#arrangement = arrangement;
    this.#subscriptions = [
      this.trees,
      this.attention,
      this.fileMarks,
      this.#follower,
      watchViews(client, arrangement, onChange, views => this.#show(views)),
    ];
  }

  /** How many decisions of each status there are; none as long as nothing is known. */
  get statuses(): StatusCounts {
    return this.#statuses;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #show(views: Views): void {
    this.#statuses = views.statuses;
    tellWhatIsThere(views);
    this.trees.update(views);
    this.trees.decisions.view.message = this.#arrangement.note;
    this.attention.update(views.attention);
    this.fileMarks.update(views.files);
    this.#follower.update();
  }
}
