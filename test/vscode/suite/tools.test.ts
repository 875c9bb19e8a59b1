import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('tools for language models', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('cairn.cairn')?.activate();
  });

  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('VS Code offers all of them', () => {
    const names = vscode.lm.tools.map(({ name }) => name).filter(name => name.startsWith('cairn_'));
    assert.deepEqual(names.sort(), [
      'cairn_check_change',
      'cairn_find_governing',
      'cairn_list_blocked',
      'cairn_list_decisions',
      'cairn_read_decision',
      'cairn_summarise_plan',
    ]);
  });

  test('what is blocked, with the place of each claim', async () => {
    const text = await ask('list_blocked', {});
    assert.match(text, /^\d+ steps? (?:is|are) blocked in \d+ (?:of \d+ )?plans?/);
    assert.match(text, /\n<repository-text>\n[\s\S]*\n<\/repository-text>$/);
    assert.match(text, /\(docs\/migrations\/stock\.migration\.yaml:\d+/);
  });

  test('the text in the editor counts, saved or not', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'docs/adr/0001-keep-orders-in-one-store.md');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.lineAt(document.lineCount - 1).range.end, '\nUnsaved words.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(await ask('read_decision', { decision: uri.fsPath }), /\nUnsaved words\.\n/);
    await vscode.commands.executeCommand('undo');
  });

  test('what lies outside is refused in words', async () => {
    const text = await ask('find_governing', { files: ['../secret.md'] });
    assert.match(text, /"\.\.\/secret\.md" names no file of the project folder\./);
  });
});

async function ask(tool: string, input: object): Promise<string> {
  const options = { input, toolInvocationToken: undefined };
  const { content } = await vscode.lm.invokeTool(`cairn_${tool}`, options);
  return content
    .map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : assert.fail()))
    .join('');
}
