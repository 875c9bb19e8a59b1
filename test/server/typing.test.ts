import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
  type Position,
  type Range,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { checkProject } from '../../src/core/rules/common/check-project.ts';
import { diagramMethod } from '../../src/protocol/diagram.ts';
import { viewsMethod } from '../../src/protocol/views.ts';
import { whatWasReadMethod } from '../../src/protocol/what-was-read.ts';
import { toDiagnostic } from '../../src/server/convert/to-diagnostic.ts';
import { createRandom, type Random } from '../fuzz/random.ts';
import { readFixture } from '../support/fixture.ts';
import { startClient } from '../support/language-client.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { factsOn } from '../support/plan-builder.ts';

/* What typing costs, and that after any edits the server says what one says that has just begun. */

const shop = readFixture(`
--- docs/adr/0001-own-orders.md
# 1. Own the orders

## Status

Accepted

Supersedes ADR-0002
--- docs/adr/0002-one-store.md
# 2. One store

Status: Superseded by [1](0001-own-orders.md)
Date: 2026-02-30
--- orders.migration.yaml
migration-plan: "1.0"
title: Move the orders 👩‍🚀
steps:
  - {id: expand, title: Create the tables, status: done}
  - {id: write, title: Write to both, status: planed, depends-on: [expand, nowhere]}
  - {id: cut, title: Cut over, depends-on: [write], decisions: [ADR-0001]}
`).files;

const folder = { uri: 'file:///shop', path: '/shop' };
const uriOf = (path: string) => `${folder.uri}/${path}`;

const start = async () => {
  const host = new MemoryHost(folder.path, shop);
  const client = await startClient({ hosts: [host] });
  const plan = uriOf('orders.migration.yaml');
  await client.findings(plan, diagnostics => diagnostics.length > 0);
  await client.hover(plan, { line: 0, character: 0 });
  return { host, client, plan };
};

test('nothing is read and no program is started while somebody types and asks', async () => {
  const { host, client, plan } = await start();
  client.open(plan, textOf(shop, 'orders.migration.yaml'));
  await client.hover(plan, { line: 0, character: 0 });
  const before = host.calls.length;
  const { connection } = client;
  const textDocument = { uri: plan };
  for (const [at, sign] of [...'  - {id: new, title: New, depends-on: [wri'].entries()) {
    const position = { line: 6, character: at };
    client.change(plan, { start: position, end: position }, sign);
    const here = { textDocument, position: { line: 6, character: at + 1 } };
    await connection.sendRequest(CompletionRequest.type, here);
    await connection.sendRequest(HoverRequest.type, here);
    await connection.sendRequest(DefinitionRequest.type, here);
    await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    await connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    const range = { start: position, end: position };
    const context = { diagnostics: [] };
    await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context });
  }
  await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'new' });
  await connection.sendRequest(viewsMethod, { groupBy: 'log', statuses: null });
  await connection.sendRequest(diagramMethod, { uri: plan });
  await connection.sendRequest(whatWasReadMethod);
  assert.deepEqual(host.calls.slice(before), []);
});

/** An editor's own idea of its text, line by line as the protocol describes it. */
class EditorText {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** CRLF, LF and CR end a line; a place behind the end of a line is its end. */
  #offsetOf({ line, character }: Position): number {
    const lines = this.#text.split(/(?<=\r\n|\n|\r(?!\n))/);
    if (/[\r\n]$/.test(this.#text)) lines.push('');
    if (line >= lines.length) return this.#text.length;
    const before = lines.slice(0, line).join('').length;
    const own = (lines[line] ?? '').replace(/[\r\n]+$/, '');
    return before + Math.min(character, own.length);
  }

  edit({ start: from, end }: Range, text: string): void {
    const [first, last] = [this.#offsetOf(from), this.#offsetOf(end)];
    this.#text = this.#text.slice(0, first) + text + this.#text.slice(last);
  }
}

const pieces = [
  ...['', 'x', '\n', '\r\n', '\r', '  ', '- ', ': ', '[', ']', '{', '}', '"', '#', '`', '|'],
  ...['ADR-0001', 'nowhere', 'status: done', '👩‍🚀', '\ud83d', '\udc00', '日本', '\t', '---\n'],
] as const;

function randomRange(random: Random, text: string): Range {
  const lines = text.split(/\r\n|\n|\r/).length;
  const place = () => ({ line: random.below(lines + 2), character: random.below(60) });
  const [one, other] = [place(), place()];
  const isFirst =
    one.line < other.line || (one.line === other.line && one.character <= other.character);
  // Mostly a short piece of one line, as people type.
  if (random.below(4) > 0) {
    return { start: one, end: { line: one.line, character: one.character + random.below(6) } };
  }
  return isFirst ? { start: one, end: other } : { start: other, end: one };
}

/** What a server says of these texts that has never seen others. */
function coldFindings(files: readonly SourceFile[]): Map<string, readonly Diagnostic[]> {
  const project = readProject(files.map(file => ({ ...file })));
  const findings = checkProject(project, analyse(project, factsOn('2026-03-16')));
  return new Map(
    files.map(({ path }) => [
      path,
      findings
        .filter(({ place }) => place.file === path)
        .map(finding => toDiagnostic(folder, project, finding)),
    ]),
  );
}

function textOf(files: readonly SourceFile[], path: string): string {
  const content = files.find(file => file.path === path)?.content;
  return content?.kind === 'text' ? content.text : assert.fail(path);
}

for (const seed of [1, 2, 3, 4]) {
  test(`after any edits the findings are those of a new start, seed ${seed}`, async () => {
    const random = createRandom(seed);
    const { client } = await start();
    const editors = new Map(
      shop.map(({ path }) => [path, new EditorText(textOf(shop, path))] as const),
    );
    for (const [path, { text }] of editors) client.open(uriOf(path), text);
    const paths = [...editors.keys()];
    for (let step = 0; step < 40; step++) {
      const path = paths[random.below(paths.length)] ?? '';
      const editor = editors.get(path) ?? assert.fail();
      const range = randomRange(random, editor.text);
      const piece = random.pick(pieces);
      client.change(uriOf(path), range, piece);
      editor.edit(range, piece);
      if (random.below(4) > 0) continue;
      // An answer means that all edits before the question are known.
      await client.hover(uriOf(path), { line: 0, character: 0 });
      const files = [...editors].map(
        ([each, { text }]): SourceFile => ({ path: each, content: { kind: 'text', text } }),
      );
      for (const [each, expected] of coldFindings(files)) {
        const found = client.lastFindings(uriOf(each));
        assert.deepEqual(found, plainJson(expected), `${each} after step ${step}`);
      }
    }
  });
}

/** As it comes over the wire: what is undefined is left out. */
function plainJson(value: readonly Diagnostic[]): unknown {
  return JSON.parse(JSON.stringify(value));
}
