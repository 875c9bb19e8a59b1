import * as vscode from 'vscode';
import type { Views } from '../../protocol/views.ts';
import { createTree, type Tree } from './create-tree.ts';

/** The trees Decisions and Plans, and the badge of the side bar. */
export class TreeViews implements vscode.Disposable {
  readonly decisions = createTree('cairn.decisions');
  readonly plans = createTree('cairn.plans');
  /** Both of them. */
  readonly all: readonly Tree[] = [this.decisions, this.plans];

  update({ decisions, plans, attention }: Views): void {
    this.decisions.provider.update(decisions);
    this.plans.provider.update(plans);
    this.plans.view.badge = badgeOf(attention?.count ?? 0);
    // A message takes the place of what an empty tree says about itself.
    const isLimited = !vscode.workspace.isTrusted && plans.length > 0;
    this.plans.view.message = isLimited ? limits() : '';
  }

  dispose(): void {
    for (const { view, provider } of this.all) vscode.Disposable.from(view, provider).dispose();
  }
}

function limits(): string {
  return vscode.l10n.t(
    'Restricted Mode: the git history is not read, so activity and staleness are unknown.',
  );
}

function badgeOf(count: number): vscode.ViewBadge | undefined {
  if (count === 0) return undefined;
  const tooltip =
    count === 1
      ? vscode.l10n.t('1 step is blocked, stale or overdue')
      : vscode.l10n.t('{0} steps are blocked, stale or overdue', count);
  return { value: count, tooltip };
}
