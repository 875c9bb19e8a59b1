import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRootTeller } from '../../../src/core/diagrams/tell-root.ts';
import { blockerRows } from '../../../src/core/views/blocker-rows.ts';
import { checkRules, evaluateFixture } from '../../support/check-rule.ts';

test('one finding for each fact, each step with the day on which it began to block that step', () => {
  checkRules(`
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, blocked-by: [INC-118]}
                                   ^^^^^^^ warning blocked-step: a is blocked by INC-118. Resolving this unblocks 2 steps.
  - {id: b, title: B, blocked-by: [{ref: inc-118, since: 2026-03-09}]}
`);
});

test('the day of another step stands at that step', () => {
  const plan = `
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, blocked-by: [{reason: Waiting for a room, since: 2026-03-09}]}
  - {id: b, title: B, blocked-by: [{reason: Waiting for a room, since: 2026-02-01}]}
  - {id: c, title: C, blocked-by: [{reason: Waiting for a room, since: 2026-03-09}]}
`;
  const { analysis, findings } = evaluateFixture(plan);
  const [finding] = findings;
  assert.equal(
    finding?.message,
    'a is blocked since 9 Mar (7 days): Waiting for a room. Resolving this unblocks 3 steps.',
  );
  assert.deepEqual(
    finding?.related?.map(({ message }) => message),
    [
      'This is blocked by Waiting for a room as well, since 1 Feb (43 days).',
      'This is blocked by Waiting for a room as well.',
    ],
  );
  const [state] = analysis.plans;
  const [root] = state?.roots ?? [];
  assert.ok(state && root);
  assert.match(createRootTeller(state)(root), /^a is blocked for 7 days: /);
  const rows = state.steps.flatMap(each => blockerRows(each.step.id, each, state.today));
  assert.deepEqual(
    rows.map(({ description }) => description),
    ['for 7 days', 'for 43 days', 'for 7 days'],
  );
});

test('words, a step, nothing at all', () => {
  checkRules(`
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - id: a
    title: A
    blocked-by:
      - {reason: Waiting for the vendor, since: 2025-12-16}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning blocked-step: a is blocked since 16 Dec 2025 (90 days): Waiting for the vendor.
  - id: b
    title: B
    blocked-by: [c]
                 ^ warning blocked-step: b is blocked by c. Resolving this unblocks 2 steps.
  - {id: c, title: C, status: in-progress}
  - {id: d, title: D, blocked-by: [{ref: c, reason: it needs the tables}]}
`);
});

test('decisions that are not taken, or not any more', () => {
  checkRules(`
--- docs/adr/0047-x.md
---
status: proposed
date: 2026-02-06
---

# Make it so

## Context and Problem Statement

Text.

## Decision Outcome

Text.
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, decisions: [ADR-0047]}
                                  ^^^^^^^^ warning blocked-step: a is blocked by ADR-0047, which has been proposed since 6 Feb. Accepting this unblocks 2 steps.
  - {id: b, title: B, kind: seam, decisions: [ADR-0047]}
  - {id: c, title: C, depends-on: [a]}
`);
});

test('a pause and a plan that rests are no findings', () => {
  checkRules(`
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, status: on-hold}
  - {id: b, title: B, depends-on: [a]}
--- q.migration.yaml
migration-plan: "1.0"
title: Plan
status: on-hold
steps:
  - {id: a, title: A, blocked-by: [INC-118]}
`);
});

test('a root in another plan is reported once, where it is written', () => {
  checkRules(`
--- p.migration.yaml
migration-plan: "1.0"
id: p
title: Plan
steps:
  - {id: a, title: A, depends-on: [q/a]}
--- q.migration.yaml
migration-plan: "1.0"
id: q
title: Plan
steps:
  - {id: a, title: A, blocked-by: [INC-118]}
                                   ^^^^^^^ warning blocked-step: a is blocked by INC-118. Resolving this unblocks 2 steps.
`);
});

test('an incident that halts a step is told in the middle of the sentence', () => {
  checkRules(`now: 2026-03-16
--- a.migration.yaml
migration-plan: "1.0"
title: Move orders
incidents:
  - {id: INC-31, severity: 1, status: investigating, steps: [dual-write]}
steps:
  - {id: dual-write, title: Write twice, kind: migrate, status: in-progress, owners: ["@a"]}
         ^^^^^^^^^^ warning blocked-step: dual-write is halted by INC-31 (severity 1, investigating).
`);
});

test('what frees no step by its end alone is said to hold steps up, with others', () => {
  checkRules(`
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - id: a
    title: A
    blocked-by:
      - INC-118
        ^^^^^^^ warning blocked-step: a is blocked by INC-118. This holds up 2 steps, with others.
      - INC-119
        ^^^^^^^ warning blocked-step: a is blocked by INC-119. This holds up 2 steps, with others.
  - {id: b, title: B, depends-on: [a]}
`);
});

test('a decision of the whole plan blocks steps, and not one of them', () => {
  checkRules(`
--- docs/adr/0047-x.md
# 47. Make it so

Date: 2026-02-06

## Status

Proposed

## Decision

Text.
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
decisions: [ADR-0047]
            ^^^^^^^^ warning blocked-step: 2 steps are blocked by ADR-0047, which has been proposed since 6 Feb. Accepting this unblocks 3 steps.
steps:
  - {id: a, title: A}
  - {id: b, title: B}
  - {id: c, title: C, kind: seam, depends-on: [b]}
`);
});

test('what stood in the way when the history begins may be older than that', () => {
  checkRules(`
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, status: in-progress, started: 2026-03-10, blocked-by: [The lease]}
                                                                             ^^^^^^^^^ warning blocked-step: a is blocked for at least 14 days: The lease.
--- git
2026-03-02 abcdef1 p.migration.yaml
`);
});
