import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askTool, checkTool, readToolInput } from '../../support/check-tool.ts';

const shop = `
--- docs/adr/0042-extract-orders.md
---
status: accepted
affects: [services/orders, "**/*.sql"]
---
# 42. Extract the orders service
--- docs/adr/0043-keep-prices.md
# 43. Keep prices

## Status

Superseded by ADR-0044
--- docs/orders.migration.yaml
migration-plan: "1.0"
title: Extract Orders
decisions: [ADR-0042]
steps:
  - id: dual-write
    title: Write to both stores
    status: in-progress
    started: 2026-03-02
    paths: ["services/checkout/**", "./notes.md"]
    decisions: [ADR-0043]
    blocked-by: [{ref: INC-118, since: 2026-03-09}]
  - {id: later, title: Later, depends-on: [dual-write], paths: ["services/**"]}
--- git
2026-03-10 3f2a91c docs/orders.migration.yaml
2026-02-01 1c0ffee README.md
`;

test('decisions by the paths they name, steps by theirs, and what nothing names', () => {
  checkTool(
    ['find_governing', { files: ['services/orders/a.ts', 'db/new.sql', 'web/a.ts'] }],
    shop,
    [
      '1 decision and 1 step of plans govern 2 of 3 files.',
      'decision accepted: ADR-0042 "Extract the orders service" governs services/orders/a.ts and db/new.sql. (docs/adr/0042-extract-orders.md:5, docs/adr/0042-extract-orders.md:3)',
      'step blocked-upstream: later "Later". Blocked upstream by INC-118. It is a step of "Extract Orders" about services/orders/a.ts. (docs/orders.migration.yaml:12)',
      'file: No decision says that it governs web/a.ts, and no step is about it.',
    ],
  );
});

test('the decisions that a governing step and its plan carry out', () => {
  checkTool(['find_governing', { files: ['services/checkout/b.ts'] }], shop, [
    '2 decisions and 2 steps of plans govern 1 file.',
    'decision superseded: ADR-0043 "Keep prices" governs services/checkout/b.ts, because dual-write "Write to both stores" of the plan "Extract Orders" carries it out. (docs/adr/0043-keep-prices.md:1, docs/orders.migration.yaml:10)',
    'decision accepted: ADR-0042 "Extract the orders service" governs services/checkout/b.ts, because the plan "Extract Orders" carries it out. (docs/adr/0042-extract-orders.md:5, docs/orders.migration.yaml:3)',
    'step blocked: dual-write "Write to both stores". Blocked for 7 days by INC-118. Blocked by ADR-0043, which is superseded. Says in progress since 2 Mar, but no commit has touched its paths since then. It is a step of "Extract Orders" about services/checkout/b.ts. (docs/orders.migration.yaml:5, docs/orders.migration.yaml:11, docs/orders.migration.yaml:10, docs/orders.migration.yaml:7, docs/orders.migration.yaml:9)',
    'step blocked-upstream: later "Later". Blocked upstream by INC-118. It is a step of "Extract Orders" about services/checkout/b.ts. (docs/orders.migration.yaml:12)',
  ]);
});

test('./ in a record begins at its own folder or at the root of the repository', () => {
  const source = '--- docs/adr/0001-a.md\n---\nstatus: accepted\nfiles: [./src/a.ts]\n---\n# A\n';
  const files = ['src/a.ts', 'docs/adr/src/a.ts', 'lib/src/a.ts'];
  const { text } = askTool(readToolInput(source), 'find_governing', { files });
  assert.match(text, /governs src\/a\.ts and docs\/adr\/src\/a\.ts\./);
});

test('a record governs itself, and ./ begins at the folder of the plan', () => {
  const { text } = askTool(readToolInput(shop), 'find_governing', {
    files: ['docs/adr/0042-extract-orders.md', 'docs/notes.md', 'notes.md'],
  });
  assert.match(text, /decision accepted: ADR-0042 .* governs docs\/adr\/0042-extract-orders\.md/);
  assert.match(text, /step blocked: dual-write .* about docs\/notes\.md\. /);
  assert.match(text, /No decision says that it governs notes\.md, and no step is about it\./);
});

test('what a file cites governs it, and nothing else does for that', () => {
  const code =
    "--- web/a.ts\n\n// @adr 0042, 0043, 0099\n// @adr 0042\n--- web/b.ts\nat('@adr 0042');\n";
  checkTool(['find_governing', { files: ['web/a.ts', 'web/b.ts'] }], `${shop}${code}`, [
    '2 decisions and 0 steps of plans govern 1 of 2 files.',
    'decision accepted: ADR-0042 "Extract the orders service" governs web/a.ts, because web/a.ts:2 cites it. (docs/adr/0042-extract-orders.md:5, web/a.ts:2)',
    'decision superseded: ADR-0043 "Keep prices" governs web/a.ts, because web/a.ts:2 cites it. (docs/adr/0043-keep-prices.md:1, web/a.ts:2)',
    'file: No decision says that it governs web/b.ts, and no step is about it.',
  ]);
});

test('paths begin at the root of the repository where a folder below it is opened', () => {
  const input = readToolInput(shop, 'apps/');
  const answer = askTool(input, 'find_governing', { files: ['services/checkout/b.ts'] });
  assert.match(answer.text, /^0 decisions and 0 steps/);
  const below = readToolInput(shop.replaceAll('"services/', '"apps/services/'), 'apps/');
  const found = askTool(below, 'find_governing', { files: ['/shop/services/checkout/b.ts'] });
  assert.match(found.text, /^2 decisions and 2 steps/);
});

test('a file outside of the folder is refused', () => {
  for (const path of ['../a.ts', '/etc/passwd', '/shopping/a.ts', 'a/../../b.ts', '/shop', 'a\0']) {
    const { isRefused, text } = askTool(readToolInput(shop), 'find_governing', {
      files: ['a.ts', path],
    });
    assert.ok(isRefused, path);
    assert.match(text, /names no file of the project folder/);
  }
});
