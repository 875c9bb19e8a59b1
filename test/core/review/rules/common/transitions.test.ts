import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepStatuses } from '../../../../../src/core/model/plan/plan.ts';
import { checkReview } from '../../../../../src/core/review/check-review.ts';
import { transitionOf } from '../../../../../src/core/review/rules/common/transitions.ts';
import { reviewFixtures } from '../../../../support/check-review.ts';

/** From each status, in the order of `stepStatuses`, to each. */
const table = [
  '        -      ok     skip   skip   ok     reason no    ',
  '        reason -      ok     ok     ok     reason ok    ',
  '        no     ok     -      ok     reason no     ok    ',
  '        no     reason reason -      no     no     ok    ',
  '        ok     ok     no     skip   -      reason no    ',
  '        reason reason no     no     no     -      no    ',
  '        ok     ok     no     no     ok     reason -     ',
];

test('every transition', () => {
  const found = stepStatuses.map(from =>
    stepStatuses.map(to => (from === to ? '-' : transitionOf(from, to))),
  );
  assert.deepEqual(
    found,
    table.map(row => row.trim().split(/\s+/)),
  );
});

function rulesFor(base: string, head: string, configuration = ''): string[] {
  const plan = (step: string) =>
    `\n--- .cairn.yaml\n${configuration}\n--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\nsteps:\n  - {id: use, title: Use, ${step}}\n`;
  const findings = checkReview(reviewFixtures(plan(base), plan(head)));
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

test('a step is taken back for as long as its rollback is valid', () => {
  const done = (finished: string) =>
    `finished: ${finished}, rollback: {how: Flag, valid-for: P14D}`;
  for (const [finished, expected] of [
    ['2026-03-02', []],
    ['2026-03-01', ['illegal-transition error']],
  ] as const) {
    const found = rulesFor(
      `status: done, ${done(finished)}`,
      `status: rolled-back, ${done(finished)}`,
    );
    assert.deepEqual(found, expected, finished);
  }
});

test('a reason, an impediment and a decision explain; an old reason does not', () => {
  const cancelled = (more: string) =>
    rulesFor('status: planned, reason: Old', `status: cancelled${more}`);
  assert.deepEqual(cancelled(', reason: Not needed'), []);
  assert.deepEqual(cancelled(', reason: Old, blocked-by: [INC-1]'), []);
  assert.deepEqual(cancelled(', reason: Old, decisions: [ADR-0001]'), ['unknown-reference error']);
  assert.deepEqual(cancelled(', reason: Old'), ['transition-without-reason warning']);
});

test('a rule is as loud as the configuration of the head wants it', () => {
  const found = (level: string) =>
    rulesFor('status: done', 'status: planned', `rules: {illegal-transition: ${level}}`);
  assert.deepEqual(found('info'), ['illegal-transition information']);
  assert.deepEqual(found('off'), []);
});

test('what was there before is not reported', () => {
  assert.deepEqual(
    rulesFor('status: planned, due: 2026-01-01', 'status: planned, due: 2026-01-01'),
    [],
  );
});
