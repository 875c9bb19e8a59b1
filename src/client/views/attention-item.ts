import * as vscode from 'vscode';
import type { ViewAttention } from '../../protocol/views.ts';

/** The item of the status bar: there only while something waits for a person. */
export class AttentionItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'cairn.attention',
    vscode.StatusBarAlignment.Left,
  );

  constructor() {
    this.#item.name = 'Cairn';
    this.#item.command = 'cairn.plans.focus';
  }

  /** What it says; undefined while it says nothing. */
  get text(): string | undefined {
    return this.#item.text === '' ? undefined : this.#item.text;
  }

  update(attention: ViewAttention | null): void {
    this.#item.text = attention ? `$(milestone) ${attention.summary}` : '';
    this.#item.tooltip = attention?.tooltip;
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t('Cairn, steps of plans: {0}', attention?.summary ?? ''),
    };
    if (attention) this.#item.show();
    else this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
