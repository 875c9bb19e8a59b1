import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompletionRequest } from 'vscode-languageserver-protocol/node';
import { readFixture } from '../../support/fixture.ts';
import { startClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const planUri = 'file:///shop/orders.migration.yaml';
const { files } = readFixture(`
--- orders.migration.yaml
migration-plan: "1.0"
title: Orders
steps:
  - {id: expand, title: "Create\\u202ethe tables"}
`);

test('a completion replaces the word, in the text of the moment, with nothing hidden', async () => {
  const { connection, open } = await startClient({ hosts: [new MemoryHost('/shop', files)] });
  const text = `${files[0]?.content.kind === 'text' ? files[0].content.text : ''}  - id: write\n    depends-on: [ex]\n`;
  open(planUri, text);
  const found = await connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: planUri },
    position: { line: 5, character: 19 },
  });
  const items = Array.isArray(found) ? found : (found?.items ?? []);
  const [first] = items;
  assert.equal(first?.label, 'expand');
  assert.equal(first?.detail, 'Create\\u{202e}the tables (planned)');
  assert.equal(first?.labelDetails?.description, first?.detail);
  assert.deepEqual(first?.textEdit, {
    range: { start: { line: 5, character: 17 }, end: { line: 5, character: 19 } },
    newText: 'expand',
  });
});

test('paths complete from the folders of the project, one name at a time', async () => {
  const host = new MemoryHost('/shop', files);
  host.entries.set('kiosk', [
    { name: 'src', kind: 'folder' },
    { name: 'package.json', kind: 'file' },
  ]);
  const { connection, open } = await startClient({ hosts: [host] });
  const text = `${files[0]?.content.kind === 'text' ? files[0].content.text : ''}  - id: write\n    paths: ["kiosk/s"]\n`;
  open(planUri, text);
  const found = await connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: planUri },
    position: { line: 5, character: 20 },
  });
  const items = Array.isArray(found) ? found : (found?.items ?? []);
  assert.deepEqual(
    items.map(({ label, command }) => [label, command?.command]),
    [
      ['src/', 'editor.action.triggerSuggest'],
      ['package.json', undefined],
      ['**', undefined],
    ],
  );
  assert.deepEqual(items[0]?.textEdit, {
    range: { start: { line: 5, character: 19 }, end: { line: 5, character: 20 } },
    newText: 'src/',
  });
});

test('a key that has a few words or a list of maps asks for them, another one does not', async () => {
  const { connection, open } = await startClient({ hosts: [new MemoryHost('/shop', files)] });
  open(planUri, 'migration-plan: "1.0"\nsteps:\n  - ');
  const found = await connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: planUri },
    position: { line: 2, character: 4 },
  });
  const items = Array.isArray(found) ? found : (found?.items ?? []);
  const commandOf = (name: string) => items.find(({ label }) => label === name)?.command?.command;
  assert.equal(commandOf('status'), 'editor.action.triggerSuggest');
  assert.equal(commandOf('entry'), 'editor.action.triggerSuggest');
  assert.equal(commandOf('title'), undefined);
});

test('a record without a number is shown by its file and title, and found by both', async () => {
  const records = readFixture(`
--- docs/adr/20260301-own-the-orders.md
# Own the orders

- Status: accepted
--- docs/adr/20260302-use-events.md
# Use events

- Status: accepted
`);
  const hosts = [new MemoryHost('/shop', [...files, ...records.files])];
  const { connection, open } = await startClient({ hosts });
  open(planUri, 'migration-plan: "1.0"\ntitle: Orders\ndecisions: []\n');
  const found = await connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: planUri },
    position: { line: 2, character: 12 },
  });
  const [first] = Array.isArray(found) ? found : (found?.items ?? []);
  assert.equal(first?.label, '20260302-use-events.md');
  assert.equal(first?.labelDetails?.description, 'Use events (accepted)');
  assert.match(first?.filterText ?? '', /docs\/adr\/20260302-use-events\.md Use events/);
  assert.equal(first?.textEdit?.newText, 'docs/adr/20260302-use-events.md');
});
