import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRules, evaluateFixture } from '../../support/check-rule.ts';

const decision = (number: string) => `
# ${number}. Title

Date: 2026-01-01

## Status

Accepted

## Context

Text.

## Decision

Text.
`;

test('plan ids that are written, not those made from a file name', () => {
  checkRules(`
--- a/orders.migration.yaml
migration-plan: "1.0"
id: orders
title: Plan
steps: [{id: a, title: A}]
--- b/orders.migration.md
---
migration-plan: "1.0"
id: orders
    ^^^^^^ error duplicate-id: The plan id orders is used twice, also in a/orders.migration.yaml.
---

# Plan

- [ ] A
--- c/MIGRATION_PLAN.md
# Plan

- [ ] A
--- d/MIGRATION_PLAN.md
# Plan

- [ ] A
`);
});

test('titles may repeat', () => {
  checkRules(`
--- MIGRATION_PLAN.md
# Plan

## One

- [x] Run the tests

## Two

- [x] Run the tests
`);
});

test('a number used twice in one log, with the first use beside it', () => {
  const { findings } = evaluateFixture(
    `--- docs/adr/0001-a.md${decision('1')}--- docs/adr/0001-b.md${decision('1')}--- b/docs/adr/0001-a.md${decision('1')}`,
  );
  assert.deepEqual(
    findings.map(({ place, message, related }) => [place.file, message, related[0]?.place.file]),
    [
      [
        'docs/adr/0001-b.md',
        'ADR-0001 is used twice, also in docs/adr/0001-a.md.',
        'docs/adr/0001-a.md',
      ],
    ],
  );
});
