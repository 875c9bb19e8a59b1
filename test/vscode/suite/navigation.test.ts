import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { uriOf } from './uri-of.ts';

const planPath = 'docs/migrations/stock.migration.yaml';
const decisionPath = 'docs/adr/0002-count-stock-in-the-stock-service.md';

suite('navigation', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('cairn.cairn')?.activate();
  });

  test('finds a decision and a step by name', async () => {
    const decisions = await symbols('ADR-0002');
    assert.deepEqual(decisions, [`ADR-0002 Count stock in the stock service ${decisionPath}`]);
    assert.deepEqual(await symbols('ask-the'), [
      `ask-the-service Ask the service for each order ${planPath}`,
    ]);
  });

  test('outlines a YAML plan, and a Markdown file not twice', async () => {
    const [plan] = await outline(planPath);
    assert.equal(plan?.name, 'Count stock in the stock service');
    assert.deepEqual(
      plan?.children.map(({ name }) => name),
      ['Copy the counts', 'Ask the service for each order'],
    );
    const headings = await outline(decisionPath);
    assert.equal(headings.length, 1);
  });

  test('offers the steps of a plan where one is expected', async () => {
    const uri = uriOf(planPath);
    const document = await vscode.workspace.openTextDocument(uri);
    const at = document.positionAt(document.getText().indexOf('depends-on: [') + 13);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      at,
    );
    const rows = list.items.flatMap(({ label }) => (typeof label === 'string' ? [] : label));
    const step = rows.find(({ label }) => label === 'copy-counts');
    assert.match(step?.description ?? '', /^Copy the counts/);
  });

  test('a plan leads to the decision that it names', async () => {
    const uri = uriOf(planPath);
    const document = await vscode.workspace.openTextDocument(uri);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      uri,
    );
    const own = links.find(({ range }) => document.getText(range) === 'ADR-0002');
    assert.match(own?.target?.toString() ?? '', new RegExp(`/${decisionPath}#L\\d+$`));
  });
});

/** Names and files of the symbols that Cairn knows; other providers list headings. */
async function symbols(query: string): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return found
    .filter(({ containerName }) => containerName.includes('/'))
    .map(({ name, containerName }) => `${name} ${containerName}`);
}

function outline(path: string) {
  return vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    uriOf(path),
  );
}
