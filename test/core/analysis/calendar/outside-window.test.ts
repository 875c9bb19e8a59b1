import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/** What is said on 16 March of a step with a window from 22:00 to 2:00. */
function says(window: string, step: string): string | undefined {
  const analysis = analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
maintenance-windows: [{id: night, ${window}}]
steps: [{id: a, title: A, window: night, ${step}}]
`);
  const { overlays } = stateOf(analysis, 'a');
  return overlays.find(({ kind }) => kind === 'out-of-order')?.reason.message;
}

const once = 'start: 2026-03-12T22:00, duration: PT4H';
const weekly = `${once}, rrule: FREQ=WEEKLY`;
const later = 'start: 2026-03-20T22:00, duration: PT4H';

test('a day that is none of the window', () => {
  const step = (day: string) => `status: in-progress, started: ${day}`;
  for (const day of ['2026-03-12', '2026-03-13']) assert.equal(says(once, step(day)), undefined);
  assert.equal(
    says(once, step('2026-03-11')),
    'Started on 11 Mar, outside of its window night, which is on 12 Mar.',
  );
  assert.equal(
    says(once, step('2026-03-14')),
    'Started on 14 Mar, outside of its window night, which is on 12 Mar.',
  );
  assert.equal(
    says(later, 'status: verifying, started: 2026-03-16'),
    'Started on 16 Mar, outside of its window night, which is on 20 Mar.',
  );
});

test('each time of a window that repeats', () => {
  const first = 'start: 2026-03-05T22:00, duration: PT4H, rrule: FREQ=WEEKLY';
  assert.equal(says(first, 'status: in-progress, started: 2026-03-06'), undefined);
  assert.equal(says(first, 'status: in-progress, started: 2026-03-12'), undefined);
  assert.equal(
    says(first, 'status: in-progress, started: 2026-03-14'),
    'Started on 14 Mar, outside of its window night, which is on 12 Mar.',
  );
});

test('without a day only what cannot be otherwise', () => {
  assert.equal(
    says(later, 'status: in-progress'),
    'Started outside of its window night, which is on 20 Mar.',
  );
  for (const window of [once, weekly]) assert.equal(says(window, 'status: in-progress'), undefined);
});

test('what has not begun, is over, or has no time that is known', () => {
  for (const status of ['planned', 'done', 'cancelled']) {
    assert.equal(says(later, `status: ${status}`), undefined);
  }
  assert.equal(says('title: Night', 'status: in-progress, started: 2026-03-14'), undefined);
  assert.equal(says('ics: none.ics', 'status: in-progress, started: 2026-03-14'), undefined);
});
