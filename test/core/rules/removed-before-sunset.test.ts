import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateFixture } from '../../support/check-rule.ts';

/* Whether a step may take a contract away before the day until which it was promised. */

const said = (step: string, more = '', sunset = '2026-03-20') =>
  evaluateFixture(`--- a.migration.yaml
migration-plan: "1.0"
title: Move
${more}
contracts: [{id: api, deprecated: 2026-01-01, sunset: ${sunset}}]
steps:
  - {id: before, title: Before, status: in-progress, started: 2026-03-16, estimate: P3D}
  - {id: a, title: A, removes: [api], ${step}}
`)
    .findings.filter(({ rule }) => rule === 'removed-before-sunset')
    .map(({ message }) => message);

/** What the step says, and what is said of it. */
const rows: readonly (readonly [step: string, begins: string | undefined])[] = [
  ['status: in-progress', 'has begun'],
  ['status: verifying', 'has begun'],
  ['status: planned', 'may start on 16 Mar'],
  ['status: planned, estimate: P1D', 'may start on 16 Mar'],
  ['status: planned, not-before: 2026-03-19', 'may start on 19 Mar'],
  ['status: planned, not-before: 2026-03-20', undefined],
  ['status: planned, estimate: P1D, depends-on: [before]', 'may start on 19 Mar'],
  ['status: planned, estimate: P1D, depends-on: [{step: before, lag: P1D}]', undefined],
  ['status: planned, depends-on: [gone]', undefined],
  ['status: done', undefined],
  ['status: cancelled', undefined],
];

for (const [step, begins] of rows) {
  test(`a step that removes an API of which ${step}`, () => {
    assert.deepEqual(
      said(step),
      begins === undefined ? [] : [`a ${begins}, but api was promised until 20 Mar.`],
    );
  });
}

test('on the day of the sunset itself the promise is kept', () => {
  assert.deepEqual(said('status: planned', '', '2026-03-16'), []);
  assert.equal(said('status: planned', '', '2026-03-17').length, 1);
});

test('the day is that of the plan', () => {
  const zone = 'calendar: {time-zone: Pacific/Pago_Pago}';
  assert.equal(said('status: in-progress', zone, '2026-03-16').length, 1);
});

test('a plan at rest takes nothing away', () => {
  for (const status of ['on-hold', 'completed', 'cancelled']) {
    assert.deepEqual(said('status: planned', `status: ${status}`), []);
  }
});
