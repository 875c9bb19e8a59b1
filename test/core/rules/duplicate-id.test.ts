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

test('step ids that are written, also where they are the title, not those made from a title', () => {
  checkRules(`
--- a.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: copy}
  - {id: copy, status: done}
         ^^^^ error duplicate-id: The step id copy is used twice.
  - Move the readers
  - Move the readers
`);
});

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

test('whatever a plan has by an id, each kind for itself', () => {
  const { findings } = evaluateFixture(`
--- docs/move.migration.yaml
migration-plan: "1.0"
title: Move
flags: [{key: x.a}, {key: x.a}]
contracts: [{id: x, consumers: [{id: c, version: 1.0.0}, {id: c, version: 1.0.1}]}, {id: x}]
evidence: [{id: x, files: ["*.a"]}, {id: x, files: ["*.b"]}]
load-tests: [{id: x, report: a.json}, {id: x, report: b.json}]
incidents: [{id: x, status: resolved}, {id: x, status: resolved}]
premortems: [{id: x, risks: [{id: R1}, {id: R1}]}, {id: x, risks: [{id: R1}]}]
steps: [{id: x, title: X}]
`);
  const says = findings.filter(({ rule }) => rule === 'duplicate-id');
  assert.deepEqual(says.map(({ message }) => message.replace(' is used twice.', '')).sort(), [
    'The consumer id c',
    'The contract id x',
    'The flag key x.a',
    'The incident id x',
    'The load test id x',
    'The measure id x',
    'The premortem id x',
    'The risk id R1',
  ]);
});

test('a decision in another language or form beside it is no second one', () => {
  const record = '# 1. A\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n';
  const used = (...names: readonly string[]) => {
    const files = names.map(name => `--- docs/adr/${name}\n${record}`).join('');
    return evaluateFixture(files).findings.map(({ rule }) => rule);
  };
  assert.deepEqual(used('0001-a.md', '0001-a.fr.md', '0001-a_pt-BR.md', '0001-a.mdx'), []);
  assert.deepEqual(used('0001-a.md', '0001-b.fr.md'), ['duplicate-id']);
});

test('an incident and a premortem in two files, not one that a plan mentions too', () => {
  const { findings } = evaluateFixture(`
--- docs/incidents/a.md
---
type: incident
id: INC-1
status: resolved
---
# A
--- docs/incidents/b.md
---
type: incident
id: INC-1
status: resolved
---
# B
--- docs/move.migration.yaml
migration-plan: "1.0"
title: Move
incidents: [{id: INC-1, status: resolved}]
steps: [{id: x, title: X}]
`);
  assert.deepEqual(
    findings.filter(({ rule }) => rule === 'duplicate-id').map(({ message }) => message),
    ['The incident id INC-1 is used twice, also in docs/incidents/a.md.'],
  );
});
