import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CairnApi } from '../../../src/client/main.ts';
import { nextDrawing } from './next-drawing.ts';
import { uriOf } from './uri-of.ts';

const planPath = 'docs/migrations/ship.migration.yaml';

const plan = `migration-plan: "1.0"
title: Ship from the new store
steps:
  - id: pack
    title: Pack there
    status: in-progress
    blocked-by: [{ref: INC-7, since: 2026-03-09}]
  - id: send
    title: Send from there
    depends-on: [pack]
`;

suite('step diagram', () => {
  let cairn: CairnApi;

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension<CairnApi>('cairn.cairn');
    cairn = (await extension?.activate()) ?? assert.fail('Cairn is not installed.');
  });

  suiteSetup(() => vscode.workspace.fs.writeFile(uriOf(planPath), new TextEncoder().encode(plan)));

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uriOf(planPath));
  });

  test('opens beside its plan, once', async () => {
    await show(planPath);
    const drawn = nextDrawing(cairn);
    await vscode.commands.executeCommand('cairn.openDiagram');
    assert.equal(await drawn, 3);
    assert.deepEqual(diagramTabs(), ['Steps: Ship from the new store']);
    await vscode.commands.executeCommand('cairn.openDiagram');
    assert.equal(diagramTabs().length, 1);
  });

  test('follows what is typed', async () => {
    const { document } = await show(planPath);
    const end = document.positionAt(document.getText().length);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, end, '  - id: tell-everybody\n    title: Tell everybody\n');
    const larger = nextDrawing(cairn);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(await larger, 4);
    await show(planPath);
    const smaller = nextDrawing(cairn);
    await vscode.commands.executeCommand('undo');
    assert.equal(await smaller, 3);
  });

  test('follows its plan to another name', async () => {
    const [before, after] = [uriOf(planPath), uriOf('docs/migrations/sent.migration.yaml')];
    const rename = async (from: vscode.Uri, to: vscode.Uri) => {
      const drawn = nextDrawing(cairn);
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.equal(await drawn, 3);
      assert.deepEqual(diagramTabs(), ['Steps: Ship from the new store']);
    };
    await rename(before, after);
    await rename(after, before);
  });

  test('has a panel of its own for each plan', async () => {
    const { document } = await show('docs/migrations/orders.migration.yaml');
    await vscode.commands.executeCommand('cairn.openDiagram', document.uri);
    // The other panel may be drawn meanwhile, so a drawing does not tell which one it is of.
    await untilTabs(tabs => tabs.includes('Steps: Move orders to the orders service'));
    assert.deepEqual(diagramTabs().sort(), [
      'Steps: Move orders to the orders service',
      'Steps: Ship from the new store',
    ]);
  });
});

function diagramTabs(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview)
    .map(({ label }) => label);
}

async function untilTabs(isWanted: (labels: readonly string[]) => boolean): Promise<void> {
  if (isWanted(diagramTabs())) return;
  await new Promise<void>(resolve => {
    const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
      if (!isWanted(diagramTabs())) return;
      listener.dispose();
      resolve();
    });
  });
}

function show(path: string): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(uriOf(path), { viewColumn: vscode.ViewColumn.One });
}
