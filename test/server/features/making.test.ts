import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import {
  adoptPlanMethod,
  type NewFileAnswer,
  type NewPlaces,
  newDecisionMethod,
  newPlanMethod,
  newSuccessorMethod,
  placesMethod,
} from '../../../src/protocol/making.ts';
import { readFixture } from '../../support/fixture.ts';
import { startClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const shop = `--- docs/adr/0001-a.md
# 1. A

## Status

Accepted

## Context

A.

## Decision

A.
--- notes.md
# Migrate the shop

- [ ] A
- [ ] B
- [ ] C
`;

const hostOf = (folder: string, fixture: string) =>
  new MemoryHost(folder, readFixture(fixture).files);

test('where something new can be made, in every folder', async () => {
  const hosts = [hostOf('/shop', shop), hostOf('/bare', '--- README.md\nHello\n')];
  const { connection } = await startClient({ hosts });
  const places = await connection.sendRequest<NewPlaces[]>(placesMethod);
  assert.deepEqual(places, [
    {
      folder: 'file:///shop',
      logs: [{ path: 'docs/adr', uri: 'file:///shop/docs/adr', count: 1 }],
    },
    {
      folder: 'file:///bare',
      logs: [{ path: 'docs/adr', uri: 'file:///bare/docs/adr', count: 0 }],
    },
  ]);
});

test('what a new decision and a new plan would be', async () => {
  const { connection } = await startClient({ hosts: [hostOf('/shop', shop)] });
  const ask = (method: string, params: object) =>
    connection.sendRequest<NewFileAnswer>(method, { folder: 'file:///shop', ...params });
  const decision = await ask(newDecisionMethod, { log: 'docs/adr', title: 'Use events' });
  assert.deepEqual(decision, {
    kind: 'file',
    uri: 'file:///shop/docs/adr/0002-use-events.md',
    path: 'docs/adr/0002-use-events.md',
    text: '# 2. Use events\n\n## Status\n\nProposed\n\n## Context\n\n\n\n## Decision\n',
    cursor: { line: 8, character: 0 },
  });
  const plan = await ask(newPlanMethod, { title: 'Move' });
  assert.ok(plan.kind === 'file');
  assert.equal(plan.path, 'docs/migrations/move.migration.yaml');
  assert.deepEqual(await ask(newPlanMethod, { title: '-' }), {
    kind: 'refused',
    reason: 'A title has a letter or a digit at least.',
  });
  assert.deepEqual(await ask(newPlanMethod, { folder: 'file:///other', title: 'A' }), {
    kind: 'refused',
    reason: 'This folder could not be read.',
  });
});

test('a new decision in a log that is one file', async () => {
  const entry = (number: number) =>
    `## ADR-${number}: A b\n\n**Status:** Accepted\n\n**Decision:** Text.\n`;
  const text = `# Decisions\n\n${entry(1)}\n${entry(2)}`;
  const { connection } = await startClient({
    hosts: [hostOf('/shop', `--- docs/decisions.md\n${text}`)],
  });
  const params = { folder: 'file:///shop', log: 'docs/decisions.md', title: 'Use events' };
  assert.deepEqual(await connection.sendRequest<NewFileAnswer>(newDecisionMethod, params), {
    kind: 'entry',
    uri: 'file:///shop/docs/decisions.md',
    path: 'docs/decisions.md',
    newText: '\n\n## ADR-3: Use events\n\n**Status:** Proposed\n\n**Decision:**',
    at: { line: 12, character: 19 },
    cursor: { line: 18, character: 13 },
  });
});

test('a new decision that replaces the one at a place', async () => {
  const { connection } = await startClient({ hosts: [hostOf('/shop', shop)] });
  const ask = (uri: string, title = 'Use events') =>
    connection.sendRequest<NewFileAnswer>(newSuccessorMethod, {
      older: { uri, line: 0, character: 2 },
      title,
    });
  const made = await ask('file:///shop/docs/adr/0001-a.md');
  assert.ok(made.kind === 'file');
  assert.equal(made.path, 'docs/adr/0002-use-events.md');
  assert.match(made.text, /\n\nProposed\n\nSupersedes \[1\. A\]\(0001-a\.md\)\n\n## Context\n/);
  assert.deepEqual(made.cursor, { line: 10, character: 0 });
  assert.deepEqual(await ask('file:///shop/notes.md'), {
    kind: 'refused',
    reason: 'There is no decision to replace here.',
  });
  assert.equal((await ask('file:///shop/docs/adr/0001-a.md', '-')).kind, 'refused');
});

test('a name with a time stamp has the moment of the command, not that of the evaluation', async () => {
  const host = hostOf('/shop', '--- docs/adr/20230102123456-a.md\n# A\n\n## Status\n\nAccepted\n');
  const { connection } = await startClient({ hosts: [host] });
  const ask = () =>
    connection.sendRequest<NewFileAnswer>(newDecisionMethod, {
      ...{ folder: 'file:///shop', log: 'docs/adr', title: 'Use events' },
    });
  const first = await ask();
  host.moment = '2026-03-16T09:10:20Z';
  const second = await ask();
  assert.ok(first.kind === 'file' && second.kind === 'file');
  assert.match(first.path, /^docs\/adr\/202603\d{6}00-use-events\.md$/);
  assert.match(second.path, /^docs\/adr\/202603\d{6}20-use-events\.md$/);
});

test('a checklist is adopted, in the version that is open', async () => {
  const { connection, open, findings } = await startClient({ hosts: [hostOf('/shop', shop)] });
  const edits: WorkspaceEdit[] = [];
  connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    edits.push(edit);
    return { applied: edits.length === 1, failureReason: 'It changed.' };
  });
  const uri = 'file:///shop/notes.md';
  const start = { line: 0, character: 0 };
  open(uri, '# Migrate the shop\n\n- [ ] A\n- [ ] B\n- [ ] C\n');
  const expected = {
    documentChanges: [
      {
        textDocument: { uri, version: 1 },
        edits: [{ range: { start, end: start }, newText: '---\nmigration-plan: "1.0"\n---\n\n' }],
      },
    ],
  };
  assert.equal(await connection.sendRequest(adoptPlanMethod, { uri }), true);
  assert.equal(await connection.sendRequest(adoptPlanMethod, { uri }), false);
  assert.deepEqual(edits, [expected, expected]);
  const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } };
  const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
  const actions = (await connection.sendRequest(CodeActionRequest.type, params)) ?? [];
  assert.deepEqual(actions, [
    { title: 'Adopt as a migration plan', kind: 'quickfix', edit: expected },
  ]);
  const other = 'file:///shop/docs/adr/0001-a.md';
  assert.equal(await connection.sendRequest(adoptPlanMethod, { uri: other }), false);
  assert.ok(findings);
});
