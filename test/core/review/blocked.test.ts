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

test('what is written of the same obstacle is compared: its days, its reason, its owner', () => {
  const blocked = (terms: string) => plan(`blocked-by: [{ref: INC-7, ${terms}}]`);
  checkChanges(
    blocked('since: 2026-03-02, until: 2026-03-20, reason: rows are lost'),
    blocked('since: 2026-03-01, until: 2026-04-03, owner: "@sam"'),
    [
      'schedule use, blocked by INC-7: since 2 Mar → 1 Mar, 1 day earlier. @9→9',
      'schedule use, blocked by INC-7: until 20 Mar → 3 Apr, 14 days later. @9→9',
      'text use, blocked by INC-7: owner none → @sam. @9→9',
      'text use, blocked by INC-7: reason rows are lost → none. @9→9',
    ],
  );
  checkChanges(
    blocked('since: 2026-03-02'),
    plan('blocked-by: [{since: 2026-03-02, ref: INC-7}]'),
    [],
  );
  checkChanges(
    blocked('until: 2026-03-20'),
    plan('blocked-by: [{ref: INC-7}, {reason: nobody knows}]'),
    [
      'status use is blocked by nobody knows. @7→9',
      'schedule use, blocked by INC-7: until 20 Mar → none. @9→9',
    ],
  );
});
