import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver-protocol/node';
import { readFixture } from '../../support/fixture.ts';
import { startClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const uri = 'file:///shop/orders.migration.yaml';
const text = `migration-plan: "1.0"
title: Move orders
steps:
  - {id: expand, title: Create the tables}
  - {id: cut, title: Cut over, depends-on: [expand]}
`;

const start = () =>
  startClient({
    hosts: [new MemoryHost('/shop', readFixture(`--- orders.migration.yaml\n${text}`).files)],
  });
const at = (line: number, character: number) => ({
  textDocument: { uri },
  position: { line, character },
});

test('a step is renamed at both of its places, in the version that is open', async () => {
  const { connection, open } = await start();
  open(uri, text);
  assert.deepEqual(await connection.sendRequest(PrepareRenameRequest.type, at(4, 46)), {
    range: { start: { line: 4, character: 44 }, end: { line: 4, character: 50 } },
    placeholder: 'expand',
  });
  const edit = await connection.sendRequest(RenameRequest.type, { ...at(4, 46), newName: 'widen' });
  assert.deepEqual(edit, {
    documentChanges: [
      {
        textDocument: { uri, version: 1 },
        edits: [
          {
            range: { start: { line: 3, character: 9 }, end: { line: 3, character: 15 } },
            newText: 'widen',
          },
          {
            range: { start: { line: 4, character: 44 }, end: { line: 4, character: 50 } },
            newText: 'widen',
          },
        ],
      },
    ],
  });
});

test('a name that is taken is refused with a message, and changes nothing', async () => {
  const { connection, open } = await start();
  open(uri, text);
  const said = new Promise(resolve => connection.onNotification('window/showMessage', resolve));
  assert.equal(
    await connection.sendRequest(RenameRequest.type, { ...at(3, 10), newName: 'cut' }),
    null,
  );
  assert.deepEqual(await said, { type: 2, message: 'Another step of this plan has the id cut.' });
});

test('what is no step cannot be renamed', async () => {
  const { connection, open } = await start();
  open(uri, text);
  assert.equal(await connection.sendRequest(PrepareRenameRequest.type, at(1, 9)), null);
});
