import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changedMethod,
  type Diagram,
  diagramMethod,
  type PlanItem,
  plansMethod,
} from '../../../src/protocol/diagram.ts';
import { readFixture } from '../../support/fixture.ts';
import { startClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const plan = `
--- orders.migration.yaml
migration-plan: "1.0"
title: Move orders
steps:
  - id: write
    title: "Write \\u202e to both stores"
    status: in-progress
    blocked-by: [{ref: INC-118}]
  - id: cut
    title: Cut over
    depends-on: [write]
--- CHECKLIST.md
# Upgrade checklist

- [x] Read what changed
- [ ] Try it
- [ ] Do it
--- README.md
# Shop
`;

const planUri = 'file:///shop/orders.migration.yaml';

const start = () => startClient({ hosts: [new MemoryHost('/shop', readFixture(plan).files)] });

test('draws the plan of a file, with the lines it is about', async () => {
  const { connection } = await start();
  const diagram: Diagram = await connection.sendRequest(diagramMethod, { uri: planUri });
  assert.equal(diagram.title, 'Move orders');
  assert.equal(diagram.summary, '0 of 2 done · 1 blocked · 1 blocked upstream');
  assert.deepEqual(
    diagram.nodes.map(({ id, label, target }) => [id, label.title, target?.line, target?.block]),
    [
      ['n1', 'Write \\u{202e} to both stores', 3, [3, 6]],
      ['n2', 'Cut over', 7, [7, 9]],
      ['n3', 'INC-\u2060118', 6, null],
    ],
  );
  assert.deepEqual(
    diagram.outline.map(({ id, target }) => [id, target.uri, target.line]),
    [
      ['i1', planUri, 3],
      ['i2', planUri, 7],
      ['i3', planUri, 6],
    ],
  );
});

test('has no picture for a file that is no plan, or nowhere', async () => {
  const { connection } = await start();
  for (const uri of [
    'file:///shop/README.md',
    'file:///shop/gone.md',
    'file:///else/a.md',
    'x:y',
  ]) {
    assert.equal(await connection.sendRequest(diagramMethod, { uri }), null);
  }
});

test('knows all plans, and which of them only look like one', async () => {
  const { connection } = await start();
  const plans: readonly PlanItem[] = await connection.sendRequest(plansMethod);
  const found = plans.map(({ title, description, isCertain }) => [title, description, isCertain]);
  assert.deepEqual(found.sort(), [
    ['Move orders', 'orders.migration.yaml', true],
    ['Upgrade checklist', 'CHECKLIST.md', false],
  ]);
});

test('says when the picture may be another one', async () => {
  const { connection, open } = await start();
  await connection.sendRequest(plansMethod);
  const changed = new Promise<void>(resolve => {
    connection.onNotification(changedMethod, () => resolve());
  });
  open(planUri, 'migration-plan: "1.0"\ntitle: Another\nsteps: [{id: a}]\n');
  await changed;
  const diagram: Diagram = await connection.sendRequest(diagramMethod, { uri: planUri });
  assert.equal(diagram.title, 'Another');
  assert.equal(diagram.nodes.length, 1);
});

test('while a line breaks the file the picture stays as it was last read, and says so', async () => {
  const client = await start();
  const drawn = () => client.connection.sendRequest<Diagram>(diagramMethod, { uri: planUri });
  const before = await drawn();
  const content = readFixture(plan).files.find(({ path }) => path.startsWith('orders'))?.content;
  client.open(planUri, content?.kind === 'text' ? content.text : assert.fail());
  const at = { line: 2, character: 0 };
  client.change(planUri, { start: at, end: at }, 'owners: ["@a\n');
  const broken = await drawn();
  assert.equal(broken.text, before.text);
  assert.equal(
    broken.summary,
    `As last read, for the file cannot be read whole now: ${before.summary}`,
  );
  assert.deepEqual(
    broken.nodes.map(({ target }) => target?.block ?? null),
    [null, null, null],
  );
  client.change(planUri, { start: at, end: { line: 3, character: 0 } }, '');
  assert.deepEqual(await drawn(), before);
});
