import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CairnApi } from '../../../src/client/main.ts';
import { uriOf } from './uri-of.ts';

const planPath = 'docs/migrations/stock.migration.yaml';

suite('survival', () => {
  let cairn: CairnApi;
  let before: string;

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension<CairnApi>('cairn.cairn');
    cairn = (await extension?.activate()) ?? assert.fail('Cairn is not installed.');
    // What other tests did to the server does not count.
    await vscode.commands.executeCommand('cairn.restartServer');
    await until(() => outline().includes('no-such-step'));
    before = outline();
  });

  test('a server that is killed while it starts, thrice in a row, comes back as it was', async () => {
    for (let round = 0; round < 3; round++) {
      const running = next(cairn.onRunning);
      kill(cairn);
      await running;
    }
    await until(() => outline() === before);
  });

  test('a server that is killed in the middle of an edit knows the edited text', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(planPath));
    const start = document.positionAt(document.getText().indexOf('no-such-step'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(start, start.translate(0, 12)), 'nobody-knows');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const running = next(cairn.onRunning);
    kill(cairn);
    await running;
    await until(() => outline() === before.replace('no-such-step', 'nobody-knows'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until(() => outline() === before);
  });

  test('a server that stops over and over stays away until somebody wants it', async () => {
    // It was killed four times by now.
    const gaveUp = next(cairn.onGaveUp);
    kill(cairn);
    await gaveUp;
    await until(() => outline() === '');
    await vscode.commands.executeCommand('cairn.restartServer');
    await until(() => outline() === before);
  });
});

/** All findings of Cairn, as lines. */
function outline(): string {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter(({ source }) => source === 'cairn')
        .map(({ range, message }) => `${uri.path}:${range.start.line} ${message}`),
    )
    .sort()
    .join('\n');
}

function until(isTrue: () => boolean): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (!isTrue()) return;
      listener.dispose();
      resolve();
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

function next(event: vscode.Event<void>): Promise<void> {
  return new Promise(resolve => {
    const listener = event(() => {
      listener.dispose();
      resolve();
    });
  });
}

function kill({ serverProcessId }: CairnApi): void {
  process.kill(serverProcessId() ?? assert.fail('There is no server.'), 'SIGKILL');
}
