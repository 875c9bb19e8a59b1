import * as vscode from 'vscode';
import type { Views } from '../../protocol/views.ts';

/** What the texts in place of rows go by: a tree is empty behind a filter too, and while VS Code fills it. */
export function tellWhatIsThere({ plans, statuses }: Pick<Views, 'plans' | 'statuses'>): void {
  const contexts = {
    'cairn.noDecisions': Object.values(statuses).every(count => count === 0),
    'cairn.noPlans': plans.length === 0,
    // Until something is known, an empty tree does not say that nothing was found.
    'cairn.state': 'known',
  };
  for (const [key, value] of Object.entries(contexts)) {
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
