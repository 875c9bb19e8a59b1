import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApplyWorkspaceEditRequest, type WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import {
  hoverCommandsCapability,
  type SetStatusRequest,
  type StatusAnswer,
  setStatusMethod,
  statusChoicesMethod,
} from '../../../src/protocol/status.ts';
import { readFixture } from '../../support/fixture.ts';
import { startClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const shop = `--- docs/adr/0001-a.md
# 1. A

## Status

Proposed

## Context

A.
--- docs/migrations/move.migration.yaml
cairn: "1.0"
id: move
title: Move
decisions: [ADR-0001]
steps:
  - id: copy
    title: Copy
    description: Row by row
`;

const plan = 'file:///shop/docs/migrations/move.migration.yaml';
const record = 'file:///shop/docs/adr/0001-a.md';

const start = (experimental: Readonly<Record<string, boolean>> = {}) =>
  startClient({ hosts: [new MemoryHost('/shop', readFixture(shop).files)], experimental });

const choicesAt = (
  { connection }: Awaited<ReturnType<typeof start>>,
  uri: string,
  line: number,
  character = 0,
) => connection.sendRequest<StatusAnswer | null>(statusChoicesMethod, { uri, line, character });

test('what stands at a place, or around it, has statuses to choose from', async () => {
  const client = await start();
  const inStep = await choicesAt(client, plan, 7, 10);
  assert.equal(inStep?.name, 'copy');
  assert.equal(inStep?.written, null);
  assert.ok(inStep?.words.includes('done'));
  const inText = await choicesAt(client, record, 8);
  assert.deepEqual([inText?.name, inText?.written], ['ADR-0001', 'Proposed']);
  const mention = await choicesAt(client, plan, 3, 15);
  assert.equal(mention?.name, 'ADR-0001');
  assert.equal(await choicesAt(client, plan, 0), null);
  assert.equal(await choicesAt(client, 'file:///shop/none.md', 0), null);
});

test('a chosen status is written into the version that is open', async () => {
  const client = await start();
  const edits: WorkspaceEdit[] = [];
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    edits.push(edit);
    return { applied: true };
  });
  const text = '# 1. A\n\n## Status\n\nDraft\n\n## Context\n\nA.\n';
  client.open(record, text);
  const place = { uri: record, line: 0, character: 4 };
  const set = (request: Partial<SetStatusRequest>) =>
    client.connection.sendRequest<boolean>(setStatusMethod, {
      ...{ place, name: 'ADR-0001', word: 'Accepted' },
      ...request,
    });
  assert.equal(await set({}), true);
  const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 5 } };
  assert.deepEqual(edits, [
    {
      documentChanges: [
        { textDocument: { uri: record, version: 1 }, edits: [{ range, newText: 'Accepted' }] },
      ],
    },
  ]);
  // Something else stands there meanwhile, or the word was not offered.
  assert.equal(await set({ name: 'ADR-0002' }), false);
  assert.equal(await set({ word: 'Superseded' }), false);
  assert.equal(edits.length, 1);
});

test('a hover ends with its commands, for a client that knows them', async () => {
  const position = { line: 5, character: 9 };
  const bare = await (await start()).hover(plan, position);
  assert.ok(bare && !bare.includes('command:'));
  const client = await start({ [hoverCommandsCapability]: true });
  const argument = encodeURIComponent(
    JSON.stringify([{ target: { uri: plan, line: 5, character: 8 } }]),
  );
  const links = `[Show in Diagram](command:cairn.showInDiagram?${argument}) · [Set Status…](command:cairn.setStatus?${argument})`;
  assert.equal((await client.hover(plan, position))?.split('\n').at(-1), links);
  const decision = await client.hover(record, { line: 0, character: 5 });
  assert.match(decision ?? '', /\n\n\[Set Status…\]\(command:cairn\.setStatus\?[^()]+\)$/);
  assert.ok(!decision?.includes('showInDiagram'));
  const title = await client.hover(plan, { line: 2, character: 8 });
  assert.ok(title && !title.includes('command:'));
});

test('a file with brackets in its name ends no link early', async () => {
  const files = shop.replace('0001-a.md', '0001-a(b).md');
  const { hover } = await startClient({
    hosts: [new MemoryHost('/shop', readFixture(files).files)],
    experimental: { [hoverCommandsCapability]: true },
  });
  const uri = 'file:///shop/docs/adr/0001-a(b).md';
  const shown = (await hover(uri, { line: 0, character: 5 })) ?? '';
  assert.match(shown, /\[Set Status…\]\(command:cairn\.setStatus\?[^()]+\)$/);
});
