import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { readProject } from '../../../src/core/formats/read-project.ts';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import { changedMethod, type Diagram, type PlanItem } from '../../../src/protocol/diagram.ts';
import {
  baseTextMethod,
  type ReviewAnswer,
  type ReviewRefs,
  type ReviewSummary,
  reviewDiagramMethod,
  reviewMethod,
  reviewPlansMethod,
  reviewRefsMethod,
  reviewSummaryMethod,
} from '../../../src/protocol/review.ts';
import { savedMethod } from '../../../src/protocol/server.ts';
import type { ViewNode } from '../../../src/protocol/views.ts';
import { readFixture } from '../../support/fixture.ts';
import { measuresIn, readingsOf } from '../../support/fixture-readings.ts';
import { startClient, type TestClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const before = `
--- orders.migration.yaml
migration-plan: "1.0"
title: Move orders
steps:
  - id: write
    title: Write to both stores
    status: in-progress
    exit: [{soak: {for: P14D}}]
  - id: old
    title: Keep the old store
  - id: cut
    title: Cut over
    depends-on: [write]
--- docs/adr/0001-own-orders.md
# 1. Own the orders

## Status

Accepted
`;
const after = before
  .replace('P14D', 'P3D')
  .replace('  - id: old\n    title: Keep the old store\n', '')
  .replace('status: in-progress', 'status: in-progress\n    blocked-by: [INC-118]');

const commit = 'a'.repeat(40);
const planUri = 'file:///shop/orders.migration.yaml';
const baseUri = `cairn-base:///shop/orders.migration.yaml?${commit}`;

function hostOf(base: string, head: string, folder = '/shop'): MemoryHost {
  const host = new MemoryHost(folder, readFixture(head).files);
  host.base = knownBase(readFixture(base).files);
  return host;
}

function knownBase(files: readonly SourceFile[], name = 'main') {
  return { kind: 'known', name, commit, head: commit, files, changed: [] } as const;
}

const ask = ({ connection }: TestClient, choices: readonly unknown[] = []): Promise<ReviewAnswer> =>
  connection.sendRequest(reviewMethod, { choices });

const rowsOf = (nodes: readonly ViewNode[], indent = ''): readonly string[] =>
  nodes.flatMap(({ label, description, children }) => [
    `${indent}${label}${description === '' ? '' : ` | ${description}`}`,
    ...rowsOf(children, `${indent}  `),
  ]);

test('changes by group, and what follows for steps that nobody wrote about', async () => {
  const client = await startClient({ hosts: [hostOf(before, after)] });
  const { rows, note, refusals, compared } = await ask(client);
  assert.deepEqual(rowsOf(rows), [
    'Status | 1',
    '  write is blocked by INC-118. | orders.migration.yaml',
    'Scope | 1',
    '  Step old "Keep the old store" is gone; it was planned. | orders.migration.yaml',
    'Safety weakened | 1',
    '  write: soak 14 days → 3 days. | orders.migration.yaml',
    'Consequences | 1',
    '  Cut over | waiting → blocked upstream by INC-118',
  ]);
  assert.equal(note, 'against main: 1 safeguard weakened, 2 other changes, 1 consequence');
  assert.deepEqual([refusals, compared], [[], 1]);
});

test('a row leads to its place, in the base where it is gone, and to both texts', async () => {
  const client = await startClient({ hosts: [hostOf(before, after)] });
  const { rows } = await ask(client);
  const [weakened] = rows.find(({ label }) => label === 'Safety weakened')?.children ?? [];
  assert.equal(weakened?.target?.uri, planUri);
  assert.equal(weakened?.target?.line, 7);
  assert.deepEqual(weakened?.diff, {
    base: baseUri,
    head: planUri,
    title: 'orders.migration.yaml (main ↔ now)',
    line: 7,
  });
  const [gone] = rows.find(({ label }) => label === 'Scope')?.children ?? [];
  assert.deepEqual([gone?.target?.uri, gone?.target?.line], [baseUri, 8]);
  assert.equal(gone?.diff?.head, planUri);
});

test('a file that is new, or gone, is compared with nothing', async () => {
  const alone = '\n--- readme.md\n# Shop\n';
  const added = await ask(await startClient({ hosts: [hostOf(alone, before)] }));
  const empty = 'cairn-base:///shop/orders.migration.yaml';
  const diffOf = ({ rows }: ReviewAnswer) =>
    rows.flatMap(({ children }) => children).find(({ label }) => label.startsWith('Plan'))?.diff;
  assert.deepEqual([diffOf(added)?.base, diffOf(added)?.head], [empty, planUri]);
  const client = await startClient({ hosts: [hostOf(before, alone)] });
  const removed = await ask(client);
  assert.deepEqual([diffOf(removed)?.base, diffOf(removed)?.head], [baseUri, empty]);
  assert.equal(await client.connection.sendRequest(baseTextMethod, { uri: empty }), '');
});

test('the texts of the base are given as long as it is the base', async () => {
  const client = await startClient({ hosts: [hostOf(before, after)] });
  await ask(client);
  const textAt = (uri: string) => client.connection.sendRequest(baseTextMethod, { uri });
  assert.match(String(await textAt(baseUri)), /P14D/);
  // As VS Code spells it.
  assert.match(String(await textAt(`cairn-base:/shop/orders.migration.yaml?${commit}`)), /P14D/);
  assert.equal(await textAt(baseUri.replace(/\?.*/, `?${'b'.repeat(40)}`)), null);
  assert.equal(await textAt(`cairn-base:///else/a.md?${commit}`), null);
});

test('comments stand at their lines, one thread for a line', async () => {
  const client = await startClient({ hosts: [hostOf(before, after)] });
  const { comments } = await ask(client);
  assert.deepEqual(
    comments.map(({ uri, line, comments: said }) => [uri, line, said.length]),
    [
      [planUri, 6, 1],
      [planUri, 5, 1],
      [planUri, 7, 1],
    ],
  );
  const texts = comments.flatMap(each => each.comments);
  const text = 'Safeguard weakened on write: soak 14 days → 3 days.';
  assert.deepEqual(texts[2], { text, severity: 'error' });
});

test('follows what is typed, and reads the base once', async () => {
  const host = hostOf(before, after);
  const client = await startClient({ hosts: [host] });
  await ask(client);
  const changed = new Promise<void>(resolve => {
    client.connection.onNotification(changedMethod, () => resolve());
  });
  const plan = readFixture(before).files.find(({ path }) => path.endsWith('.yaml'));
  assert.ok(plan?.content.kind === 'text');
  client.open(planUri, plan.content.text);
  await changed;
  const { rows, note } = await ask(client);
  assert.deepEqual([rows, note], [[], 'against main: no change']);
  assert.deepEqual(
    host.calls.filter(call => call.startsWith('readBase')),
    ['readBase'],
  );
});

test('what follows from a flag that changed is told, and what it was is read once', async () => {
  const flags = (on: string) => `--- flags.json
{"flags": {"f.x": {"state": "ENABLED", "variants": {"on": true, "off": false}, "defaultVariant": "${on}"}}}
`;
  const plan = `--- a.migration.yaml
migration-plan: "1.0"
title: A
flags: [{key: f.x, file: flags.json}]
steps:
  - {id: one, title: One, entry: [{flag: {key: f.x, rollout: ">=100"}}]}
`;
  const now = readFixture(plan + flags('on')).files;
  const host = new MemoryHost(
    '/shop',
    now.filter(({ path }) => path.endsWith('.yaml')),
  );
  host.readings = readingsOf(readProject(now));
  host.base = { ...knownBase([...host.files.values()]), changed: ['flags.json'] };
  const [then, head] = [flags('off'), flags('on')].map(text => readFixture(text).files[0]?.content);
  assert.ok(then && head);
  host.changed = [{ path: 'flags.json', base: then, head }];
  const client = await startClient({ hosts: [host] });
  assert.deepEqual(rowsOf((await ask(client)).rows), [
    'Consequences | 1',
    '  One | blocked → ready',
  ]);
  await ask(client);
  assert.deepEqual(
    host.calls.filter(call => call.startsWith('readChanges')),
    ['readChanges'],
  );
});

test('what a branch adds to code that was to go is told where it is, as the command line does', async () => {
  const files = readFixture(`--- a.migration.yaml
migration-plan: "1.0"
title: A
evidence: [{id: old, pattern: 'old\\(', baseline: {value: 2}, target: 0}]
steps: [{id: one, title: One}]
`).files;
  const host = new MemoryHost('/shop', files);
  const head = 'first();\nold(1);\n';
  host.readings = measuresIn(readProject(files), { 'src/x.ts': head });
  host.base = { ...knownBase(files), changed: ['src/x.ts'] };
  host.changed = [
    {
      path: 'src/x.ts',
      base: { kind: 'text', text: 'first();\n' },
      head: { kind: 'text', text: head },
    },
  ];
  const client = await startClient({ hosts: [host] });
  const { rows, comments } = await ask(client);
  assert.deepEqual(rowsOf(rows), [
    'Findings | 1',
    '  New match of old (0 → 1, target 0): old(1); | evidence-regressed',
    'Status | 1',
    '  Measured old: 0 → 1, target 0. | a.migration.yaml',
  ]);
  assert.deepEqual(
    comments.map(({ uri, line }) => [uri, line]),
    [
      ['file:///shop/src/x.ts', 1],
      ['file:///shop/a.migration.yaml', 2],
    ],
  );
});

test('what follows from code that changed is told', async () => {
  const plan = `--- a.migration.yaml
migration-plan: "1.0"
title: A
evidence: [{id: old, pattern: 'old[(]', include: ["src/**"], target: 0}]
steps:
  - {id: one, title: One, entry: [{evidence: old}]}
`;
  const { files } = readFixture(plan);
  const host = new MemoryHost('/shop', files);
  host.readings = measuresIn(readProject(files), { 'src/x.ts': '' });
  host.base = { ...knownBase(files), changed: ['src/x.ts'] };
  const [base, head] = ['old(1);', ''].map(text => ({ kind: 'text' as const, text }));
  assert.ok(base && head);
  host.changed = [{ path: 'src/x.ts', base, head }];
  const client = await startClient({ hosts: [host] });
  assert.deepEqual(rowsOf((await ask(client)).rows), [
    'Status | 1',
    '  Measured old: 1 → 0, its target. | a.migration.yaml',
    'Consequences | 1',
    '  One | blocked → ready',
  ]);
});

test('another base is read, and the same one again when HEAD or the index moves', async () => {
  const host = hostOf(before, after);
  const client = await startClient({ hosts: [host] });
  const calls = () => host.calls.filter(call => /^read(?:Base|Index)/.test(call));
  await ask(client, [{ folder: 'file:///shop', base: { kind: 'ref', name: 'refs/heads/next' } }]);
  assert.deepEqual(calls(), ['readBase refs/heads/next']);
  const staged = [{ folder: 'file:///shop', base: { kind: 'index' } }];
  const { rows } = await ask(client, staged);
  assert.match(rows[0]?.children[0]?.diff?.base ?? '', /\?index-1$/);
  await ask(client, staged);
  assert.deepEqual(calls(), ['readBase refs/heads/next', 'readIndex']);
  for (const name of ['index', 'logs/HEAD']) {
    const changed = new Promise<void>(resolve => {
      client.connection.onNotification(changedMethod, () => resolve());
    });
    client.reportChanged(`file:///shop/.git/${name}`, FileChangeType.Changed);
    await changed;
    await ask(client, staged);
  }
  assert.deepEqual(calls().slice(1), ['readIndex', 'readIndex', 'readIndex']);
});

test('without trust nothing is read, and the reason is said', async () => {
  const host = hostOf(before, after);
  const client = await startClient({ hosts: [host], trusted: false });
  const { rows, note, refusals, compared, comments } = await ask(client);
  assert.deepEqual([rows, note, compared, comments], [[], '', 0, []]);
  assert.deepEqual(refusals, ['There is nothing to compare with: this folder is not trusted.']);
  const refs = await client.connection.sendRequest(reviewRefsMethod, { folder: 'file:///shop' });
  assert.deepEqual(refs, {
    kind: 'unknown',
    reason: 'Branches are not known: this folder is not trusted.',
  });
  assert.deepEqual(
    host.calls.filter(call => /Base|Index|Refs/.test(call)),
    [],
  );
});

test('of several folders each has its row and its note', async () => {
  const other = hostOf(before, before, '/mail');
  const none = new MemoryHost('/stock', readFixture(before).files);
  const client = await startClient({ hosts: [hostOf(before, after), other, none] });
  const { rows, note, refusals, compared } = await ask(client);
  assert.deepEqual(
    rows.map(({ label, description }) => [label, description]),
    [['shop', 'against main: 1 safeguard weakened, 2 other changes, 1 consequence']],
  );
  assert.deepEqual([note, compared], ['', 2]);
  assert.deepEqual(refusals, ['There is nothing to compare with in stock: there is none.']);
});

test('the summary is the report for a pull request', async () => {
  const client = await startClient({ hosts: [hostOf(before, after)] });
  const summary: ReviewSummary = await client.connection.sendRequest(reviewSummaryMethod, {
    choices: [],
  });
  const text = summary.kind === 'text' ? summary.text : '';
  assert.match(text, /^## Architecture\n\n3 changes against main \(/);
  assert.match(text, /orders\.migration\.yaml:8\)/);
});

test('where nothing can be compared there is no summary, and the reason is said', async () => {
  const none = new MemoryHost('/shop', readFixture(before).files);
  const client = await startClient({ hosts: [none] });
  assert.deepEqual(await client.connection.sendRequest(reviewSummaryMethod, { choices: [] }), {
    kind: 'refused',
    reason: 'There is nothing to compare with: there is none.',
  });
});

test('a changed file that something governs is marked, and has a row', async () => {
  const governed = before.replace(
    'status: in-progress',
    'status: in-progress\n    paths: ["src/**"]',
  );
  const host = hostOf(governed, governed);
  host.base = { ...knownBase(readFixture(governed).files), changed: ['src/a b.ts', 'lib/c.ts'] };
  const { rows, files } = await ask(await startClient({ hosts: [host] }));
  assert.deepEqual(rowsOf(rows), ['Governed files | 1', '  src/a b.ts | write']);
  assert.deepEqual(files, [
    {
      uri: 'file:///shop/src/a%20b.ts',
      badge: '§',
      color: 'charts.blue',
      tooltip: 'Changed, and governed by write',
    },
  ]);
});

test('plans that changed are offered first, with what changed', async () => {
  const others = `
--- aaa.migration.yaml
migration-plan: "1.0"
title: Another
steps: [{id: a}]
`;
  const gone = '\n--- zzz.migration.yaml\nmigration-plan: "1.0"\ntitle: Gone\nsteps: [{id: z}]\n';
  const host = hostOf(before + others + gone, after + others);
  const { connection } = await startClient({ hosts: [host] });
  const plans: readonly PlanItem[] = await connection.sendRequest(reviewPlansMethod, {
    choices: [],
  });
  assert.deepEqual(
    plans.map(({ title, change }) => [title, change]),
    [
      [
        'Move orders',
        'Steps: 1 removed, 1 changed, 1 only in another condition · 1 safeguard weakened',
      ],
      ['Gone', 'Steps: 1 removed'],
      ['Another', null],
    ],
  );
});

test('without a base all plans are offered', async () => {
  const host = new MemoryHost('/shop', readFixture(before).files);
  const { connection } = await startClient({ hosts: [host] });
  const plans: readonly PlanItem[] = await connection.sendRequest(reviewPlansMethod, {
    choices: [],
  });
  assert.deepEqual(
    plans.map(({ title, change }) => [title, change]),
    [['Move orders', null]],
  );
});

test('the picture leads to both texts', async () => {
  const client = await startClient({ hosts: [hostOf(before, after)] });
  const request = { uri: planUri, choices: [] };
  const drawn: Diagram = await client.connection.sendRequest(reviewDiagramMethod, request);
  assert.deepEqual(
    drawn.nodes.map(({ label, classes, target }) => [label.title, classes[0], target?.uri]),
    [
      ['Write to both stores', 'cairn-changed', planUri],
      ['Cut over', 'cairn-affected', planUri],
      ['Keep the old store', 'cairn-removed', baseUri],
    ],
  );
  assert.deepEqual(
    drawn.outline.map(({ target }) => target.uri),
    [planUri, planUri, baseUri],
  );
  const none = { uri: 'file:///shop/docs/adr/0001-own-orders.md', choices: [] };
  assert.equal(await client.connection.sendRequest(reviewDiagramMethod, none), null);
});

test('names of branches show what they hide', async () => {
  const host = hostOf(before, before);
  const name = 'a\u202eb';
  host.refs = {
    kind: 'known',
    refs: [{ full: `refs/heads/${name}`, name, kind: 'branch', isHead: false }],
  };
  host.base = knownBase(readFixture(before).files, name);
  const client = await startClient({ hosts: [host] });
  assert.equal((await ask(client)).note, 'against a\\u{202e}b: no change');
  const found: ReviewRefs = await client.connection.sendRequest(reviewRefsMethod, {
    folder: 'file:///shop',
  });
  const [ref] = found.kind === 'known' ? found.refs : [];
  assert.deepEqual([ref?.full, ref?.name], [`refs/heads/${name}`, 'a\\u{202e}b']);
  host.base = { kind: 'unknown', reason: `there is no commit "${name}"` };
  const { refusals } = await ask(client, [
    { folder: 'file:///shop', base: { kind: 'ref', name: `refs/heads/${name}` } },
  ]);
  assert.deepEqual(refusals, [
    'There is nothing to compare with: there is no commit "a\\u{202e}b".',
  ]);
});

test('branches are listed as the host knows them', async () => {
  const host = hostOf(before, after);
  const refs = [{ full: 'refs/heads/next', name: 'next', kind: 'branch', isHead: true }] as const;
  host.refs = { kind: 'known', refs };
  const client = await startClient({ hosts: [host] });
  const found: ReviewRefs = await client.connection.sendRequest(reviewRefsMethod, {
    folder: 'file:///shop',
  });
  assert.deepEqual(found, { kind: 'known', refs });
});

test('a file of any kind that is saved may be a change', async () => {
  const host = hostOf(before, after);
  const client = await startClient({ hosts: [host] });
  const calls = () => host.calls.filter(call => call === 'readBase').length;
  await ask(client);
  await ask(client);
  assert.equal(calls(), 1);
  const changed = new Promise<void>(resolve => {
    client.connection.onNotification(changedMethod, () => resolve());
  });
  const saved = { uri: 'file:///shop/src/send.ts', mayCite: false };
  await client.connection.sendNotification(savedMethod, saved);
  await changed;
  await ask(client);
  assert.equal(calls(), 2);
});
