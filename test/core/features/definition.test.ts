import { test } from 'node:test';
import { checkDefinition } from '../../support/check-feature.ts';

const adr = `
--- docs/adr/0001-own-orders.md
# 1. Own the orders

## Status

Accepted
--- docs/adr/0002-own-stock.md
# 2. Own the stock

## Status

Accepted
`;

const plan = (step: string) => `
--- a.migration.yaml
migration-plan: "1.0"
id: orders
title: Move orders
steps:
  - id: expand
    title: Create the tables
  - id: cut
    title: Cut over
${step}
--- b.migration.yaml
migration-plan: "1.0"
id: stock
title: Move stock
steps:
  - id: count
    title: Count
${adr}`;

test('depends-on leads to the step', () => {
  checkDefinition(plan('    depends-on: [exp$0and]'), ['expand', 'a.migration.yaml:5 expand']);
});

test('both ends of a mention count', () => {
  checkDefinition(plan('    depends-on: [$0expand]'), ['expand', 'a.migration.yaml:5 expand']);
  checkDefinition(plan('    depends-on: [expand$0]'), ['expand', 'a.migration.yaml:5 expand']);
});

test('depends-on leads to a step of another plan', () => {
  checkDefinition(plan('    depends-on: [stock/co$0unt]'), [
    'stock/count',
    'b.migration.yaml:5 count',
  ]);
});

test('blocked-by leads to a step or to a decision', () => {
  checkDefinition(plan('    blocked-by: [{ref: exp$0and}]'), [
    'expand',
    'a.migration.yaml:5 expand',
  ]);
  checkDefinition(plan('    blocked-by: [{ref: ADR-00$002}]'), [
    'ADR-0002',
    'docs/adr/0002-own-stock.md:1 Own the stock',
  ]);
});

test('decisions and gates lead to the decision', () => {
  checkDefinition(plan('    decisions: [ADR-$00001]'), [
    'ADR-0001',
    'docs/adr/0001-own-orders.md:1 Own the orders',
  ]);
  checkDefinition(plan('    decisions: [docs/adr/0002-own-$0stock.md]'), [
    'docs/adr/0002-own-stock.md',
    'docs/adr/0002-own-stock.md:1 Own the stock',
  ]);
  checkDefinition(plan('    entry:\n      - decision: {ref: AD$0R-0002, status: accepted}'), [
    'ADR-0002',
    'docs/adr/0002-own-stock.md:1 Own the stock',
  ]);
});

test('a plain mention in a plan leads to the decision', () => {
  checkDefinition(plan('    # as decided in ADR-0$0002'), [
    'ADR-0002',
    'docs/adr/0002-own-stock.md:1 Own the stock',
  ]);
});

test('a plain mention in a decision leads to the other one', () => {
  checkDefinition(
    `${adr}
## Context

We follow adr-$01 here.
`,
    ['adr-1', 'docs/adr/0001-own-orders.md:1 Own the orders'],
  );
});

test('a relation leads to the other decision', () => {
  checkDefinition(
    `${adr}
--- docs/adr/0003-own-both.md
# 3. Own both

## Status

Accepted

Supersedes [1. Own the $0orders](0001-own-orders.md)
`,
    ['[1. Own the orders](0001-own-orders.md)', 'docs/adr/0001-own-orders.md:1 Own the orders'],
  );
});

test('what is mentioned but is not here leads nowhere', () => {
  checkDefinition(plan('    depends-on: [no$0where]'), []);
  checkDefinition(plan('    decisions: [ADR-$00009]'), []);
  checkDefinition(plan('    blocked-by: [{ref: INC-$0118}]'), []);
});

test('other words lead nowhere', () => {
  checkDefinition('\n# 1. A\n\n## Status\n\nAccepted\n\nUTF-$08 and COVID-19.\n', []);
  checkDefinition('\n$0# 1. A\n', []);
  checkDefinition('\n# 1. A\n\n## Status\n\nAcce$0pted\n', []);
});

test('a number that two logs hold means the nearest one', () => {
  const logs = `
--- shop/docs/adr/0001-shop.md
# 1. Shop

## Status

Accepted
--- shop/docs/adr/0002-more.md
# 2. More

See ADR-00$001.

## Status

Accepted
--- bank/docs/adr/0001-bank.md
# 1. Bank

## Status

Accepted
--- bank/docs/adr/0002-more.md
# 2. More

## Status

Accepted
`;
  checkDefinition(logs, ['ADR-0001', 'shop/docs/adr/0001-shop.md:1 Shop']);
});

test('what code cites, and a plain mention in it, leads to the decision', () => {
  const first = 'docs/adr/0001-own-orders.md:1 Own the orders';
  const second = 'docs/adr/0002-own-stock.md:1 Own the stock';
  const code: readonly (readonly [string, ...string[]])[] = [
    ['// @adr 000$01, 2', '0001', first],
    ['// @adr 1, $02', '2', second],
    ['x; // @adr docs/adr/0002$0-own-stock.md', 'docs/adr/0002-own-stock.md', second],
    ["log('see ADR-000$02')", 'ADR-0002', second],
    ["log('ADR $02')", 'ADR 2', second],
    ["log('$01')"],
    ['// 000$01'],
    ['// @adr 99$09'],
  ];
  for (const [line, ...expected] of code) {
    checkDefinition(`${adr}--- src/a.ts\n// @adr 1\n  ${line}\n`, expected);
  }
});
