import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfStates } from '../../../support/plan-builder.ts';

/* What is over is asked for nothing that only its doing would need. */

const outline = (steps: string, head = '') =>
  outlineOfStates(
    analyseFixture(
      `--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: Move\n${head}steps:\n${steps}`,
    ),
  );

test('criteria that nobody can check: all of what goes on, the exit of what is done, none of what is cancelled', () => {
  const entry = 'entry: [{astrology: good}]';
  const exit = 'exit: [{astrology: good}]';
  assert.deepEqual(
    outline(`  - {id: a, title: A, status: in-progress, ${entry}}
  - {id: b, title: B, status: done, ${entry}}
  - {id: c, title: C, status: done, ${exit}}
  - {id: d, title: D, status: cancelled, ${entry}}
  - {id: e, title: E, status: cancelled, ${exit}}
`),
    [
      'a: active +unverified: In progress.',
      'b: done: Done.',
      'c: done +unverified: Done.',
      'd: cancelled: Cancelled.',
      'e: cancelled: Cancelled.',
    ],
  );
});

test('what is not understood, and what cannot be taken back, of a step that is over', () => {
  const unread = 'not-before: the day after';
  const last = 'point-of-no-return: true';
  assert.deepEqual(
    outline(`  - {id: a, title: A, status: in-progress, ${unread}, ${last}}
  - {id: b, title: B, status: done, ${unread}, ${last}}
  - {id: c, title: C, status: cancelled, ${unread}, ${last}}
`),
    [
      'a: active +unverified +irreversible: In progress.',
      'b: done: Done.',
      'c: cancelled: Cancelled.',
    ],
  );
});

test('a step that is said to be blocked and not to have begun is not begun too early', () => {
  assert.deepEqual(
    outline(`  - {id: a, title: A}
  - {id: b, title: B, status: blocked, depends-on: a}
  - {id: c, title: C, status: blocked, started: 2026-03-02, depends-on: a}
  - {id: d, title: D, status: in-progress, depends-on: a}
`),
    [
      'a: ready: Ready: nothing that is written stands in the way.',
      'b: blocked: Blocked, and it is not written by what.',
      'c: blocked +out-of-order: Blocked, and it is not written by what.',
      'd: active +out-of-order: In progress.',
    ],
  );
});
