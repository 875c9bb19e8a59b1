import { test } from 'node:test';
import { checkDefinition, checkHover, checkReferences } from '../../support/check-feature.ts';

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

const outage = `
--- orders.migration.yaml
migration-plan: "1.0"
id: orders
title: Move orders
calendar: {time-zone: Europe/Berlin}
steps:
  - {id: expand, title: Create the tables, blocked-by: [{ref: INC-7}]}
  - {id: cut, title: Cut over, depends-on: [expand]}
premortems:
  - {id: PM-1, for: [expand], risks: []}
--- docs/incidents/INC-7.md
---
type: incident
id: INC-7
title: Orders twice
severity: 2
status: monitoring
started: 2026-03-09T10:00
steps: [orders/expand, cut]
---
--- docs/postmortems/orders.md
---
type: postmortem
incident: INC-7
---
# Orders twice
`;

test('incidents and premortems mention steps', () => {
  checkReferences(outage.replace('id: expand', 'id: $0expand'), [
    'orders.migration.yaml:6 expand',
    'docs/incidents/INC-7.md:8 orders/expand',
    'orders.migration.yaml:7 expand',
    'orders.migration.yaml:9 expand',
  ]);
});

test('steps and postmortems mention an incident', () => {
  const expected = [
    'docs/incidents/INC-7.md:3 INC-7',
    'docs/postmortems/orders.md:3 INC-7',
    'orders.migration.yaml:6 INC-7',
  ];
  checkReferences(outage.replace('\nid: INC-7', '\nid: INC$0-7'), expected);
  checkReferences(outage.replace('ref: INC-7', 'ref: INC$0-7'), expected);
  checkReferences(outage.replace('incident: INC-7', 'incident: INC$0-7'), expected);
});

test('a step that an incident names leads to the plan, and the incident that a step waits for to its file', () => {
  checkDefinition(outage.replace('cut]\n---', 'c$0ut]\n---'), [
    'cut',
    'orders.migration.yaml:7 cut',
  ]);
  checkDefinition(outage.replace('ref: INC-7', 'ref: INC$0-7'), [
    'INC-7',
    'docs/incidents/INC-7.md:3 INC-7',
  ]);
});

test('a hover on an incident tells how it stands and what it is about', () => {
  checkHover(outage.replace('ref: INC-7', 'ref: INC$0-7'), [
    'INC-7',
    '**Orders twice** · INC-7 · incident',
    '[severity 2](docs/incidents/INC-7.md:5) · [monitoring](docs/incidents/INC-7.md:6) · [since 9 Mar](docs/incidents/INC-7.md:7)',
    'About [expand](orders.migration.yaml:6), [cut](orders.migration.yaml:7)',
    'Named by [expand](orders.migration.yaml:6).',
  ]);
});
