import * as vscode from 'vscode';
import { decisionGroupings, type GroupBy, type ViewsRequest } from '../protocol/views.ts';

const key = 'cairn.groupDecisionsBy';

/** What the tree of decisions is grouped by, kept with the workspace. */
export class ChosenGrouping implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#tell();
  }

  /** As the server asks for it. */
  get request(): ViewsRequest {
    // Another version may have kept what this one does not know.
    const kept = this.#memory.get<unknown>(key);
    return { groupBy: decisionGroupings.find(each => each === kept) ?? 'log' };
  }

  async choose(groupBy: GroupBy): Promise<void> {
    await this.#memory.update(key, groupBy);
    this.#tell();
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** The menu of the tree offers the others. */
  #tell(): void {
    void vscode.commands.executeCommand('setContext', key, this.request.groupBy);
  }
}
