import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlaces } from '../../../../src/core/reports/places.ts';
import { measureRows } from '../../../../src/core/reports/status/measure-rows.ts';
import { planStatuses } from '../../../../src/core/reports/status/plan-status.ts';
import { evaluateFixture } from '../../../support/check-rule.ts';

/* On 16 March 2026. Samples are a week apart, the last one is of today. */

function rowsOf(past: string, steps: string, status = ''): readonly string[] {
  const { analysis, project } = evaluateFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
start: 2026-01-12
${status}
evidence:
  - {id: old, pattern: old, target: 0, ratchet: true}
steps:
  - ${steps}
--- past
old: ${past}
`);
  const show = createPlaces({ project, pathOf: file => file });
  return planStatuses({ project, analysis }).flatMap(report =>
    measureRows(report, show).map(({ mark, cells }) =>
      [mark, ...cells].map(({ text }) => text.trim()).join(' | '),
    ),
  );
}

const plain = '{id: a, title: A, status: planned}';
const ends = '{id: a, title: A, status: in-progress, exit: [{evidence: {ref: old, value: 0}}]}';

test('a row for each measure with a past', () => {
  assert.deepEqual(rowsOf('60 50 40 30 20 10 = 10', plain), [
    '· | old | 60 → 10 in 5 weeks · at the present rate 23 Mar (85 %) | a.migration.yaml:6',
  ]);
  assert.deepEqual(rowsOf('20 10 = 10', plain), [
    '· | old | 20 → 10 in 1 week | a.migration.yaml:6',
  ]);
  assert.deepEqual(rowsOf('20 20 = 20', plain), ['· | old | 20 for 1 week | a.migration.yaml:6']);
  assert.deepEqual(rowsOf('20 25 20 = 20', plain), [
    '· | old | 20, as 2 weeks ago | a.migration.yaml:6',
  ]);
  assert.deepEqual(rowsOf('unknown no git history here = 5', plain), []);
});

test('how far it has come of the way since it came into the plan', () => {
  assert.deepEqual(rowsOf('20 ^16 14 12 = 12', plain), [
    '· | old | 20 → 12 in 3 weeks · 25 % of the way from 16 to 0 | a.migration.yaml:6',
  ]);
});

test('one that got worse says so, unless a step that ends by it does', () => {
  const past = '9 5 8 = 8';
  assert.deepEqual(rowsOf(past, plain), [
    '↗ | old | rose from 5 to 8 since 16 Mar (2222222) · 9 → 8 in 2 weeks | a.migration.yaml:6',
  ]);
  assert.deepEqual(rowsOf(past, ends), ['· | old | 9 → 8 in 2 weeks | a.migration.yaml:6']);
});

test('a plan at rest tells nothing', () => {
  assert.deepEqual(rowsOf('9 5 8 = 8', plain, 'status: on-hold'), []);
});
