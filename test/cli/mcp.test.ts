import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { buildBundles } from '../support/bundles.ts';
import { McpClient } from '../support/mcp-client.ts';
import { writeFiles } from '../support/temporary-folder.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';

const dist = mkdtempSync(join(tmpdir(), 'cairn-mcp-'));
const cairn = join(dist, 'cairn.cjs');
after(() => rmSync(dist, { recursive: true, force: true }));

before(async () => {
  await buildBundles(dist, ['cairn.cjs', 'command.cjs', 'mcp.cjs', 'worker.cjs']);
});

const plan = (soak: string) => `migration-plan: "1.0"
title: Move the orders
steps:
  - id: dual-write
    title: Write to both stores
    paths: ["services/**"]
    blocked-by: [{ref: INC-118, since: 2026-03-09}]
    exit: [{soak: {for: ${soak}}}]
`;

async function start(context: TestContext) {
  const repository = temporaryRepository(context);
  repository.commit('2026-03-01', {
    'docs/orders.migration.yaml': plan('P14D'),
    'docs/adr/0001-a.md': '# 1. Use events\n\n## Status\n\nAccepted\n',
  });
  const client = new McpClient(cairn, repository.folder, ['--now', '2026-03-16']);
  context.after(() => client.process.kill());
  return { ...repository, client };
}

function textOf(result: Awaited<ReturnType<McpClient['call']>>): string {
  return result.content?.map(({ text }) => text).join('') ?? '';
}

test('a client shakes hands, lists the tools and calls each of them', async context => {
  const { client, folder } = await start(context);
  const { result } = await client.initialize();
  assert.equal(result?.protocolVersion, '2025-11-25');
  assert.equal(result?.serverInfo?.name, 'cairn');
  assert.match(result?.instructions ?? '', /untrusted/);
  const { tools = [] } = (await client.request('tools/list', {})).result ?? {};
  assert.equal(tools.length, 6);

  const governing = await client.call('find_governing', { files: ['services/a.ts'] });
  assert.equal(governing.isError, false);
  assert.match(textOf(governing), /step blocked: dual-write .*\(docs\/orders\.migration\.yaml:4, /);
  assert.equal(governing.structuredContent?.summary, textOf(governing).split('\n')[0]);
  assert.match(textOf(await client.call('list_blocked', {})), /^1 step is blocked in 1 plan/);
  assert.match(textOf(await client.call('summarise_plan', {})), /^1 plan with 1 step\./);
  assert.match(textOf(await client.call('list_decisions', {})), /^1 decision\./);
  assert.match(textOf(await client.call('read_decision', { decision: '1' })), /# 1\. Use events/);

  // The files are read anew for each question.
  writeFiles(folder, { 'docs/orders.migration.yaml': plan('P3D') });
  assert.match(
    textOf(await client.call('check_change', {})),
    /^Against commit [0-9a-f]{12}: 1 change, .*soak 14 days → 3 days\. \(docs\/orders\.migration\.yaml:8\)/s,
  );
  assert.deepEqual(await client.hangUp(), [0, null]);
  assert.match(client.errors, /^cairn mcp: find_governing: /);
});

test('a client without a handshake is answered by the revision that it names', async context => {
  const { client } = await start(context);
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  const { result } = await client.request('tools/list', { _meta });
  assert.equal(result?.tools?.length, 6);
  const answer = await client.request('tools/call', {
    ...{ name: 'list_decisions', arguments: {}, _meta },
  });
  assert.match(answer.result?.content?.[0]?.text ?? '', /^1 decision\./);
});

test('what is wrong with a call is said, and the conversation goes on', async context => {
  const { client } = await start(context);
  await client.initialize();
  for (const [name, given, reason] of [
    ['delete_everything', {}, /There is no tool "delete_everything"/],
    ['find_governing', {}, /The argument "files" is missing/],
    ['find_governing', { files: ['a'.repeat(5000)] }, /longer than 1024/],
    ['find_governing', { files: ['../secret.md'] }, /names no file of the project folder/],
    ['find_governing', { files: ['/etc/passwd'] }, /names no file of the project folder/],
    ['read_decision', { decision: '../../secret.md' }, /There is no decision/],
    ['check_change', { base: '--output=/tmp/x' }, /is no name of a commit/],
    ['check_change', { base: 'nowhere' }, /There is nothing to compare with/],
  ] as const) {
    const result = await client.call(name, given);
    assert.equal(result.isError, true, name);
    assert.match(textOf(result), reason);
  }
  assert.equal((await client.request('tools/destroy', {})).error?.code, -32601);
  assert.equal((await client.call('list_decisions', {})).isError, false);
});

test('garbage ends nothing, and a line that is no JSON is answered with an error', async context => {
  const { client } = await start(context);
  await client.initialize();
  for (const garbage of [
    'hello',
    '',
    '{',
    'null',
    '[]',
    '{"jsonrpc":"1.0"}',
    '{"jsonrpc":"2.0","id":{},"method":1}',
    `${'['.repeat(100_000)}`,
    `{"jsonrpc":"2.0","method":"x","params":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
    '\u0000\ufffd\u202e',
    '{"jsonrpc":"2.0","id":7000,"result":{}}',
    '{"__proto__":{"id":1},"jsonrpc":"2.0"}',
  ]) {
    client.write(garbage);
  }
  client.process.stdin.write(Buffer.from([0xff, 0xfe, 0x00, 0x0a]));
  assert.match(textOf(await client.call('list_decisions', {})), /^1 decision\./);
  assert.deepEqual(await client.hangUp(), [0, null]);
  const messages = client.lines.map(line => JSON.parse(line));
  for (const { jsonrpc } of messages) assert.equal(jsonrpc, '2.0');
  const refused = messages.filter(({ id }) => id === null);
  assert.deepEqual(
    refused.map(({ error }) => error.code),
    Array.from({ length: 5 }, () => -32700),
  );
});

test('a message of more than 1 MiB ends the conversation, and nothing else', async context => {
  const { client } = await start(context);
  await client.initialize();
  client.process.stdin.write('x'.repeat(3 * 1024 * 1024));
  assert.deepEqual(await client.exited, [0, null]);
  assert.match(client.errors, /exceeded maximum size/);
});

test('two hundred questions at once are all answered', async context => {
  const { client } = await start(context);
  await client.initialize();
  const results = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      client.call(index % 20 === 0 ? 'check_change' : 'list_blocked', {}),
    ),
  );
  for (const each of results) {
    assert.match(textOf(each), /1 step is blocked|Against commit|64 questions wait already/);
  }
});

test('a client that is gone is no failure', async context => {
  const first = await start(context);
  await first.client.initialize();
  first.client.process.stdout.destroy();
  void first.client.request('tools/call', { name: 'list_blocked', arguments: {} });
  assert.deepEqual(await first.client.exited, [0, null]);
  assert.doesNotMatch(first.client.errors, /Error|at /);
  const second = await start(context);
  assert.deepEqual(await second.client.hangUp(), [0, null]);
});

test('who hangs up at once still gets each answer', async context => {
  const { client } = await start(context);
  const initialized = client.initialize();
  const answers = [
    client.call('list_blocked', {}),
    client.call('check_change', {}),
    client.call('list_decisions', {}),
  ];
  const exited = client.hangUp();
  await initialized;
  const [blocked, ...others] = (await Promise.all(answers)).map(textOf);
  assert.match(blocked ?? '', /^1 step is blocked/);
  for (const text of others) assert.match(text, /1 decision|Against commit/);
  assert.deepEqual(await exited, [0, null]);
});

test('an answer that nobody wants any more holds nobody up', async context => {
  const { client } = await start(context);
  await client.initialize();
  const call = { name: 'check_change', arguments: {} };
  client.write(JSON.stringify({ jsonrpc: '2.0', id: 99, method: 'tools/call', params: call }));
  client.write(
    JSON.stringify({
      jsonrpc: '2.0',
      method: 'notifications/cancelled',
      params: { requestId: 99 },
    }),
  );
  assert.deepEqual(await client.hangUp(), [0, null]);
});

test('nothing outside of the folder is read, not by a link either', async context => {
  const { client, folder } = await start(context);
  const outside = mkdtempSync(join(tmpdir(), 'cairn-outside-'));
  context.after(() => rmSync(outside, { recursive: true, force: true }));
  writeFiles(outside, { '0002-secret.md': '# 2. The secret\n\n## Status\n\nAccepted\n' });
  symlinkSync(join(outside, '0002-secret.md'), join(folder, 'docs/adr/0002-secret.md'));
  symlinkSync(outside, join(folder, 'docs/adr/more'));
  await client.initialize();
  assert.match(textOf(await client.call('list_decisions', {})), /^1 decision\./);
  const secret = await client.call('read_decision', { decision: 'docs/adr/0002-secret.md' });
  assert.match(textOf(secret), /There is no decision/);
});

test('a folder that is not there is said with each answer', async context => {
  const { folder } = await start(context);
  const client = new McpClient(cairn, folder, ['no/such/folder']);
  context.after(() => client.process.kill());
  await client.initialize();
  assert.match(
    textOf(await client.call('list_decisions', {})),
    /There is no folder .*such\/folder/,
  );
});
