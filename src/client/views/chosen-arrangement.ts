import * as vscode from 'vscode';
import {
  type DecisionFilter,
  decisionGroupings,
  type GroupBy,
  shownStatuses,
  type ViewsRequest,
} from '../../protocol/views.ts';

const keys = { groupBy: 'cairn.groupDecisionsBy', statuses: 'cairn.statusesOfDecisions' } as const;

/** How somebody wants to see the tree of decisions, kept with the workspace. */
export class ChosenArrangement implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#tell();
  }

  /** As the server asks for it. Another version may have kept what this one does not know. */
  get request(): ViewsRequest {
    const groupBy = this.#memory.get<unknown>(keys.groupBy);
    const statuses = this.#memory.get<unknown>(keys.statuses);
    const known = shownStatuses.filter(each => Array.isArray(statuses) && statuses.includes(each));
    return {
      groupBy: decisionGroupings.find(each => each === groupBy) ?? 'log',
      statuses: known.length === 0 ? null : known,
    };
  }

  /** What the tree says above its rows; empty where all decisions are among them. */
  get note(): string {
    const { statuses } = this.request;
    if (!statuses) return '';
    const others = shownStatuses.filter(each => !statuses.includes(each));
    return others.length < statuses.length
      ? vscode.l10n.t('All but these: {0}.', others.join(', '))
      : vscode.l10n.t('Only these: {0}.', statuses.join(', '));
  }

  groupBy(groupBy: GroupBy): Promise<void> {
    return this.#keep(keys.groupBy, groupBy);
  }

  filter(statuses: DecisionFilter): Promise<void> {
    return this.#keep(keys.statuses, statuses);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #keep(key: string, value: unknown): Promise<void> {
    await this.#memory.update(key, value);
    this.#tell();
    this.#changed.fire();
  }

  /** The menu of the tree offers the others. */
  #tell(): void {
    void vscode.commands.executeCommand('setContext', keys.groupBy, this.request.groupBy);
  }
}
