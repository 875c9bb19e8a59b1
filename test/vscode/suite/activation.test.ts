import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('activation', () => {
  test('Cairn activates and registers every command it contributes', async () => {
    const cairn = vscode.extensions.getExtension('cairn.cairn');
    assert.ok(cairn, 'Cairn is not installed.');
    await cairn.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const contributed: readonly { readonly command: string }[] =
      cairn.packageJSON.contributes.commands ?? [];
    const missing = contributed.map(({ command }) => command).filter(id => !registered.has(id));
    assert.deepEqual(missing, []);
  });
});
