import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReferencesRequest } from 'vscode-languageserver-protocol/node';
import { readProject } from '../../../src/core/formats/read-project.ts';
import {
  type CitationAnswer,
  citationMethod,
  citationReferencesMethod,
  type MentionedPlace,
} from '../../../src/protocol/citation.ts';
import { type Views, viewsMethod } from '../../../src/protocol/views.ts';
import { readFixture } from '../../support/fixture.ts';
import { readingsOf } from '../../support/fixture-readings.ts';
import { startClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const source = `
--- docs/adr/0001-own-orders.md
# 1. Own the orders

## Status

Accepted
--- docs/adr/0002-own-stock.md
# 2. Own the stock

## Status

Rejected
--- src/stock.ts

export const stock = 1; // @adr 0001, 0002
`;
const code = 'file:///shop/src/stock.ts';

/** The project holds no text of code, and the thread that looks at it says what it saw. */
async function start() {
  const { files } = readFixture(source);
  const host = new MemoryHost(
    '/shop',
    files.filter(({ path }) => path.endsWith('.md')),
  );
  host.readings = readingsOf(readProject(files));
  return startClient({ hosts: [host] });
}

test('a finding in code that nobody has opened stands at its place', async () => {
  const { findings } = await start();
  const [finding] = await findings(code, all => all.length > 0);
  assert.equal(finding?.code, 'outdated-citation');
  assert.deepEqual(finding?.range, {
    start: { line: 1, character: 38 },
    end: { line: 1, character: 42 },
  });
});

test('one line of code is enough for what it cites', async () => {
  const { connection, findings } = await start();
  await findings(code, all => all.length > 0);
  const ask = (line: string, character: number) =>
    connection.sendRequest<CitationAnswer | null>(citationMethod, { uri: code, line, character });
  const answer = await ask('  // @adr 1, 2', 10);
  assert.deepEqual([answer?.start, answer?.end], [10, 11]);
  assert.match(answer?.markdown ?? '', /Cited by \[[^\]]+\]\(file:\/\/\/shop\/src\/stock\.ts#L2\)/);
  assert.deepEqual(answer?.targets, [
    { uri: 'file:///shop/docs/adr/0001-own-orders.md', line: 0, character: 5 },
  ]);
  assert.equal(await ask('  // @adr 99', 11), null);
  assert.equal(await ask("at('1')", 4), null);
  const elsewhere = { uri: 'file:///other/a.ts', line: '// @adr 1', character: 8 };
  assert.equal(await connection.sendRequest(citationMethod, elsewhere), null);
});

test('a row of the tree leads to the line', async () => {
  const { connection, findings } = await start();
  await findings(code, all => all.length > 0);
  const request = { groupBy: 'log', statuses: null };
  const { decisions } = await connection.sendRequest<Views>(viewsMethod, request);
  const [row] = decisions.flatMap(({ children }) => children);
  assert.deepEqual(
    row?.children.map(({ label, target }) => [label, target]),
    [['stock.ts:2', { uri: code, line: 1, character: 32, block: null }]],
  );
});

test('references of a decision end in code', async () => {
  const { connection, findings } = await start();
  await findings(code, all => all.length > 0);
  const uri = 'file:///shop/docs/adr/0001-own-orders.md';
  const ask = async (includeDeclaration: boolean) => {
    const found = await connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 8 },
      context: { includeDeclaration },
    });
    return found?.map(({ uri: target, range }) => `${target} ${range.start.line}`);
  };
  assert.deepEqual(await ask(true), [`${uri} 0`, `${code} 1`]);
  assert.deepEqual(await ask(false), [`${code} 1`]);
});

test('references are found from the line of code that cites', async () => {
  const { connection, findings } = await start();
  await findings(code, all => all.length > 0);
  const ask = async (line: string, character: number, includeDeclaration = true) => {
    const request = { uri: code, line, character, includeDeclaration };
    const found = await connection.sendRequest<readonly MentionedPlace[]>(
      citationReferencesMethod,
      request,
    );
    return found.map(({ uri, range }) => `${uri} ${range.start.line}`);
  };
  const record = 'file:///shop/docs/adr/0001-own-orders.md';
  assert.deepEqual(await ask('  // @adr 0001', 12), [`${record} 0`, `${code} 1`]);
  assert.deepEqual(await ask('  // @adr 0001', 12, false), [`${code} 1`]);
  assert.deepEqual(await ask('  // @adr 0099', 12), []);
  assert.deepEqual(await ask("at('0001')", 5), []);
});
