import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { CairnApi } from '../../../src/client/main.ts';
import { uriOf } from './uri-of.ts';

const planPath = 'docs/migrations/stock.migration.yaml';
const decisionPath = 'docs/adr/0002-count-stock-in-the-stock-service.md';

suite('editor', () => {
  let cairn: CairnApi | undefined;

  suiteSetup(async () => {
    cairn = await vscode.extensions.getExtension<CairnApi>('cairn.cairn')?.activate();
  });

  test('shows findings of a file that is not open', async () => {
    const uri = uriOf(planPath);
    assert.ok(!vscode.workspace.textDocuments.some(document => isSame(document.uri, uri)));
    const diagnostics = await findings(uri, has('unknown-reference'));
    const finding = diagnostics.find(({ code }) => code === 'unknown-reference');
    assert.equal(finding?.source, 'cairn');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(finding && document.getText(finding.range), 'no-such-step');
  });

  test('says in a hover why a step is blocked', async () => {
    const { uri, position } = await find(planPath, 'Copy the counts');
    await findings(uri, has('unknown-reference'));
    const text = await hover(uri, position);
    assert.match(text, /\*\*Copy the counts\*\*/);
    assert.match(text, /Blocked for \d+ days by INC/);
    assert.match(text, /\(file:\/\/\/[^)]+stock\.migration\.yaml#L\d+\)/);
  });

  test('says in a hover why a status was read so', async () => {
    const { uri, position } = await find(decisionPath, 'Accepted');
    assert.match(await hover(uri, position), /Read as accepted from .*\[line 7\]/);
  });

  test('goes from a dependency to its step', async () => {
    const { uri, position } = await find(planPath, 'copy-counts, no-such-step');
    const step = await find(planPath, 'copy-counts');
    assert.deepEqual(await definitions(uri, position), [`${uri} ${step.position.line}`]);
  });

  test('goes from a mention to the decision', async () => {
    const { uri, position } = await find(planPath, 'ADR-0002');
    const decision = await find(decisionPath, 'Count stock');
    assert.deepEqual(await definitions(uri, position), [
      `${decision.uri} ${decision.position.line}`,
    ]);
  });

  test('code that cites a decision shows it and leads to it', async () => {
    const { uri, position } = await find('src/count.ts', '0002');
    assert.match(await hover(uri, position), /\*\*Count stock in the stock service\*\*/);
    const decision = await find(decisionPath, 'Count stock');
    const found = await definitions(uri, position);
    assert.ok(found.includes(`${decision.uri} ${decision.position.line}`), found.join());
    const mentions = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      uri,
      position,
    );
    const files = mentions.map(mention => mention.uri.toString());
    assert.ok(files.includes(uri.toString()), files.join());
    assert.ok(files.includes(decision.uri.toString()), files.join());
  });

  test('follows what is typed, and undo', async () => {
    const { uri, document } = await find(planPath, 'no-such-step');
    await findings(uri, has('unknown-reference'));
    const start = document.positionAt(document.getText().indexOf(', no-such-step'));
    const edit = new vscode.WorkspaceEdit();
    edit.delete(uri, new vscode.Range(start, start.translate(0, ', no-such-step'.length)));
    const gone = findings(uri, hasNot('unknown-reference'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await gone;
    await vscode.window.showTextDocument(document);
    const back = findings(uri, has('unknown-reference'));
    await vscode.commands.executeCommand('undo');
    await back;
  });

  test('forgets the findings of a file that is deleted', async () => {
    const uri = uriOf('docs/migrations/gone.migration.yaml');
    const original = await vscode.workspace.fs.readFile(uriOf(planPath));
    const there = findings(uri, has('unknown-reference'));
    await vscode.workspace.fs.writeFile(uri, original);
    await there;
    const gone = findings(uri, diagnostics => diagnostics.length === 0);
    await vscode.workspace.fs.delete(uri);
    await gone;
  });

  test('sees a folder that is moved away and back', async () => {
    const uri = uriOf(planPath);
    await findings(uri, has('unknown-reference'));
    const gone = findings(uri, hasNot('unknown-reference'));
    const there = findings(uriOf(planPath.replace('docs', 'papers')), has('unknown-reference'));
    await vscode.workspace.fs.rename(uriOf('docs'), uriOf('papers'));
    await Promise.all([gone, there]);
    const back = findings(uri, has('unknown-reference'));
    await vscode.workspace.fs.rename(uriOf('papers'), uriOf('docs'));
    await back;
  });

  test('sees what happens in folders that were made in one go', async () => {
    const uri = uriOf('teams/mail/adr/0001-send.md');
    const text = '# 1. Send\n\n## Status\n\nDecidedly\n\n## Decision\n\nA.\n';
    mkdirSync(uriOf('teams/mail/adr').fsPath, { recursive: true });
    writeFileSync(uri.fsPath, text);
    await findings(uri, has('unclear-status'));
    const understood = findings(uri, hasNot('unclear-status'));
    writeFileSync(uri.fsPath, text.replace('Decidedly', 'Accepted'));
    await understood;
    const again = findings(uri, has('unclear-status'));
    writeFileSync(uri.fsPath, text);
    await again;
    const gone = findings(uri, diagnostics => diagnostics.length === 0);
    rmSync(uriOf('teams').fsPath, { recursive: true });
    await gone;
  });

  test('comes back after its server died', async () => {
    const uri = uriOf(planPath);
    await findings(uri, has('unknown-reference'));
    const pid = cairn?.serverProcessId() ?? assert.fail('There is no server.');
    const gone = findings(uri, hasNot('unknown-reference'));
    process.kill(pid, 'SIGKILL');
    await gone;
    await findings(uri, has('unknown-reference'));
    assert.notEqual(cairn?.serverProcessId(), pid);
  });
});

type Wanted = (diagnostics: readonly vscode.Diagnostic[]) => boolean;

function has(rule: string): Wanted {
  return diagnostics => diagnostics.some(({ code }) => code === rule);
}

function hasNot(rule: string): Wanted {
  return diagnostics => !has(rule)(diagnostics);
}

/** Resolves as soon as the findings of a file are as wanted; the suite's own timeout ends it. */
function findings(uri: vscode.Uri, wanted: Wanted): Promise<readonly vscode.Diagnostic[]> {
  return new Promise(resolve => {
    const look = () => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      if (!wanted(diagnostics)) return;
      listener.dispose();
      resolve(diagnostics);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

async function hover(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

async function definitions(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    position,
  );
  return found.map(target =>
    'targetUri' in target
      ? `${target.targetUri} ${target.targetRange.start.line}`
      : `${target.uri} ${target.range.start.line}`,
  );
}

/** The first place of a piece of text in a file of the opened folder. */
async function find(path: string, piece: string) {
  const uri = uriOf(path);
  const document = await vscode.workspace.openTextDocument(uri);
  const offset = document.getText().indexOf(piece);
  assert.ok(offset >= 0, `${path} does not hold ${piece}`);
  return { uri, document, position: document.positionAt(offset) };
}

function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}
