import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CompletionRequest,
  DocumentSymbolRequest,
  FileChangeType,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { diagramMethod, plansMethod } from '../../src/protocol/diagram.ts';
import { viewsMethod } from '../../src/protocol/views.ts';
import { readFixture } from '../support/fixture.ts';
import { startClient } from '../support/language-client.ts';
import { MemoryHost } from '../support/memory-host.ts';

const planFile = 'a.migration.yaml';
const planUri = `file:///shop/${planFile}`;
const text = 'migration-plan: "1.0"\ntitle: A\nsteps: [{id: a, title: A, depends-on: [b]}]\n';
const start = { line: 0, character: 0 };

const hostOf = () => new MemoryHost('/shop', readFixture(`\n--- ${planFile}\n${text}`).files);

async function startWith(host: MemoryHost) {
  const client = await startClient({ hosts: [host] });
  await client.findings(planUri, diagnostics => diagnostics.length > 0);
  // The facts are asked for by the time that this is answered.
  await client.hover(planUri, start);
  return client;
}

test('the log tells what was read, what was found, and what is unknown', async () => {
  const { logged } = await startWith(hostOf());
  assert.deepEqual(logged.slice(0, 3), [
    '/shop: Read 1 file in 1 folder, which took 0 ms.',
    '/shop: Found 0 decisions and 1 plan.',
    '/shop: The history is unknown: there is none.',
  ]);
});

test('a change on disk is told, and what was found only where it is something else', async () => {
  const host = hostOf();
  const client = await startWith(host);
  const before = client.logged.length;
  host.write(planFile, text.replace('title: A', 'title: B'));
  client.reportChanged(planUri, FileChangeType.Changed);
  await client.hover(planUri, start);
  assert.deepEqual(client.logged.slice(before), [`/shop: Read again: ${planFile}.`]);
  host.files.delete(planFile);
  client.reportChanged(planUri, FileChangeType.Deleted);
  await client.hover(planUri, start);
  assert.deepEqual(client.logged.slice(before + 1), [
    `/shop: Not there, or nothing to read: ${planFile}.`,
    '/shop: Found 0 decisions and 0 plans.',
  ]);
});

test('a name cannot make a line of its own in the log', async () => {
  const host = hostOf();
  const client = await startWith(host);
  const before = client.logged.length;
  client.reportChanged('file:///shop/a%0Aerror%1B%5B31m.md', FileChangeType.Deleted);
  await client.hover(planUri, start);
  assert.deepEqual(client.logged.slice(before), [
    '/shop: Not there, or nothing to read: a\\nerror\\u{1b}[31m.md.',
  ]);
});

test('typing and asking read no file, start no program and write no line', async () => {
  const host = hostOf();
  const client = await startWith(host);
  client.open(planUri, text);
  await client.hover(planUri, start);
  const calls = host.calls.length;
  const lines = client.logged.length;
  const textDocument = { uri: planUri };
  for (const letter of 'expand') {
    client.change(
      planUri,
      { start: { line: 1, character: 7 }, end: { line: 1, character: 7 } },
      letter,
    );
    await client.hover(planUri, { line: 2, character: 13 });
    await client.definition(planUri, { line: 2, character: 39 });
    const position = { line: 2, character: 39 };
    await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'a' });
    await client.connection.sendRequest(viewsMethod, { groupBy: 'log', statuses: null });
    await client.connection.sendRequest(plansMethod);
    await client.connection.sendRequest(diagramMethod, { uri: planUri });
  }
  client.close(planUri);
  await client.hover(planUri, start);
  assert.deepEqual(host.calls.slice(calls), []);
  assert.deepEqual(client.logged.slice(lines), []);
});
