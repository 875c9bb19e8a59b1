import { test } from 'node:test';
import { checkReferences } from '../../support/check-feature.ts';

const shop = `
--- docs/adr/0001-own-orders.md
# 1. Own the orders

## Status

Superseded by [ADR-0002](0002-own-stock.md)
--- docs/adr/0002-own-stock.md
# ADR-0002: Own the stock

## Status

Accepted, see API-1 and UTF-8

Supersedes [ADR-0001](0001-own-orders.md). ADR-0002 is ours.
--- docs/guide.md
# Guide

ADR 2 says so. We follow [how stock is owned](adr/0002-own-stock.md#why) and ADR-2, not ADR-20.
--- orders.migration.yaml
migration-plan: "1.0"
id: orders
title: Move orders
decisions: [ADR-0002]
steps:
  - {id: expand, title: Create the tables, decisions: [docs/adr/0002-own-stock.md]}
  - {id: cut, title: Cut over, depends-on: [expand], blocked-by: [{ref: ADR-0002}]}
--- stock.migration.yaml
migration-plan: "1.0"
id: stock
title: Move stock
steps:
  - {id: count, title: Count, depends-on: [orders/expand], blocked-by: [{ref: orders/expand}]}
--- src/stock.ts
// @adr 0002, 0001
`;

test('ids that each year counts anew', () => {
  const source = `
--- docs/adr/ADR-2026-001-x.md
# ADR-2026-001: Own the orders

## Status

Accepted
--- docs/guide.md
ADR-2026-$0001 and ADR-2026-002 say so.
--- src/a.ts
// @adr ADR-2026-001
`;
  checkReferences(source, [
    'docs/adr/ADR-2026-001-x.md:1 Own the orders',
    'docs/guide.md:1 ADR-2026-001',
    'src/a.ts:1 ADR-2026-001',
  ]);
});

test('links, fields, plain ids and code that name a decision', () => {
  const expected = [
    'docs/adr/0002-own-stock.md:1 Own the stock',
    'docs/adr/0001-own-orders.md:5 [ADR-0002](0002-own-stock.md)',
    'docs/adr/0002-own-stock.md:7 ADR-0002',
    'docs/guide.md:3 ADR 2',
    'docs/guide.md:3 [how stock is owned](adr/0002-own-stock.md#why)',
    'docs/guide.md:3 ADR-2',
    'orders.migration.yaml:4 ADR-0002',
    'orders.migration.yaml:6 docs/adr/0002-own-stock.md',
    'orders.migration.yaml:7 ADR-0002',
    'src/stock.ts:1 0002',
  ];
  checkReferences(shop.replace('Own the stock', 'Own the $0stock'), expected);
  checkReferences(shop.replace('{ref: ADR-0002', '{ref: ADR$0-0002'), expected);
});

test('steps that name a step, of other plans too', () => {
  checkReferences(shop.replace('id: expand', 'id: exp$0and'), [
    'orders.migration.yaml:6 expand',
    'orders.migration.yaml:7 expand',
    'stock.migration.yaml:5 orders/expand',
    'stock.migration.yaml:5 orders/expand',
  ]);
});

test('nothing for what is neither, or may be several', () => {
  checkReferences(shop.replace('title: Move orders', 'title: Move $0orders'), []);
  const record = '# 1. One\n\n## Status\n\nAccepted\n';
  const two = ['a', 'b'].map(log => `--- ${log}/docs/adr/0001-x.md\n${record}`).join('');
  checkReferences(`${two}--- c/x.md\n# X\n\nADR-$00001\n`, []);
});
