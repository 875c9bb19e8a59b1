import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReview } from '../../../src/core/review/check-review.ts';
import { checkChanges, reviewFixtures } from '../../support/check-review.ts';

/* Who writes "blocked" says that a step cannot go on, and not that somebody has begun. */

const plan = (step: string) => `
--- a.migration.yaml
migration-plan: "1.0"
id: a
title: A
owners: ["@li"]
steps:
  - id: use
    title: Use
    entry: [{decision: ADR-0001}]
    ${step}
--- docs/adr/0001-x.md
# 1. X

## Status

Proposed
`;

const rulesOf = (before: string, after: string) =>
  checkReview(reviewFixtures(plan(before), plan(after))).map(({ rule }) => rule);

test('a planned step that is blocked now has not started with an entry criterion that fails', () => {
  assert.deepEqual(rulesOf('status: planned', 'status: blocked'), []);
  assert.deepEqual(rulesOf('status: planned', 'status: in-progress'), [
    'started-with-failed-entry',
  ]);
  assert.deepEqual(rulesOf('status: planned', 'status: blocked\n    started: 2026-03-10'), [
    'started-with-failed-entry',
  ]);
});

test('the change has the word that is written, once', () => {
  checkChanges(plan('status: planned'), plan('status: blocked'), [
    'status use: planned → blocked. @9→9',
  ]);
  checkChanges(plan('status: blocked'), plan('status: in-progress'), [
    'status use: blocked → in-progress. @9→9',
  ]);
});
