import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../support/analyse-fixture.ts';
import { checkRules } from '../../support/check-rule.ts';
import { outlineOfStates } from '../../support/plan-builder.ts';

/* What a phase asks for at its exit belongs to none of its steps, and counts all the same. On 16 March. */

const plan = (exit: string, more = 'status: done') => `--- move.migration.yaml
migration-plan: "1.0"
title: Move
phases:
  - {id: one, title: One, barrier: true, exit: [${exit}], steps: [{id: a, title: A, ${more}}]}
  - {id: two, title: Two, steps: [{id: b, title: B}]}
`;

const last = (source: string) => outlineOfStates(analyseFixture(source)).at(-1);

test('behind a barrier steps wait while it fails', () => {
  const failed = 'manual: {what: Sign-off, passed: false}';
  assert.equal(last(plan(failed)), 'b: waiting: Waiting for the phase one: Sign-off did not hold.');
  assert.equal(last(plan(failed, 'status: planned')), 'b: waiting: Waiting for a.');
  assert.match(last(plan(failed).replace('barrier: true, ', '')) ?? '', /^b: ready/);
  assert.match(
    last(plan('manual: {what: Sign-off, passed: true, at: 2026-03-10}')) ?? '',
    /^b: ready/,
  );
});

test('what asks for a time asks it of the last of its steps', () => {
  const incidents =
    'incidents: [{id: INC-1, title: x, severity: 1, status: identified, started: 2026-03-12}]\nphases:';
  const soak = plan('soak: {for: P7D, incidents: {open: 0}}', 'status: done, finished: 2026-03-10')
    .replace('phases:', incidents)
    .replace('{id: a,', '{id: before, title: Before, status: done, finished: 2026-02-02}, {id: a,');
  const finding = 'INC-1 happened during its soak and is not resolved';
  assert.equal(last(soak), `b: waiting: Waiting for the phase one: ${finding}.`);
  const [state] = analyseFixture(soak).plans;
  assert.deepEqual(
    [...(state?.openExits.values() ?? [])].map(result => result.finding),
    [finding],
  );
});

test('a heading that says done is contradicted by a box below its exit criteria', () => {
  const source = (mark: string) => `--- move.migration.md
# Move

## Phase 1: Prepare ✅

- [x] Tables

**Exit criteria**

- [${mark}] Counts match

## Phase 2: Switch

- [ ] Reads
`;
  checkRules(source('x'));
  checkRules(
    source(' ').replace(
      '✅\n',
      '✅\n   ^^^^^^^^^^^^^^^^^^ warning contradicted-plan: move: "Phase 1: Prepare" says done, but not checked: Counts match.\n',
    ),
  );
});

test('so is a plan that says completed', () => {
  const source = (passed: boolean) => `--- move.migration.yaml
migration-plan: "1.0"
title: Move
status: completed
phases:
  - {id: one, title: One, exit: [{manual: {what: Sign-off, at: 2026-03-10, passed: ${passed}}}], steps: [{id: a, title: A, status: done}]}
`;
  checkRules(source(true));
  checkRules(
    source(false).replace(
      'completed\n',
      'completed\n        ^^^^^^^^^ warning contradicted-plan: move: says completed, but Sign-off did not hold.\n',
    ),
  );
});

test('a decision that a phase asks for and that is not there is told', () => {
  checkRules(`--- move.migration.yaml
migration-plan: "1.0"
title: Move
phases:
  - id: one
    title: One
    exit:
      - decision: ADR-0099
                  ^^^^^^^^ error unknown-reference: ADR-0099 is no decision here.
    steps: [{id: a, title: A}]
`);
});

test('a step that asks for a premortem at its start has one', () => {
  checkRules(`--- move.migration.yaml
migration-plan: "1.0"
title: Move
premortems: [{id: p, held: 2026-03-01}]
steps:
  - {id: a, title: A, kind: cutover, rollback: {how: Undo, tested: 2026-03-01}, entry: [{premortem: p}]}
`);
});
