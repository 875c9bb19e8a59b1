import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type DocumentLink,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  SymbolKind,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { readFixture } from '../../support/fixture.ts';
import { startClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const planUri = 'file:///shop/docs/migrations/orders.migration.yaml';
const shop = `
--- docs/migrations/orders.migration.yaml
migration-plan: "1.0"
title: "Move\\u202eorders"
decisions: [ADR-0001]
steps:
  - id: write
    title: Write to both stores
    status: in-progress
    blocked-by: [{ref: INC-118}]
--- docs/adr/0001-own-orders.md
---
status: accepted
---
# 1. Own the orders
`;

const start = () => startClient({ hosts: [new MemoryHost('/shop', readFixture(shop).files)] });

test('a name is found in the texts of today, and goes to its line', async () => {
  const { connection, open } = await start();
  open('file:///shop/docs/adr/0001-own-orders.md', '---\nstatus: accepted\n---\n# 1. Own them\n');
  const symbols = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'own' });
  assert.deepEqual(symbols, [
    {
      name: 'ADR-0001 Own them',
      kind: SymbolKind.File,
      containerName: 'docs/adr/0001-own-orders.md',
      location: {
        uri: 'file:///shop/docs/adr/0001-own-orders.md',
        range: { start: { line: 3, character: 5 }, end: { line: 3, character: 13 } },
      },
    },
  ]);
});

test('the outline nests, and shows what a text hides', async () => {
  const { connection } = await start();
  const [plan] = await outlineOf(connection, planUri);
  assert.equal(plan?.name, 'Move\\u{202e}orders');
  assert.deepEqual(plan?.range.start, { line: 0, character: 0 });
  const [step] = plan?.children ?? [];
  assert.deepEqual([step?.name, step?.detail], ['Write to both stores', 'INC-118']);
  assert.deepEqual(step?.selectionRange.start, { line: 5, character: 11 });
});

test('what is no plan has no outline, and what is no file of the folder neither', async () => {
  const { connection } = await start();
  assert.deepEqual(await outlineOf(connection, 'file:///shop/docs/adr/0001-own-orders.md'), []);
  assert.deepEqual(await outlineOf(connection, 'file:///elsewhere/a.migration.yaml'), []);
});

test('a link goes to the line of the decision', async () => {
  const { connection } = await start();
  const links = await connection.sendRequest(DocumentLinkRequest.type, {
    textDocument: { uri: 'file:///shop/docs/migrations/orders.migration.yaml' },
  });
  const expected: DocumentLink = {
    range: { start: { line: 2, character: 12 }, end: { line: 2, character: 20 } },
    target: 'file:///shop/docs/adr/0001-own-orders.md#L4',
    tooltip: 'ADR-0001 Own the orders (accepted)',
  };
  assert.deepEqual(links, [expected]);
});

async function outlineOf(
  connection: Awaited<ReturnType<typeof start>>['connection'],
  uri: string,
): Promise<readonly DocumentSymbol[]> {
  const found = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  return (found ?? []).flatMap(symbol => ('range' in symbol ? symbol : []));
}
