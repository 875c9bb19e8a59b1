import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { uriOf } from './uri-of.ts';

/** What a person answers, in the order in which it is asked for. */
interface Answers {
  readonly picks?: readonly string[];
  readonly title?: string;
}

suite('making', () => {
  const made: vscode.Uri[] = [];

  suiteSetup(async () => {
    await vscode.extensions.getExtension('cairn.cairn')?.activate();
  });

  setup(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of made) await vscode.workspace.fs.delete(uri);
  });

  test('a decision, with no editor open: a file in the manner of its log', async () => {
    const { shown } = await answering({ title: 'Print elsewhere' }, () =>
      vscode.commands.executeCommand('cairn.newDecision'),
    );
    const path = 'docs/adr/0003-print-elsewhere.md';
    assert.deepEqual(shown, [path]);
    const editor = await editorOf(path);
    assert.match(editor.document.getText(), /^# 3\. Print elsewhere\n/);
    assert.equal(editor.document.isDirty, false);
    const { active } = editor.selection;
    const above = editor.document.getText(new vscode.Range(0, 0, active.line, 0));
    assert.match(above, /## Context\n\n$/);
  });

  test('a decision that is to replace the one of a row', async () => {
    const older = uriOf('docs/adr/0001-keep-orders-in-one-store.md');
    const target = { uri: older.toString(), line: 0, character: 5 };
    const { shown } = await answering({ title: 'Split the orders' }, () =>
      vscode.commands.executeCommand('cairn.supersedeDecision', { target }),
    );
    const [path = ''] = shown;
    assert.match(path, /^docs\/adr\/000\d-split-the-orders\.md$/);
    const { document } = await editorOf(path);
    assert.match(document.getText(), /^Supersedes \[1\. Keep orders in one store\]/m);
  });

  test('nothing is made where a person changes their mind, or gives no title', async () => {
    const before = await filesIn('docs/adr');
    await answering({}, () => vscode.commands.executeCommand('cairn.newDecision'));
    const { warnings } = await answering({ title: '???' }, () =>
      vscode.commands.executeCommand('cairn.newDecision'),
    );
    assert.deepEqual(warnings, ['A title has a letter or a digit at least.']);
    assert.deepEqual(await filesIn('docs/adr'), before);
  });

  test('with several logs it asks for one', async () => {
    const other = uriOf('shop/adr/0008-a.md');
    const text = '# 8. A\n\n## Status\n\nAccepted\n\n## Context\n\nA.\n\n## Decision\n\nA.\n';
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(text));
    made.push(other);
    // The server knows a file that is open at once, whenever the watcher comes to it.
    await vscode.window.showTextDocument(other);
    await answering({ picks: ['shop/adr'], title: 'Second' }, () =>
      vscode.commands.executeCommand('cairn.newDecision'),
    );
    await editorOf('shop/adr/0009-second.md');
  });

  test('in a log that is one file: an entry in it, which can be undone', async () => {
    const log = uriOf('shop/decisions.md');
    const entry = (number: number) => `## ADR-${number}: A b\n\n**Status:** Accepted\n`;
    const text = `# Decisions\n\n${entry(1)}\n${entry(2)}`;
    await vscode.workspace.fs.writeFile(log, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(log);
    await answering({ picks: ['shop/decisions.md'], title: 'Third' }, () =>
      vscode.commands.executeCommand('cairn.newDecision'),
    );
    const { document, selection } = await editorOf('shop/decisions.md');
    assert.match(document.getText(), /\n## ADR-3: Third\n\n\*\*Status:\*\* Proposed\n$/);
    assert.equal(selection.active.line, document.lineCount - 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('a plan, with the cursor at its first step', async () => {
    await answering({ title: 'Leave the old printer' }, () =>
      vscode.commands.executeCommand('cairn.newPlan'),
    );
    const editor = await editorOf('docs/migrations/leave-the-old-printer.migration.yaml');
    const { line, character } = editor.selection.active;
    assert.equal(
      editor.document.lineAt(line).text.slice(character),
      'Build the new beside the old',
    );
  });

  test('a checklist in the editor is adopted, and that is one step to undo', async () => {
    const uri = uriOf('notes.md');
    const text = '# Migrate the printer\n\n- [ ] A\n- [ ] B\n- [ ] C\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    made.push(uri);
    const editor = await vscode.window.showTextDocument(uri);
    await answering({ picks: ['Adopt this checklist: Migrate the printer'] }, () =>
      vscode.commands.executeCommand('cairn.newPlan'),
    );
    assert.equal(editor.document.getText(), `---\nmigration-plan: "1.0"\n---\n\n${text}`);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  test('a quick fix is offered at its finding and changes the text in one step', async () => {
    const uri = uriOf('docs/migrations/fix.migration.yaml');
    const text = 'title: A\nsteps:\n  - {id: a, title: A, status: planed}\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    made.push(uri);
    const editor = await vscode.window.showTextDocument(uri);
    const at = new vscode.Range(2, 31, 2, 31);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      at,
      vscode.CodeActionKind.QuickFix.value,
      5,
    );
    const action = actions.find(({ title }) => title === 'Change to "planned"');
    assert.equal(action?.isPreferred, true);
    assert.ok(action?.edit && (await vscode.workspace.applyEdit(action.edit)));
    assert.equal(editor.document.getText(), text.replace('planed', 'planned'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  test('the status of a step is chosen at the cursor, that of a decision on its row', async () => {
    const uri = uriOf('docs/migrations/status.migration.yaml');
    const text = 'title: A\nsteps:\n  - id: a\n    title: A\n    status: planned\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    made.push(uri);
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(3, 2, 3, 2);
    await answering({ picks: ['done'] }, () => vscode.commands.executeCommand('cairn.setStatus'));
    assert.equal(editor.document.getText(), text.replace('planned', 'done'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);

    const record = uriOf('docs/adr/0001-keep-orders-in-one-store.md');
    const target = { uri: record.toString(), line: 0, character: 5 };
    await answering({ picks: ['Deprecated'] }, () =>
      vscode.commands.executeCommand('cairn.setStatus', { target }),
    );
    const shown = vscode.window.activeTextEditor ?? assert.fail();
    assert.equal(shown.document.uri.toString(), record.toString());
    assert.match(shown.document.getText(), /^Deprecated$/m);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  async function editorOf(path: string): Promise<vscode.TextEditor> {
    made.push(uriOf(path));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uriOf(path).toString());
    return editor ?? assert.fail();
  }
});

/** Runs a command with somebody who answers its questions, and tells what it has shown. */
async function answering({ picks = [], title }: Answers, run: () => Thenable<unknown>) {
  const { showInputBox, showQuickPick, showWarningMessage } = vscode.window;
  const rest = [...picks];
  const shown: string[] = [];
  const warnings: string[] = [];
  Object.assign(vscode.window, {
    showInputBox: async ({ validateInput }: vscode.InputBoxOptions) => {
      const said = title === undefined ? undefined : await validateInput?.(title);
      if (typeof said === 'object' && said !== null) shown.push(said.message);
      return title;
    },
    showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
      const wanted = rest.shift();
      const item = items.find(({ label }) => label === wanted);
      return item ?? assert.fail(`${wanted} is none of ${items.map(({ label }) => label)}`);
    },
    showWarningMessage: async (message: string) => void warnings.push(message),
  });
  try {
    await run();
  } finally {
    Object.assign(vscode.window, { showInputBox, showQuickPick, showWarningMessage });
  }
  assert.deepEqual(rest, [], 'Not every question was asked.');
  return { shown, warnings };
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(uriOf(path));
  return entries.map(([name]) => name).sort();
}
