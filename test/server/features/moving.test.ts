import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WillRenameFilesRequest } from 'vscode-languageserver-protocol/node';
import { readFixture } from '../../support/fixture.ts';
import { startClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const first = 'file:///shop/docs/adr/0001-one.md';
const second = 'file:///shop/docs/adr/0002-two.md';
const text = '# 1. One\n\n## Status\n\nSuperseded by [2](0002-two.md)\n';
const log = `--- docs/adr/0001-one.md\n${text}--- docs/adr/0002-two.md\n# 2. Two\n\n## Status\n\nAccepted\n`;

const start = () => startClient({ hosts: [new MemoryHost('/shop', readFixture(log).files)] });

test('before a record is renamed, the link to it is changed in the version that is open', async () => {
  const { connection, open } = await start();
  open(first, text);
  const files = [{ oldUri: second, newUri: 'file:///shop/docs/adr/0002-both.md' }];
  assert.deepEqual(await connection.sendRequest(WillRenameFilesRequest.type, { files }), {
    documentChanges: [
      {
        textDocument: { uri: first, version: 1 },
        edits: [
          {
            range: { start: { line: 4, character: 18 }, end: { line: 4, character: 29 } },
            newText: '0002-both.md',
          },
        ],
      },
    ],
  });
});

test('what leaves the folder or belongs to none changes nothing', async () => {
  const { connection } = await start();
  for (const [oldUri, newUri] of [
    [second, 'file:///other/0002-two.md'],
    ['file:///other/a.md', 'file:///other/b.md'],
  ] as const) {
    const params = { files: [{ oldUri, newUri }] };
    assert.equal(await connection.sendRequest(WillRenameFilesRequest.type, params), null);
  }
});
