import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSymbols } from '../../../src/core/features/workspace-symbols.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { checkSymbols } from '../../support/check-feature.ts';
import { readFixture } from '../../support/fixture.ts';

const shop = `
--- a.migration.yaml
migration-plan: "1.0"
title: Move orders
steps:
  - id: dual-write
    title: Write to both stores
--- docs/adr/0001-own-orders.md
# 1. Own the \`orders\`

## Status

Accepted
--- docs/adr/0012-write-twice.md
# 12. Write everything twice

## Status

Proposed
`;

const orders = 'decision ADR-0001 Own the orders docs/adr/0001-own-orders.md:1';
const twice = 'decision ADR-0012 Write everything twice docs/adr/0012-write-twice.md:1';
const plan = 'plan Move orders a.migration.yaml:2';
const step = 'step dual-write Write to both stores a.migration.yaml:4';

test('without a query everything is found', () => {
  checkSymbols(shop, '', [orders, twice, plan, step]);
});

test('names that begin with the query come before those that hold it', () => {
  checkSymbols(shop, 'move ORDERS', [plan]);
  checkSymbols(shop, 'dual', [step]);
  checkSymbols(shop, 'write', [twice, step]);
  checkSymbols(shop, 'm', [plan]);
});

test('letters may be left out', () => {
  checkSymbols(shop, 'adr12', [twice]);
  checkSymbols(shop, 'wbs', [step]);
  checkSymbols(shop, 'xyz', []);
});

test('only so many are given as somebody reads', () => {
  const steps = Array.from({ length: 500 }, (_, index) => `  - step ${index}\n`).join('');
  const { files } = readFixture(`\n--- a.migration.yaml\nmigration-plan: "1.0"\nsteps:\n${steps}`);
  assert.equal(findSymbols(readProject(files), 'step').length, 200);
});
