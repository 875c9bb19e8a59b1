import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import type { CairnApi } from '../../../src/client/main.ts';
import type { ReviewAnswer } from '../../../src/protocol/review.ts';
import type { ViewNode } from '../../../src/protocol/views.ts';
import { nextDrawing } from './next-drawing.ts';
import { uriOf } from './uri-of.ts';

const planPath = 'docs/migrations/mail.migration.yaml';

const plan = `migration-plan: "1.0"
title: Send mail from the new service
steps:
  - id: send
    title: Send from there
    status: in-progress
    exit: [{soak: {for: P14D}}]
  - id: old
    title: Keep the old sender
  - id: stop
    title: Stop sending here
    depends-on: [send]
`;

suite('review', () => {
  let cairn: CairnApi;

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension<CairnApi>('cairn.cairn');
    cairn = (await extension?.activate()) ?? assert.fail('Cairn is not installed.');
    await vscode.workspace.fs.writeFile(uriOf(planPath), new TextEncoder().encode(plan));
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'all');
    git('branch', '--quiet', 'next');
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uriOf(planPath));
    await vscode.workspace.fs.delete(uriOf('.git'), { recursive: true });
  });

  test('says that nothing changed, and against what', async () => {
    // Files that were made and removed before are told of some time later.
    const seen = nextAnswer(cairn, ({ compared, rows }) => compared === 1 && rows.length === 0);
    await vscode.commands.executeCommand('cairn.review.focus');
    await seen;
    assert.equal(cairn.review.tree.view.description, 'against main: no change');
    assert.equal(cairn.review.tree.view.message, '');
    assert.deepEqual(cairn.review.threads.all, []);
  });

  test('follows a text that is not saved, with a comment at its line', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(planPath));
    await edit(cairn, document, text => text.replace('P14D', 'P3D'));
    assert.deepEqual(labelsOf(cairn), ['Safety weakened', '  send: soak 14 days → 3 days.']);
    assert.equal(document.isDirty, true);
    const [thread, ...others] = cairn.review.threads.all;
    assert.deepEqual(others, []);
    assert.equal(thread?.uri.toString(), document.uri.toString());
    assert.equal(thread?.range?.start.line, 6);
    assert.equal(thread?.canReply, false);
    assert.equal(thread?.collapsibleState, vscode.CommentThreadCollapsibleState.Collapsed);
    assert.match(String(thread?.comments[0]?.body), /^Safeguard weakened on send: /);
  });

  test('a comment that says the same stays the same one, where its line moves', async () => {
    const [before] = cairn.review.threads.all;
    const document = await vscode.workspace.openTextDocument(uriOf(planPath));
    await edit(cairn, document, text => `# A remark\n${text}`, 7);
    const [after] = cairn.review.threads.all;
    assert.equal(after, before);
    assert.equal(after?.range?.start.line, 7);
  });

  test('opens both sides, the old one read-only', async () => {
    const row = rowsOf(cairn).find(({ kind }) => kind === 'change');
    const item = row && cairn.review.tree.provider.getTreeItem(row);
    assert.equal(item?.contextValue, 'change');
    await vscode.commands.executeCommand('cairn.openReviewDiff', row);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.modified.toString(), uriOf(planPath).toString());
    assert.equal(input.original.scheme, 'cairn-base');
    const old = await vscode.workspace.openTextDocument(input.original);
    assert.equal(old.getText(), plan);
    assert.equal(old.languageId, 'yaml');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(input.original.scheme) === true, false);
  });

  test('what is gone leads to the text as it was', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(planPath));
    await edit(cairn, document, text =>
      text.replace('  - id: old\n    title: Keep the old sender\n', ''),
    );
    const row = rowsOf(cairn).find(({ label }) => label.includes('is gone'));
    const command = row && cairn.review.tree.provider.getTreeItem(row).command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.scheme, 'cairn-base');
    assert.equal(
      editor?.document.lineAt(editor.selection.active.line).text,
      '    title: Keep the old sender',
    );
    const files = cairn.review.threads.all.map(({ uri }) => uri.toString());
    assert.deepEqual([...new Set(files)], [document.uri.toString()]);
  });

  test('copies the summary for a pull request', async () => {
    await vscode.commands.executeCommand('cairn.copyReviewSummary');
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^## Architecture\n/);
    assert.match(text, /Safeguard weakened on send/);
  });

  test('draws what becomes of the plan, beside its steps', async () => {
    const drawn = nextDrawing(cairn);
    await vscode.commands.executeCommand('cairn.openReviewDiagram', uriOf(planPath));
    assert.equal(await drawn, 3);
    const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.map(({ label }) => label),
    );
    assert.ok(labels.includes('Review: Send mail from the new service'), labels.join());
  });

  test('compares with what a person chooses, and offers branches', async () => {
    const staged = nextAnswer(cairn, ({ note }) => note.startsWith('against the index'));
    const offered = await choosing('Index');
    assert.ok(offered.includes('$(git-branch) next'), offered.join());
    await staged;
    const other = nextAnswer(cairn, ({ note }) => note.startsWith('against next'));
    await choosing('$(git-branch) next');
    await other;
    const again = nextAnswer(cairn, ({ note }) => note.startsWith('against main'));
    await choosing('Default branch');
    await again;
  });

  test('a command that is called on nothing does nothing', async () => {
    await vscode.commands.executeCommand('cairn.openReviewDiff', { diff: 7 });
  });
});

/** Resolves with the next answer that is as wanted, when it is shown. */
function nextAnswer(
  { review }: CairnApi,
  isWanted: (answer: ReviewAnswer) => boolean,
): Promise<ReviewAnswer> {
  return new Promise(resolve => {
    const listener = review.onAnswer(answer => {
      if (!isWanted(answer)) return;
      listener.dispose();
      resolve(answer);
    });
  });
}

/** Changes a text, and waits for an answer about it: rows have changed, or a comment is at a line. */
async function edit(
  cairn: CairnApi,
  document: vscode.TextDocument,
  change: (text: string) => string,
  line?: number,
): Promise<void> {
  const before = JSON.stringify(rowsOf(cairn));
  const seen = nextAnswer(cairn, ({ rows, comments }) =>
    line === undefined
      ? JSON.stringify(rows) !== before
      : comments.some(comment => comment.line === line),
  );
  const whole = new vscode.Range(
    new vscode.Position(0, 0),
    document.positionAt(document.getText().length),
  );
  const edits = new vscode.WorkspaceEdit();
  edits.replace(document.uri, whole, change(document.getText()));
  assert.ok(await vscode.workspace.applyEdit(edits));
  await seen;
}

/** Runs the command, answers its question, and gives all that was offered. */
async function choosing(label: string): Promise<readonly string[]> {
  const { showQuickPick } = vscode.window;
  const offered: string[] = [];
  Object.assign(vscode.window, {
    showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
      offered.push(...items.map(item => item.label));
      return items.find(item => item.label === label);
    },
  });
  try {
    await vscode.commands.executeCommand('cairn.chooseReviewBase');
  } finally {
    Object.assign(vscode.window, { showQuickPick });
  }
  return offered;
}

function rowsOf({ review }: CairnApi): readonly ViewNode[] {
  return review.tree.provider.getChildren().flatMap(row => [row, ...row.children]);
}

function labelsOf({ review }: CairnApi): readonly string[] {
  return review.tree.provider
    .getChildren()
    .flatMap(({ label, children }) => [label, ...children.map(child => `  ${child.label}`)]);
}

function git(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', args, {
    cwd: uriOf('.').fsPath,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_COMMITTER_NAME: 'Ada',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
    },
  });
  if (status !== 0) assert.fail(`git ${args.join(' ')}: ${stderr}`);
}
