import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type BaseChoice,
  type ReviewRef,
  type ReviewRefs,
  reviewRefsMethod,
} from '../../protocol/review.ts';
import { choosePlaces } from '../choose-places.ts';
import type { ReviewChoices } from '../review/review-choices.ts';

interface BaseItem extends vscode.QuickPickItem {
  readonly base?: BaseChoice;
}

/** Asks what the texts of a folder are compared with: a branch, the last commit, what is staged. */
export function registerChooseReviewBase(
  client: LanguageClient,
  choices: ReviewChoices,
): vscode.Disposable {
  return vscode.commands.registerCommand('cairn.chooseReviewBase', async () => {
    const places = await choosePlaces(client);
    if (!places) return;
    const { folder } = places;
    const found = await client.sendRequest<ReviewRefs>(reviewRefsMethod, { folder });
    if (found.kind === 'unknown') {
      void vscode.window.showInformationMessage(found.reason);
      return;
    }
    const placeHolder = vscode.l10n.t('Compare the texts of now with what?');
    const chosen = await vscode.window.showQuickPick(itemsOf(found.refs), { placeHolder });
    if (chosen?.base) await choices.choose(folder, chosen.base);
  });
}

function itemsOf(refs: readonly ReviewRef[]): BaseItem[] {
  const group = (kind: ReviewRef['kind'], label: string): BaseItem[] => {
    const own = refs.filter(ref => ref.kind === kind);
    if (own.length === 0) return [];
    return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...own.map(refItem)];
  };
  return [
    {
      label: vscode.l10n.t('Default branch'),
      description: vscode.l10n.t('where the present branch parted from it'),
      base: { kind: 'default' },
    },
    {
      label: vscode.l10n.t('Last commit'),
      description: vscode.l10n.t('all that is not committed'),
      base: { kind: 'ref', name: 'HEAD' },
    },
    {
      label: vscode.l10n.t('Index'),
      description: vscode.l10n.t('all that is not staged'),
      base: { kind: 'index' },
    },
    ...group('branch', vscode.l10n.t('branches')),
    ...group('remote', vscode.l10n.t('remote branches')),
    ...group('tag', vscode.l10n.t('tags')),
  ];
}

function refItem({ full, name, kind, isHead }: ReviewRef): BaseItem {
  const icons = { branch: 'git-branch', remote: 'cloud', tag: 'tag' } as const;
  return {
    label: `$(${icons[kind]}) ${name}`,
    description: isHead ? vscode.l10n.t('checked out') : '',
    base: { kind: 'ref', name: full },
  };
}
