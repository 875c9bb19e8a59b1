import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfStates } from '../../../support/plan-builder.ts';

/* On 16 March 2026. */

const said = (...freezes: readonly string[]) =>
  outlineOfStates(
    analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: A
calendar: {freezes: [${freezes.map((freeze, at) => `{id: f${at + 1}, ${freeze}}`).join(', ')}]}
steps: [{id: a, title: A, kind: cutover}]
`),
  )[0];

const today = 'start: 2026-03-16, duration: P1D, reason: Sales';

test('a freeze that follows without a break holds on, whichever stands first', () => {
  const next = 'start: 2026-03-17, duration: P2D, reason: Audit';
  assert.equal(said(today), 'a: blocked: Blocked by the freeze f1 until 16 Mar: Sales.');
  const both = 'a: blocked: Blocked by the freezes f1 and f2 until 18 Mar';
  assert.equal(said(today, next), `${both}: Sales, Audit.`);
  assert.equal(said(next, today), `${both}: Audit, Sales.`);
  assert.equal(
    said(today, next.replace('-17', '-18')),
    'a: blocked: Blocked by the freeze f1 until 16 Mar: Sales.',
  );
});

test('one inside of another one ends nothing', () => {
  assert.equal(
    said('start: 2026-03-10, duration: P10D', 'start: 2026-03-16, duration: P1D'),
    'a: blocked: Blocked by the freezes f1 and f2 until 19 Mar.',
  );
});

test('a freeze of every day comes to no end, and is told all the same', () => {
  assert.match(
    said('start: 2026-03-01, duration: P1D, rrule: FREQ=DAILY') ?? '',
    /^a: blocked: Blocked by the freeze f1 until /,
  );
});
