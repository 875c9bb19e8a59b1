import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tools } from '../../../src/core/tools/index.ts';
import { askToolMethod, type ToolAnswer, toolNames } from '../../../src/protocol/tools.ts';
import { readFixture } from '../../support/fixture.ts';
import { startClient, type TestClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const shop = `--- docs/adr/0001-a.md
# 1. Use events

## Status

Accepted
--- p.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, exit: [{soak: {for: P3D}}]}
`;

async function ask(client: TestClient, tool: string, given: unknown): Promise<string> {
  const question = { tool, given };
  return (await client.connection.sendRequest<ToolAnswer>(askToolMethod, question)).text;
}

test('the client knows every tool by its name', () => {
  assert.deepEqual(
    tools.map(({ name }) => name),
    toolNames,
  );
});

test('a question is answered from the text in the editor', async () => {
  const host = new MemoryHost('/shop', readFixture(shop).files);
  const client = await startClient({ hosts: [host] });
  assert.match(await ask(client, 'list_decisions', {}), /^1 decision\.\n/);
  client.open('file:///shop/docs/adr/0001-a.md', '# 1. Use queues\n\n## Status\n\nProposed\n');
  assert.match(await ask(client, 'list_decisions', {}), /decision proposed: ADR-0001 "Use queues"/);
  assert.match(
    await ask(client, 'find_governing', { files: ['/etc/a'] }),
    /names no file of the project folder/,
  );
  assert.match(await ask(client, 'nothing', {}), /There is no tool "nothing"/);
  assert.match(await ask(client, 'read_decision', null), /The arguments are no object/);
});

test('a change is compared with its base; without trust no base is known', async () => {
  const host = new MemoryHost('/shop', readFixture(shop).files);
  const before = readFixture(shop.replace('P3D', 'P14D')).files;
  const commit = '0123456789abcdef0123456789abcdef01234567';
  host.base = { kind: 'known', name: 'main', commit, head: commit, files: before, changed: [] };
  const client = await startClient({ hosts: [host] });
  const text = await ask(client, 'check_change', { base: 'main' });
  assert.match(text, /^Against commit 0123456789ab: 1 change/);
  assert.match(text, /soak 14 days → 3 days\. \(p\.migration\.yaml:4\)/);
  assert.ok(host.calls.includes('readBase main'));
});

test('no base says why', async () => {
  const host = new MemoryHost('/shop', readFixture(shop).files);
  const client = await startClient({ hosts: [host] });
  const text = await ask(client, 'check_change', {});
  assert.match(text, /There is nothing to compare with: there is none\./);
});

test('of several folders each that has an answer gives it under its name', async () => {
  const hosts = [
    new MemoryHost('/shop', readFixture(shop).files),
    new MemoryHost(
      '/<b>',
      readFixture('--- docs/adr/0009-b.md\n# 9. B\n\n## Status\n\nAccepted\n').files,
    ),
  ];
  const client = await startClient({ hosts });
  const both = await ask(client, 'list_decisions', {});
  assert.match(both, /^In the folder \/shop:\n1 decision\./);
  assert.match(both, /\n\nIn the folder \/&lt;b&gt;:\n1 decision\./);
  const one = await ask(client, 'read_decision', { decision: '9' });
  assert.match(one, /^In the folder \/&lt;b&gt;:\nOne decision/);
  assert.doesNotMatch(one, /There is no decision/);
  assert.match(await ask(client, 'read_decision', { decision: '7' }), /There is no decision "7"/);
});
