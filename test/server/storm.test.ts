import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { citationMethod } from '../../src/protocol/citation.ts';
import { diagramMethod } from '../../src/protocol/diagram.ts';
import { newDecisionMethod } from '../../src/protocol/making.ts';
import { savedMethod } from '../../src/protocol/server.ts';
import { readFixture } from '../support/fixture.ts';
import { startClient } from '../support/language-client.ts';
import { MemoryHost } from '../support/memory-host.ts';

const uri = 'file:///shop/a.migration.yaml';
const start = { line: 0, character: 0 };
const hostOf = () =>
  new MemoryHost(
    '/shop',
    readFixture(
      '\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps: [{id: a, depends-on: [b]}]\n',
    ).files,
  );

async function startWith(host: MemoryHost, options = {}) {
  const client = await startClient({ hosts: [host], ...options });
  await client.findings(uri, diagnostics => diagnostics.length > 0);
  await client.hover(uri, start);
  return client;
}

test('ten thousand changes of the disk, doubled and out of order, are one reading of the folder', async () => {
  const host = hostOf();
  const client = await startWith(host);
  const before = host.calls.length;
  const types: readonly FileChangeType[] = [
    FileChangeType.Deleted,
    FileChangeType.Created,
    FileChangeType.Changed,
  ];
  const changes = Array.from({ length: 10_000 }, (_, index) => ({
    uri: `file:///shop/docs/adr/${index % 4000}.md`,
    type: types[index % 3] ?? FileChangeType.Changed,
  }));
  for (let number = 0; number < 500; number++) {
    host.write(`docs/adr/${number}.md`, `# ${number}. A\n\n## Status\n\nAccepted\n\n## Context\n`);
  }
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  const hover = await client.hover('file:///shop/docs/adr/7.md', { line: 0, character: 5 });
  assert.match(hover ?? '', /Accepted/i);
  // Code is looked at in the background, when there are decisions that it may cite.
  const calls = host.calls.slice(before).filter(call => call !== 'takeReadings');
  assert.deepEqual(calls, ['readFiles']);
});

test('what no client should say is answered, and everything else goes on', async () => {
  const client = await startWith(hostOf(), { mayLogErrors: true });
  const wrong = [null, 7, 'x', [], {}, { uri: 7 }, { uri: 'file:///%' }, { uri: 'file://host/a' }];
  for (const params of wrong) {
    for (const method of [diagramMethod, newDecisionMethod, citationMethod, 'cairn/nothing']) {
      await client.connection.sendRequest(method, params).catch(error => {
        assert.ok(error instanceof ResponseError);
      });
    }
    await client.connection.sendNotification(savedMethod, params);
  }
  for (const line of [-1, 1e9, 0.5]) {
    const textDocument = { uri };
    const position = { line, character: line };
    await client.connection
      .sendRequest(HoverRequest.type, { textDocument, position })
      .catch(() => {});
  }
  client.close(uri);
  assert.match((await client.hover(uri, { line: 2, character: 13 })) ?? '', /\*\*/);
});
