import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMissingSafeguards } from '../../../../src/core/analysis/gaps/missing-safeguards.ts';
import { evaluateFixture } from '../../../support/check-rule.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/** What is missing before the step `drop`, of a plan that has all the rest. */
function missing(steps: string, drop = ''): string[] {
  const source = `--- a.migration.yaml
migration-plan: "1.0"
title: Move
premortems: [{id: p, held: 2026-03-01, for: [drop]}]
steps:
${steps}  - id: drop
    title: Drop
    kind: contract
    status: planned
    depends-on: [before]
    point-of-no-return: true
    entry:
      - manual: {what: A restore of the backup, at: 2026-03-14, passed: true}
      - approval: {by: ["@li"], given: [{by: "@li"}]}
${drop}`;
  const { project, analysis } = evaluateFixture(source);
  const state = stateOf(analysis, 'drop');
  return findMissingSafeguards(project, analysis, state).map(({ text }) => text);
}

const soak = 'a soak of 7 days after the last switch';

test('a soak, a lag, a week that is over or a later release is enough after a switch', () => {
  const before = (parts: string) => `  - {id: before, title: B, kind: cutover, ${parts}}\n`;
  assert.deepEqual(missing(before('status: planned')), [soak]);
  assert.deepEqual(missing(before('status: planned, exit: [{soak: {for: P7D}}]')), []);
  assert.deepEqual(missing(before('status: planned, exit: [{soak: {for: P6D}}]')), [soak]);
  assert.deepEqual(missing(before('status: done, finished: 2026-03-09')), []);
  assert.deepEqual(missing(before('status: done, finished: 2026-03-10')), [soak]);
  assert.deepEqual(missing(before('status: planned, release: "1"'), '    release: "2"\n'), []);
});

test('waits on the way add up, and only the last switch counts', () => {
  assert.deepEqual(
    missing(`  - {id: reads, title: R, kind: divert, status: planned}
  - {id: writes, title: W, kind: cutover, status: planned, depends-on: [reads], exit: [{soak: {for: P4D}}]}
  - {id: before, title: B, status: planned, depends-on: [{step: writes, lag: P3D}]}
`),
    [],
  );
});

test('what was done must be shown, and a rollback must have been tried', () => {
  assert.deepEqual(
    missing(`  - {id: first, title: F, status: done, exit: [{manual: {what: It works}}]}
  - {id: before, title: B, kind: migrate, status: planned, depends-on: [first], rollback: {how: Undo}}
`),
    ['the proof that first did what was asked', 'a test of the rollback of before'],
  );
});

test('a test of a rollback counts from its day on', () => {
  const before = (day: string) =>
    `  - {id: before, title: B, kind: migrate, status: planned, rollback: {how: Undo, tested: ${day}}}\n`;
  assert.deepEqual(missing(before('2026-03-16')), []);
  assert.deepEqual(missing(before('2026-03-17')), ['a test of the rollback of before']);
});

test('what expands and what contracts one subject must not be shipped together', () => {
  const before = '  - {id: before, title: B, kind: expand, status: planned, release: "1"}\n';
  assert.deepEqual(missing(before, '    release: "1"\n'), ['a later release than that of before']);
  assert.deepEqual(missing(before, '    release: "1"\n    subject: other\n'), []);
});

test('steps that wait for each other do not keep the answer from coming', () => {
  assert.deepEqual(
    missing(`  - {id: other, title: O, kind: divert, status: planned, depends-on: [before]}
  - {id: before, title: B, kind: cutover, status: planned, depends-on: [other]}
`),
    [],
  );
});
