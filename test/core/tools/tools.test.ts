import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askTool, checkTool, readToolInput } from '../../support/check-tool.ts';

const shop = `
--- docs/adr/0042-extract-orders.md
# 42. Extract the orders service

Date: 2026-01-12

## Status

Accepted

## Context

The monolith is the bottleneck.
--- docs/adr/0047-system-of-record.md
# 47. Orders is the system of record

Date: 2026-02-06

## Status

Proposed
--- notes/adr/0042-other.md
# 42. Another one

## Status

Perhaps
--- docs/orders.migration.yaml
migration-plan: "1.0"
id: orders
title: Extract Orders
due: 2026-07-31
steps:
  - {id: expand, title: Create the tables, status: done, finished: 2026-01-30}
  - id: dual-write
    title: Write to both stores
    depends-on: [expand]
    due: 2026-04-10
    blocked-by: [{ref: INC-118, since: 2026-03-09}]
  - {id: cut-over, title: Cut over, depends-on: [dual-write]}
--- docs/old.migration.yaml
migration-plan: "1.0"
title: Long ago
status: completed
steps:
  - {id: gone, title: Gone, status: done}
`;

test('what is blocked: roots, then steps with the way to their root', () => {
  checkTool(['list_blocked', {}], shop, [
    '2 steps are blocked in 1 plan, by 1 root.',
    'blocker impediment: INC-118 in "Extract Orders": Blocked for 7 days by INC-118. It holds up dual-write and cut-over; without it free: dual-write and cut-over. (docs/orders.migration.yaml:11)',
    'step blocked: dual-write "Write to both stores". Blocked for 7 days by INC-118. (docs/orders.migration.yaml:7, docs/orders.migration.yaml:11)',
    'step blocked-upstream: cut-over "Cut over". Blocked upstream by INC-118. Way: cut-over ← dual-write ← INC-118. (docs/orders.migration.yaml:12)',
    'Activity is unknown: no git history here.',
  ]);
});

test('nothing is blocked', () => {
  checkTool(['list_blocked', { plan: 'Long ago' }], shop, [
    'Nothing is blocked in 1 plan.',
    'Activity is unknown: no git history here.',
  ]);
});

test('a plan by its id, its path or its title; without a name all that are under way', () => {
  const input = readToolInput(shop);
  const ask = (plan: string) => askTool(input, 'summarise_plan', { plan }).data.summary;
  for (const name of ['orders', 'docs/orders.migration.yaml', '/shop/docs/orders.migration.yaml']) {
    assert.equal(ask(name), '1 plan with 3 steps.', name);
  }
  assert.equal(askTool(input, 'summarise_plan', {}).data.summary, '1 plan with 3 steps.');
  assert.equal(ask('Long ago'), '1 plan with 1 step.');
  assert.match(
    askTool(input, 'summarise_plan', { plan: 'x' }).text,
    /There is no plan "x"\. There are: docs\/old\.migration\.yaml and docs\/orders\.migration\.yaml\./,
  );
  assert.match(
    askTool(readToolInput(''), 'list_blocked', { plan: 'x' }).text,
    /There is no plan in this project\./,
  );
});

test('how a plan goes', () => {
  checkTool(['summarise_plan', { plan: 'orders' }], shop, [
    '1 plan with 3 steps.',
    'plan: "Extract Orders": 1 of 3 steps done · due 31 Jul. (docs/orders.migration.yaml:3)',
    'step next: dual-write "Write to both stores" is due next, on 10 Apr. (docs/orders.migration.yaml:10)',
    'step done: expand "Create the tables". Done 30 Jan. (docs/orders.migration.yaml:6)',
    'step blocked: dual-write "Write to both stores". Blocked for 7 days by INC-118. (docs/orders.migration.yaml:7, docs/orders.migration.yaml:11)',
    'step blocked-upstream: cut-over "Cut over". Blocked upstream by INC-118. (docs/orders.migration.yaml:12)',
    'Activity is unknown: no git history here.',
  ]);
});

test('a step that nothing is written about is unknown, not done', () => {
  const { data } = askTool(
    readToolInput('--- docs/migrations/run.md\n# Move\n\n1. Copy the data\n2. Switch\n3. Look\n'),
    'summarise_plan',
    {},
  );
  const steps = data.claims.filter(({ about }) => about === 'step');
  assert.deepEqual(
    steps.map(({ state }) => state),
    ['unknown', 'unknown', 'unknown'],
  );
});

test('all decisions, and those of one status', () => {
  checkTool(['list_decisions', {}], shop, [
    '3 decisions.',
    'decision accepted: ADR-0042 "Extract the orders service": accepted · 12 Jan 2026. (docs/adr/0042-extract-orders.md:1)',
    'decision proposed: ADR-0047 "Orders is the system of record": proposed for 38 days. (docs/adr/0047-system-of-record.md:1)',
    'decision unknown: ADR-0042 "Another one": not understood: Perhaps. (notes/adr/0042-other.md:1)',
    'Activity is unknown: no git history here.',
  ]);
  const unknown = askTool(readToolInput(shop), 'list_decisions', { status: 'unknown' });
  assert.equal(unknown.data.summary, '1 of 3 decisions have this status.');
  const wrong = askTool(readToolInput(shop), 'list_decisions', { status: 'Accepted' });
  assert.match(wrong.text, /"Accepted" is none of: proposed, draft, accepted,/);
});

test('one decision with its whole text', () => {
  checkTool(['read_decision', { decision: 'docs/adr/0042-extract-orders.md' }], shop, [
    'One decision, whose status is accepted.',
    'decision accepted: ADR-0042 Extract the orders service · accepted · 12 Jan 2026 (docs/adr/0042-extract-orders.md:1, docs/adr/0042-extract-orders.md:3)',
    'decision accepted: Read as accepted from the status section, line 7: “Accepted”. (docs/adr/0042-extract-orders.md:7)',
    'text (docs/adr/0042-extract-orders.md:1):',
    '# 42. Extract the orders service',
    '',
    'Date: 2026-01-12',
    '',
    '## Status',
    '',
    'Accepted',
    '',
    '## Context',
    '',
    'The monolith is the bottleneck.',
    'Activity is unknown: no git history here.',
  ]);
});

test('a decision that is not there, and a number that two logs hold', () => {
  const input = readToolInput(shop);
  const ask = (decision: string) => askTool(input, 'read_decision', { decision });
  assert.equal(ask('ADR-47').data.summary, 'One decision, whose status is proposed.');
  assert.match(ask('99').text, /There is no decision "99" among 3 decisions\./);
  assert.match(ask('../adr/0042.md').text, /There is no decision/);
  assert.match(
    ask('42').text,
    /"42" may be several decisions: ADR-0042 in docs\/adr\/0042-extract-orders\.md and ADR-0042 in notes\/adr\/0042-other\.md\./,
  );
});
