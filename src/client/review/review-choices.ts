import * as vscode from 'vscode';
import type { BaseChoice, ReviewRequest } from '../../protocol/review.ts';
import { readChoices } from './read-choices.ts';

const key = 'cairn.reviewBases';

/** What each folder is compared with, kept with the workspace. */
export class ReviewChoices implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** As the server asks for them. */
  get request(): ReviewRequest {
    return { choices: readChoices(this.#memory.get<unknown>(key)) };
  }

  async choose(folder: string, base: BaseChoice): Promise<void> {
    const others = this.request.choices.filter(choice => choice.folder !== folder);
    await this.#memory.update(key, [...others, { folder, base }]);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
