import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type GroupBy,
  type ViewNode,
  type Views,
  viewsMethod,
} from '../../../src/protocol/views.ts';
import { readFixture } from '../../support/fixture.ts';
import { startClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const planFile = 'docs/migrations/orders.migration.yaml';
const shop = `
--- ${planFile}
migration-plan: "1.0"
title: "Move\\u202eorders"
steps:
  - id: write
    title: Write to both stores
    status: in-progress
    blocked-by: [{ref: INC-118}]
--- docs/adr/0001-own-orders.md
# 1. Own the orders

## Status

Accepted
`;

const hostOf = (fixture: string, folder: string) =>
  new MemoryHost(folder, readFixture(fixture).files);

const viewsOf = (...hosts: MemoryHost[]): Promise<Views> => viewsBy('log', ...hosts);

const viewsBy = async (groupBy: GroupBy, ...hosts: MemoryHost[]): Promise<Views> => {
  const { connection } = await startClient({ hosts });
  return connection.sendRequest<Views>(viewsMethod, { groupBy, statuses: null });
};

const labelsOf = (nodes: readonly ViewNode[]): readonly unknown[] =>
  nodes.map(({ label, children }) => (children.length > 0 ? [label, labelsOf(children)] : label));

test('rows go to their lines, and show what a text hides', async () => {
  const { decisions, plans, attention, files, statuses } = await viewsOf(hostOf(shop, '/shop'));
  assert.deepEqual(statuses, { accepted: 1 });
  assert.deepEqual(labelsOf(decisions), [['docs/adr', ['0001 Own the orders']]]);
  assert.deepEqual(labelsOf(plans), [
    ['Move\\u{202e}orders', [['Write to both stores', ['INC-118']]]],
  ]);
  assert.deepEqual(attention, {
    count: 1,
    summary: '1 blocked',
    tooltip: 'Write to both stores: INC-118',
  });
  assert.deepEqual(files, [
    {
      uri: `file:///shop/${planFile}`,
      badge: '✖',
      color: 'charts.red',
      tooltip: '1 blocked',
    },
  ]);
  const step = plans[0]?.children[0];
  assert.deepEqual(step?.target, {
    uri: `file:///shop/${planFile}`,
    line: 3,
    character: 8,
    block: [3, 6],
  });
  assert.equal(step?.reference, 'write');
  assert.deepEqual(step?.icon, { name: 'error', color: 'charts.red' });
  assert.match(step?.tooltip ?? '', /^Write to both stores\nwrite\nBlocked by INC-118/);
});

test('of several folders each has its row, but one without plans', async () => {
  const empty = '\n--- docs/adr/0001-a.md\n# 1. A\n\n## Status\n\nAccepted\n';
  const { decisions, plans, attention } = await viewsOf(
    hostOf(shop, '/shop'),
    hostOf(empty, '/mail'),
    hostOf(shop, '/stock'),
  );
  assert.deepEqual(
    decisions.map(({ label }) => label),
    ['shop', 'mail', 'stock'],
  );
  assert.deepEqual(
    plans.map(({ label, kind }) => [label, kind]),
    [
      ['shop', 'folder'],
      ['stock', 'folder'],
    ],
  );
  assert.equal(attention?.summary, '2 blocked');
  const ids = [...plans, ...plans.flatMap(({ children }) => children)].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('what lies in a folder inside another one is shown in both and counted once', async () => {
  const { files } = readFixture(shop);
  const outer = files.map(file => ({ ...file, path: `shop/${file.path}` }));
  const hosts = [new MemoryHost('/all', outer), new MemoryHost('/all/shop', files)];
  const { plans, attention, statuses } = await viewsOf(...hosts);
  assert.equal(plans.length, 2);
  assert.equal(attention?.count, 1);
  assert.deepEqual(statuses, { accepted: 1 });
});

test('without folders the trees are empty', async () => {
  const nothing = { decisions: [], plans: [], attention: null, files: [], statuses: {} };
  assert.deepEqual(await viewsOf(), nothing);
});

const mixed = `
--- docs/adr/0001-a.md
# 1. A

## Status

Accepted
--- docs/adr/0002-b.md
---
status: proposed
date: 2024-03-01
---
# 2. B
`;

test('decisions are grouped as a person wants them', async () => {
  const labels = async (groupBy: GroupBy) =>
    labelsOf((await viewsBy(groupBy, hostOf(mixed, '/shop'))).decisions);
  assert.deepEqual(await labels('log'), [['docs/adr', ['0001 A', '0002 B']]]);
  assert.deepEqual(await labels('status'), [
    ['Proposed', ['0002 B']],
    ['Accepted', ['0001 A']],
  ]);
  assert.deepEqual(await labels('date'), [
    ['2024', ['0002 B']],
    ['No certain date', ['0001 A']],
  ]);
});

test('grouped decisions of several folders stay apart, each row with an id of its own', async () => {
  const { decisions } = await viewsBy('status', hostOf(mixed, '/shop'), hostOf(mixed, '/mail'));
  assert.deepEqual(
    decisions.map(({ label, children }) => [label, children.map(child => child.label)]),
    [
      ['shop', ['Proposed', 'Accepted']],
      ['mail', ['Proposed', 'Accepted']],
    ],
  );
  const ids = decisions.flatMap(({ children }) => children.map(({ id }) => id));
  assert.equal(new Set(ids).size, 4);
});

test('a plan that a line breaks stays as it was last read, and says so', async () => {
  const client = await startClient({ hosts: [hostOf(shop, '/shop')] });
  const uri = `file:///shop/${planFile}`;
  const viewsNow = () =>
    client.connection.sendRequest<Views>(viewsMethod, { groupBy: 'log', statuses: null });
  const plansNow = async () => (await viewsNow()).plans;
  const { attention } = await viewsNow();
  const [before] = await plansNow();
  const text = readFixture(shop).files.find(({ path }) => path === planFile)?.content;
  client.open(uri, text?.kind === 'text' ? text.text : assert.fail());
  const start = { line: 2, character: 0 };
  client.change(uri, { start, end: start }, 'owners: ["@a\n');
  const [broken, ...others] = await plansNow();
  assert.ok(before && broken);
  assert.deepEqual(others, []);
  assert.equal(broken.description, `as last read: ${before.description}`);
  assert.match(broken.tooltip, /^[^\n]+\nThe file cannot be read whole now\. /);
  assert.ok(attention);
  assert.deepEqual((await viewsNow()).attention, attention);
  assert.deepEqual(
    broken.children.map(({ kind, icon, target }) => ({ kind, icon, block: target?.block })),
    before.children.map(({ icon }) => ({ kind: 'former', icon, block: null })),
  );
  await client.findings(uri, found => found.some(({ code }) => code === 'invalid-value'));
  client.change(uri, { start, end: { line: 3, character: 0 } }, '');
  assert.deepEqual(await plansNow(), [before]);
});

test('of a plan that could never be read whole no more is shown than what is in it', async () => {
  const [plan] = (await viewsOf(hostOf(shop.replace('id: write', 'id: "write'), '/shop'))).plans;
  assert.equal(plan?.description, 'cannot be read whole');
});
