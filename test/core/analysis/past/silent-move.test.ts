import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/* On 16 March 2026. Samples are a week apart, the last one is of today. The plan is of 3 March. */

function contradiction(past: string, other = '', step = 'status: planned'): string | undefined {
  const analysis = analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
start: 2026-01-12
evidence: [{id: old, pattern: old, target: 0}]
steps:
  - {id: a, title: A, ${step}, exit: [{evidence: {ref: old, value: 0}}]}
${other}
--- past
old: ${past}
--- git
2026-03-03 1111111 a.migration.yaml
`);
  const { overlays } = stateOf(analysis, 'a');
  return overlays.find(({ kind }) => kind === 'contradiction')?.reason.message;
}

test('a measure that has gone a tenth of its way since the step was planned', () => {
  const says = 'Says planned, but old went from 100 to 90 since 3 Mar.';
  assert.equal(contradiction('120 100 95 90 = 90'), says);
  assert.equal(contradiction('120 100 100 100 = 90'), says);
});

test('less, before that, or the other way', () => {
  for (const past of ['100 100 95 91 = 91', '200 100 100 100 = 100', '9 9 20 = 20', '0 0 0 = 0']) {
    assert.equal(contradiction(past), undefined, past);
  }
});

test('what it was then is not known', () => {
  assert.equal(contradiction('50 = 50'), undefined);
  assert.equal(contradiction('100 ? 50 50 = 50'), undefined);
  assert.equal(contradiction('unknown the clone is shallow'), undefined);
});

test('what others may have done says nothing of the step', () => {
  const past = '120 100 95 90 = 90';
  const other = (status: string) =>
    `  - {id: b, title: B, status: ${status}, exit: [{evidence: {ref: old, max: 50}}]}`;
  for (const status of ['in-progress', 'verifying', 'done']) {
    assert.equal(contradiction(past, other(status)), undefined, status);
  }
  assert.notEqual(contradiction(past, other('planned')), undefined);
  const waits = 'status: planned, depends-on: [b]';
  assert.equal(contradiction(past, '  - {id: b, title: B, status: planned}', waits), undefined);
});

test('a step that is under way may get on', () => {
  assert.equal(contradiction('120 100 95 90 = 90', '', 'status: on-hold'), undefined);
});
