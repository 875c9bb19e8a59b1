import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Diagnostic,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import { refreshMethod, trustGrantedMethod } from '../../src/protocol/server.ts';
import { readFixture } from '../support/fixture.ts';
import { startClient } from '../support/language-client.ts';
import { MemoryHost } from '../support/memory-host.ts';

const plan = `
--- docs/migrations/orders.migration.yaml
migration-plan: "1.0"
title: Move orders
steps:
  - id: expand
    title: Create the tables
    status: done
  - id: write
    title: Write to both stores
    status: in-progress
    started: 2026-03-02
    depends-on: [expand]
    blocked-by: [{reason: The load test failed., since: 2026-03-09}]
  - id: cut
    title: Cut over
    depends-on: [nowhere]
    decisions: [ADR-0001]
--- docs/adr/0001-own-orders.md
# 1. Own the orders

Date: 2026-02-03

## Status

Accepted

## Context

Orders are read from two places.
`;

const planFile = 'docs/migrations/orders.migration.yaml';
const planUri = `file:///shop/${planFile}`;
const adrUri = 'file:///shop/docs/adr/0001-own-orders.md';

const hostOf = (fixture = plan, folder = '/shop') =>
  new MemoryHost(folder, readFixture(fixture).files);

const textOf = (host: MemoryHost, path: string) => {
  const content = host.files.get(path)?.content;
  return content?.kind === 'text' ? content.text : assert.fail(`${path} is no text`);
};

/** Where a piece of text begins, in lines split at line feeds. */
function positionOf(text: string, piece: string) {
  const before = text.slice(0, text.indexOf(piece)).split('\n');
  return { line: before.length - 1, character: (before.at(-1) ?? '').length };
}

const wordsOf = ({ message }: Diagnostic) =>
  typeof message === 'string' ? message : message.value;

const has = (rule: string) => (diagnostics: readonly Diagnostic[]) =>
  diagnostics.some(({ code }) => code === rule);

const hasNot = (rule: string) => (diagnostics: readonly Diagnostic[]) => !has(rule)(diagnostics);

const isEmpty = (diagnostics: readonly Diagnostic[]) => diagnostics.length === 0;

test('finds something in a file that nobody opened', async () => {
  const host = hostOf();
  const client = await startClient({ hosts: [host] });
  const findings = await client.findings(planUri, has('unknown-reference'));
  const finding = findings.find(({ code }) => code === 'unknown-reference');
  const { line, character } = positionOf(textOf(host, planFile), 'nowhere');
  assert.equal(finding?.source, 'cairn');
  assert.deepEqual(finding?.range.start, { line, character });
  assert.deepEqual(finding?.range.end, { line, character: character + 'nowhere'.length });
});

test('typing takes a finding away and brings it back, without the disk', async () => {
  const host = hostOf();
  const client = await startClient({ hosts: [host] });
  await client.findings(planUri, has('unknown-reference'));
  const text = textOf(host, planFile);
  client.open(planUri, text);
  await client.hover(planUri, { line: 0, character: 0 });
  const calls = host.calls.length;
  const start = positionOf(text, 'nowhere');
  const range = { start, end: { line: start.line, character: start.character + 7 } };
  client.change(planUri, range, 'write');
  await client.findings(planUri, hasNot('unknown-reference'));
  const shorter = { start, end: { line: start.line, character: start.character + 5 } };
  client.change(planUri, shorter, 'nobody');
  const findings = await client.findings(planUri, has('unknown-reference'));
  assert.ok(findings.some(finding => wordsOf(finding).includes('nobody')));
  assert.deepEqual(host.calls.slice(calls), []);
  client.close(planUri);
  const again = await client.findings(planUri, list =>
    list.some(finding => wordsOf(finding).includes('nowhere')),
  );
  assert.ok(has('unknown-reference')(again));
});

test('findings that do not change are sent once', async () => {
  const host = hostOf();
  const client = await startClient({ hosts: [host] });
  await client.findings(planUri, has('unknown-reference'));
  await client.hover(adrUri, { line: 0, character: 0 });
  const before = client.sent.length;
  client.open(adrUri, textOf(host, 'docs/adr/0001-own-orders.md'));
  client.change(
    adrUri,
    { start: { line: 12, character: 0 }, end: { line: 12, character: 0 } },
    'More.',
  );
  await client.hover(adrUri, { line: 0, character: 4 });
  assert.deepEqual(client.sent.slice(before), []);
});

test('a file that is deleted takes its findings with it', async () => {
  const host = hostOf();
  const client = await startClient({ hosts: [host] });
  await client.findings(planUri, has('unknown-reference'));
  host.files.delete(planFile);
  client.reportChanged(planUri, FileChangeType.Deleted);
  await client.findings(planUri, isEmpty);
});

test('a folder that is deleted does so too, and comes back', async () => {
  const host = hostOf();
  const client = await startClient({ hosts: [host] });
  await client.findings(planUri, has('unknown-reference'));
  const file = host.files.get(planFile) ?? assert.fail();
  host.files.delete(planFile);
  client.reportChanged('file:///shop/docs/migrations', FileChangeType.Deleted);
  await client.findings(planUri, isEmpty);
  host.files.set(planFile, file);
  client.reportChanged('file:///shop/docs/migrations', FileChangeType.Created);
  await client.findings(planUri, has('unknown-reference'));
});

test('a file that changes on disk is read again', async () => {
  const host = hostOf();
  const client = await startClient({ hosts: [host] });
  await client.findings(planUri, has('unknown-reference'));
  host.write(planFile, textOf(host, planFile).replace('nowhere', 'write'));
  client.reportChanged(planUri, FileChangeType.Changed);
  await client.findings(planUri, hasNot('unknown-reference'));
});

test('a file that appears is read', async () => {
  const host = hostOf();
  const client = await startClient({ hosts: [host] });
  await client.findings(planUri, has('unknown-reference'));
  const uri = 'file:///shop/docs/migrations/more.migration.yaml';
  host.write('docs/migrations/more.migration.yaml', textOf(host, planFile));
  client.reportChanged(uri, FileChangeType.Created);
  await client.findings(uri, has('unknown-reference'));
});

test('a document that is no file of the project has no findings', async () => {
  const host = hostOf();
  const client = await startClient({ hosts: [host] });
  await client.findings(planUri, has('unknown-reference'));
  const uri = 'file:///shop/node_modules/other/a.migration.yaml';
  client.open(uri, textOf(host, planFile));
  assert.equal(await client.hover(uri, { line: 3, character: 8 }), undefined);
  await client.hover(planUri, { line: 0, character: 0 });
  assert.ok(!client.sent.some(message => message.startsWith(uri)));
});

test('a file that cannot be read is a finding at its first line', async () => {
  const host = hostOf();
  const path = 'docs/adr/0002-binary.md';
  host.files.set(path, { path, content: { kind: 'unreadable', reason: 'it is binary' } });
  const client = await startClient({ hosts: [host] });
  const [finding] = await client.findings(`file:///shop/${path}`, has('unreadable-file'));
  assert.deepEqual(finding?.range, {
    start: { line: 0, character: 0 },
    end: { line: 0, character: 0 },
  });
});

test('lines and characters are those of the editor, with CRLF and surrogates', async () => {
  const host = hostOf();
  const text = textOf(host, planFile)
    .replace('[nowhere]', '["👩‍🚀", nowhere]')
    .replaceAll('\n', '\r\n');
  host.write(planFile, text);
  const client = await startClient({ hosts: [host] });
  const findings = await client.findings(planUri, has('unknown-reference'));
  const finding = findings.find(finding => wordsOf(finding).includes('nowhere'));
  const { line, character } = positionOf(text, 'nowhere');
  assert.deepEqual(finding?.range.start, { line, character });
  assert.deepEqual(await client.definition(planUri, positionOf(text, 'ADR-0001')), [
    `${adrUri} 0:${textOf(host, 'docs/adr/0001-own-orders.md').indexOf('Own')}`,
  ]);
});

test('hovers say why a step is blocked, with links to the lines', async () => {
  const host = hostOf();
  const client = await startClient({ hosts: [host] });
  const text = textOf(host, planFile);
  const hover = await client.hover(planUri, positionOf(text, 'Write to both'));
  assert.match(hover ?? '', /\*\*Write to both stores\*\*/);
  assert.match(hover ?? '', /✖ Blocked/);
  const { line } = positionOf(text, 'blocked-by');
  assert.ok(hover?.includes(`(${planUri}#L${line + 1})`), hover);
});

test('definitions lead from a dependency to its step', async () => {
  const host = hostOf();
  const client = await startClient({ hosts: [host] });
  const text = textOf(host, planFile);
  const { line, character } = positionOf(text, 'expand\n');
  const mention = positionOf(text, 'expand]');
  assert.deepEqual(await client.definition(planUri, mention), [`${planUri} ${line}:${character}`]);
});

test('answers while the history is being read, and says that it is', async () => {
  const host = hostOf();
  const answer = host.holdHistory();
  const client = await startClient({ hosts: [host] });
  await client.findings(planUri, has('unknown-reference'));
  const position = positionOf(textOf(host, planFile), 'Write to both');
  assert.match((await client.hover(planUri, position)) ?? '', /the history is being read/);
  answer({ kind: 'unknown', reason: 'this is not a git repository' });
  await client.connection.sendNotification(refreshMethod);
  const hover = await client.hover(planUri, position);
  assert.match(hover ?? '', /this is not a git repository/);
});

test('without trust no program starts, with trust it does', async () => {
  const host = hostOf();
  const client = await startClient({ hosts: [host], trusted: false });
  await client.findings(planUri, has('unknown-reference'));
  const position = positionOf(textOf(host, planFile), 'Write to both');
  assert.match((await client.hover(planUri, position)) ?? '', /this folder is not trusted/);
  await client.connection.sendNotification(refreshMethod);
  await client.hover(planUri, position);
  assert.ok(!host.calls.includes('readHistory'));
  await client.connection.sendNotification(trustGrantedMethod);
  await client.hover(planUri, position);
  assert.ok(host.calls.includes('readHistory'));
});

test('a new commit reads the history again, typing never does', async () => {
  const host = hostOf();
  const client = await startClient({ hosts: [host] });
  await client.findings(planUri, has('unknown-reference'));
  await client.hover(planUri, { line: 0, character: 0 });
  const count = () => host.calls.filter(call => call === 'readHistory').length;
  assert.equal(count(), 1);
  client.reportChanged('file:///shop/.git/logs/HEAD', FileChangeType.Changed);
  await client.hover(planUri, { line: 0, character: 0 });
  assert.equal(count(), 2);
});

test('the next day changes the findings without an edit', async () => {
  const host = hostOf();
  const due = '    due: 2026-03-16\n';
  host.write(planFile, textOf(host, planFile).replace('    started:', `${due}    started:`));
  const client = await startClient({ hosts: [host] });
  await client.findings(planUri, has('unknown-reference'));
  const position = positionOf(textOf(host, planFile), 'Write to both');
  assert.doesNotMatch((await client.hover(planUri, position)) ?? '', /yesterday/);
  host.moment = '2026-03-17T00:00:01Z';
  client.passTime();
  assert.match((await client.hover(planUri, position)) ?? '', /Due 16 Mar.*yesterday/);
});

test('the next day in the zone of the plan changes the findings, by the clock and by a return', async () => {
  const host = hostOf(`
--- a.migration.yaml
migration-plan: "1.0"
title: A
calendar: {time-zone: Asia/Tokyo}
steps: [{id: a, title: A, due: 2026-03-16}, {id: b, title: B, due: 2026-03-17}]
`);
  const uri = 'file:///shop/a.migration.yaml';
  const late = (count: number) => (diagnostics: readonly Diagnostic[]) =>
    diagnostics.filter(({ code }) => code === 'overdue-step').length === count;
  host.moment = '2026-03-16T14:59:59Z';
  const client = await startClient({ hosts: [host] });
  await client.hover(uri, { line: 0, character: 0 });
  assert.ok(!client.sent.some(message => message.startsWith(uri)));
  host.moment = '2026-03-16T15:00:00Z';
  client.passTime();
  await client.findings(uri, late(1));
  host.moment = '2026-03-17T15:00:00Z';
  await client.connection.sendNotification(refreshMethod);
  await client.findings(uri, late(2));
});

test('each folder is a project of its own', async () => {
  const other = hostOf(plan, '/bank');
  const client = await startClient({ hosts: [hostOf(), other] });
  await client.findings(planUri, has('unknown-reference'));
  const bankUri = `file:///bank/${planFile}`;
  await client.findings(bankUri, has('unknown-reference'));
  assert.deepEqual(
    await client.definition(bankUri, positionOf(textOf(other, planFile), 'ADR-0001')),
    ['file:///bank/docs/adr/0001-own-orders.md 0:5'],
  );
});

test('folders come and go', async () => {
  const shop = hostOf();
  const client = await startClient({ hosts: [shop, hostOf(plan, '/bank')] });
  const bankUri = `file:///bank/${planFile}`;
  await client.findings(bankUri, has('unknown-reference'));
  const folder = { uri: 'file:///bank', name: 'bank' };
  await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [], removed: [folder] },
  });
  await client.findings(bankUri, isEmpty);
  assert.equal(await client.hover(bankUri, { line: 3, character: 8 }), undefined);
  await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [folder], removed: [] },
  });
  await client.findings(bankUri, has('unknown-reference'));
  await client.findings(planUri, has('unknown-reference'));
});

test('a file in two folders gets its findings once', async () => {
  const inner = new MemoryHost(
    '/shop/docs',
    [...hostOf().files.values()].map(file => ({ ...file, path: file.path.slice('docs/'.length) })),
  );
  const client = await startClient({ hosts: [hostOf(), inner] });
  await client.findings(planUri, has('unknown-reference'));
  await client.hover(planUri, { line: 0, character: 0 });
  const messages = client.sent.filter(message => message.startsWith(planUri));
  assert.equal(messages.filter(message => !message.endsWith(' 0')).length, 1);
});

test('documents outside of all folders are left alone', async () => {
  const client = await startClient({ hosts: [hostOf()] });
  for (const uri of ['untitled:Untitled-1', 'file:///elsewhere/a.md', 'git:/shop/a.md?x']) {
    client.open(uri, '# 1. A\n');
    assert.equal(await client.hover(uri, { line: 0, character: 3 }), undefined);
    assert.deepEqual(await client.definition(uri, { line: 0, character: 3 }), []);
    client.close(uri);
  }
});
