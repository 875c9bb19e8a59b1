import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Range,
  ShowMessageNotification,
} from 'vscode-languageserver-protocol/node';
import { readFixture } from '../../support/fixture.ts';
import { startClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const planUri = 'file:///shop/a.migration.yaml';
const plan = 'title: A\r\nsteps:\r\n  - {id: a, title: A, status: planed}\r\n';
const older = '# 1. A\n\n## Status\n\nAccepted\n\n## Decision\n\nA.\n';
const younger = '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes ADR-0001\n\n## Decision\n\nB.\n';
const olderUri = 'file:///shop/docs/adr/0001-a.md';
const youngerUri = 'file:///shop/docs/adr/0002-b.md';

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

async function start() {
  const host = new MemoryHost(
    '/shop',
    readFixture(`--- docs/adr/0001-a.md\n${older}--- docs/adr/0002-b.md\n${younger}`).files,
  );
  host.write('a.migration.yaml', plan);
  const client = await startClient({ hosts: [host] });
  const { connection } = client;
  const warnings: string[] = [];
  connection.onNotification(ShowMessageNotification.type, ({ message }) => {
    warnings.push(message);
  });
  const ask = async (uri: string, range = whole, only?: string[]) => {
    const context = only ? { diagnostics: [], only } : { diagnostics: [] };
    const params = { textDocument: { uri }, range, context };
    const found = (await connection.sendRequest(CodeActionRequest.type, params)) ?? [];
    return found.filter(isAction);
  };
  const resolve = (action: CodeAction) =>
    connection.sendRequest(CodeActionResolveRequest.type, action);
  return { host, client, warnings, ask, resolve };
}

function isAction(found: object): found is CodeAction {
  return 'kind' in found;
}

test('a fix is offered at its finding, and made when it is chosen', async () => {
  const { ask, resolve } = await start();
  const [action, ...others] = await ask(planUri);
  assert.ok(action);
  assert.deepEqual(others, []);
  assert.equal(action.title, 'Change to "planned"');
  assert.equal(action.kind, CodeActionKind.QuickFix);
  assert.equal(action.isPreferred, true);
  assert.deepEqual(
    action.diagnostics?.map(({ code }) => code),
    ['invalid-value'],
  );
  assert.equal(action.edit, undefined);
  const range = { start: { line: 2, character: 30 }, end: { line: 2, character: 36 } };
  assert.deepEqual((await resolve(action)).edit, {
    documentChanges: [
      { textDocument: { uri: planUri, version: null }, edits: [{ range, newText: 'planned' }] },
    ],
  });
});

test('nothing is offered elsewhere, and for other kinds of actions', async () => {
  const { ask } = await start();
  const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
  assert.deepEqual(await ask(planUri, first), []);
  assert.deepEqual(await ask(planUri, whole, ['refactor']), []);
  assert.equal((await ask(planUri, whole, ['quickfix'])).length, 1);
  assert.equal((await ask(planUri, whole, [''])).length, 1);
});

test('an open file is edited in the version that it has', async () => {
  const { client, ask, resolve } = await start();
  client.open(olderUri, older);
  client.change(olderUri, { start: whole.start, end: whole.start }, '\n');
  const [action] = await ask(youngerUri);
  assert.ok(action);
  const { documentChanges = [] } = (await resolve(action)).edit ?? {};
  const begin = { line: 5, character: 0 };
  const range = { start: begin, end: { line: 5, character: 8 } };
  const newText = 'Superseded by [2. B](0002-b.md)';
  assert.deepEqual(documentChanges, [
    { textDocument: { uri: olderUri, version: 2 }, edits: [{ range, newText }] },
  ]);
});

test('a closed file that changed on disk meanwhile is edited as it is now', async () => {
  const { host, ask, resolve } = await start();
  const [action] = await ask(youngerUri);
  assert.ok(action);
  host.write('docs/adr/0001-a.md', `\n\n${older}`);
  const { documentChanges = [] } = (await resolve(action)).edit ?? {};
  assert.match(JSON.stringify(documentChanges), /"start":\{"line":6,"character":0\}/);
});

test('what is not as it was is refused, with the reason', async () => {
  const { host, warnings, ask, resolve } = await start();
  const [action] = await ask(youngerUri);
  assert.ok(action);
  host.write('docs/adr/0001-a.md', older.replace('Accepted', 'Superseded by ADR-0002'));
  assert.equal((await resolve(action)).edit, undefined);
  assert.deepEqual(warnings, [
    'Nothing was changed: the files are not as they were when "Say in ADR-0001 that ADR-0002 supersedes it" was offered.',
  ]);
});

test('an action that is not ours changes nothing', async () => {
  const { resolve } = await start();
  for (const data of [undefined, {}, { uri: planUri }, 'text']) {
    assert.equal((await resolve({ title: 'x', data })).edit, undefined);
  }
});
