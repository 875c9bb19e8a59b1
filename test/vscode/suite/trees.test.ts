import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CairnApi } from '../../../src/client/main.ts';
import type { Tree } from '../../../src/client/views/create-tree.ts';
import type { ViewNode } from '../../../src/protocol/views.ts';
import { nextDrawing } from './next-drawing.ts';
import { uriOf } from './uri-of.ts';

const planPath = 'docs/migrations/print.migration.yaml';

const plan = `migration-plan: "1.0"
title: Print elsewhere
steps:
  - id: print
    title: Print there
    status: in-progress
    blocked-by: [{ref: INC-9}]
  - id: stop
    title: Stop printing here
    depends-on: [print]
`;

suite('trees', () => {
  let cairn: CairnApi;

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension<CairnApi>('cairn.cairn');
    cairn = (await extension?.activate()) ?? assert.fail('Cairn is not installed.');
    await vscode.workspace.fs.writeFile(uriOf(planPath), new TextEncoder().encode(plan));
    await vscode.commands.executeCommand('cairn.plans.focus');
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uriOf(planPath));
  });

  test('show decisions and plans, and a badge for what waits for a person', async () => {
    const row = await findRow(cairn.overview.trees.plans, 'Print there');
    assert.equal(toItem(cairn.overview.trees.plans, row).description, 'INC-9 · unblocks 2');
    assert.ok(await findRow(cairn.overview.trees.decisions, 'docs/adr'));
    assert.ok((cairn.overview.trees.plans.view.badge?.value ?? 0) >= 1);
  });

  test('a row can be found in its tree, and a click goes to its line', async () => {
    const { plans } = cairn.overview.trees;
    const row = await findRow(plans, 'Stop printing here');
    await plans.view.reveal(row, { select: true });
    assert.deepEqual(
      plans.view.selection.map(({ label }) => label),
      ['Stop printing here'],
    );
    const { command } = toItem(plans, row);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path.endsWith(planPath), true);
    assert.equal(editor?.document.lineAt(editor.selection.active.line).text, '  - id: stop');
  });

  test('follow what is typed, with the same ids and what was selected', async () => {
    const { plans } = cairn.overview.trees;
    const before = await findRow(plans, 'Stop printing here');
    await plans.view.reveal(before, { select: true });
    const document = await vscode.workspace.openTextDocument(uriOf(planPath));
    const edit = new vscode.WorkspaceEdit();
    const line = document.lineAt(6);
    edit.delete(document.uri, line.rangeIncludingLineBreak);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const after = await findRow(
      plans,
      'Stop printing here',
      row => row.description !== before.description,
    );
    assert.equal(after.id, before.id);
    assert.equal(after.description, 'waiting for print');
    // VS Code knows a new row only when it has shown it.
    await plans.view.reveal(after, { select: false });
    assert.deepEqual(
      plans.view.selection.map(({ id }) => id),
      [before.id],
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await findRow(plans, 'Stop printing here', row => row.description === before.description);
  });

  test('follow the cursor, and leave the focus where it is', async () => {
    const { plans } = cairn.overview.trees;
    const editor = await vscode.window.showTextDocument(uriOf(planPath));
    await selected(plans, 'Print elsewhere', () => moveTo(editor, 0));
    await selected(plans, 'Stop printing here', () => moveTo(editor, 8));
    await selected(plans, 'Print there', () => moveTo(editor, 5));
    assert.equal(vscode.window.activeTextEditor, editor);
    await vscode.commands.executeCommand('type', { text: ' ' });
    assert.match(editor.document.lineAt(5).text, /^ /);
    // The blank breaks the plan, so its rows are those that were read before.
    await findRow(plans, 'Print there', row => row.kind === 'former');
    await vscode.commands.executeCommand('undo');
    await findRow(plans, 'Print there', row => row.kind === 'step');
  });

  test('the status bar and the list of files say what waits for a person', async () => {
    await findRow(cairn.overview.trees.plans, 'Print there');
    assert.match(cairn.overview.attention.text ?? '', /^\$\(milestone\) [1-9]\d* blocked/);
    const mark = (path: string) => cairn.overview.fileMarks.provideFileDecoration(uriOf(path));
    assert.equal(mark(planPath)?.badge, '✖');
    assert.equal(mark(planPath)?.tooltip, '1 blocked');
    assert.equal(mark('README.md'), undefined);
  });

  test('the actions of a step copy its id and show it in the diagram', async () => {
    const row = await findRow(cairn.overview.trees.plans, 'Stop printing here');
    assert.equal(toItem(cairn.overview.trees.plans, row).contextValue, 'step named');
    await vscode.commands.executeCommand('cairn.copyReference', row);
    assert.equal(await vscode.env.clipboard.readText(), 'stop');
    const drawn = nextDrawing(cairn);
    await vscode.commands.executeCommand('cairn.showInDiagram', row);
    assert.equal(await drawn, 3);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('decisions are grouped by status and year, and by log again', async () => {
    const { decisions } = cairn.overview.trees;
    const labels = () => decisions.provider.getChildren().map(({ label }) => label);
    await vscode.commands.executeCommand('cairn.groupDecisionsByStatus');
    await findRow(decisions, 'Accepted');
    assert.ok(!labels().includes('docs/adr'));
    await vscode.commands.executeCommand('cairn.groupDecisionsByYear');
    await findRow(decisions, '2026');
    assert.ok(!labels().includes('Accepted'));
    await vscode.commands.executeCommand('cairn.groupDecisionsByLog');
    await findRow(decisions, 'docs/adr');
    assert.ok(!labels().includes('2026'));
  });

  test('decisions are filtered by status, and the tree says so', async () => {
    const { decisions } = cairn.overview.trees;
    const { showQuickPick } = vscode.window;
    const choose = async (wanted: readonly string[]) => {
      const fake = async (items: readonly vscode.QuickPickItem[]) =>
        items.filter(({ label, description }) => {
          assert.equal(description, label === 'accepted' ? '2' : '0', label);
          return wanted.includes(label);
        });
      Object.assign(vscode.window, { showQuickPick: fake });
      const changed = nextUpdate(decisions);
      await vscode.commands.executeCommand('cairn.filterDecisions');
      Object.assign(vscode.window, { showQuickPick });
      await changed;
    };
    await choose(['withdrawn', 'draft']);
    assert.deepEqual(decisions.provider.getChildren(), []);
    assert.equal(decisions.view.message, 'Only these: draft, withdrawn.');
    await choose([]);
    await findRow(decisions, 'docs/adr');
    assert.equal(decisions.view.message, '');
  });

  test('what was read can be looked at: its places lead there, and a second look is new', async () => {
    const { decisions } = cairn.overview.trees;
    await vscode.commands.executeCommand('cairn.showWhatWasRead');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'cairn-read');
    assert.match(document.getText(), /2 decisions found/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const link = links.find(({ range }) => document.getText(range) === `${planPath}:8`);
    assert.equal(link?.target?.toString(), uriOf(planPath).with({ fragment: 'L8' }).toString());
    const file = uriOf('docs/adr/0003-read.md');
    const content = '# 3. Read\n\n## Status\n\nAccepted\n';
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
    await findRow(decisions, '0003 Read');
    const isTold = told('0003-read.md:1');
    await vscode.commands.executeCommand('cairn.showWhatWasRead');
    await isTold;
    await vscode.workspace.fs.delete(file);
    await findRow(decisions, 'docs/adr', row => row.children.length === 2);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('commands that are called on nothing do nothing', async () => {
    await vscode.commands.executeCommand('cairn.copyReference');
    await vscode.commands.executeCommand('cairn.showInDiagram', { target: 7 });
  });

  test('the action of a plan opens its step diagram', async () => {
    const row = await findRow(cairn.overview.trees.plans, 'Print elsewhere');
    assert.equal(toItem(cairn.overview.trees.plans, row).contextValue, 'plan');
    const drawn = nextDrawing(cairn);
    await vscode.commands.executeCommand('cairn.openDiagram', row);
    assert.equal(await drawn, 3);
  });
});

function moveTo(editor: vscode.TextEditor, line: number): void {
  editor.selection = new vscode.Selection(line, 0, line, 0);
}

/** Resolves when `run` has led to the selection of a row. */
function selected({ view }: Tree, label: string, run: () => void): Promise<void> {
  const isThere = () => view.selection.some(row => row.label === label);
  return new Promise(resolve => {
    const listener = view.onDidChangeSelection(() => {
      if (!isThere()) return;
      listener.dispose();
      resolve();
    });
    run();
    if (isThere()) resolve();
  });
}

/** The row of a label, as soon as it is there and as wanted. */
async function findRow(
  { provider }: Tree,
  label: string,
  isWanted: (row: ViewNode) => boolean = () => true,
): Promise<ViewNode> {
  const look = () =>
    allRows(provider.getChildren()).find(row => row.label === label && isWanted(row));
  const found = look();
  if (found) return found;
  return new Promise(resolve => {
    const listener = provider.onDidChangeTreeData(() => {
      const row = look();
      if (!row) return;
      listener.dispose();
      resolve(row);
    });
  });
}

/** Resolves when a tree has other rows. */
function nextUpdate({ provider }: Tree): Promise<void> {
  return new Promise(resolve => {
    const listener = provider.onDidChangeTreeData(() => {
      listener.dispose();
      resolve();
    });
  });
}

/** Resolves when the list of what was read has come to say `text`. */
function told(text: string): Promise<void> {
  return new Promise(resolve => {
    const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme !== 'cairn-read' || !document.getText().includes(text)) return;
      listener.dispose();
      resolve();
    });
  });
}

function allRows(nodes: readonly ViewNode[]): ViewNode[] {
  return nodes.flatMap(node => [node, ...allRows(node.children)]);
}

function toItem({ provider }: Tree, row: ViewNode): vscode.TreeItem {
  return provider.getTreeItem(row);
}
