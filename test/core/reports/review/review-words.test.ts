import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeGroups } from '../../../../src/core/model/review/review.ts';
import { failLevels, isFailure } from '../../../../src/core/reports/findings/fail-level.ts';
import { summariseReview } from '../../../../src/core/reports/review/review-words.ts';
import { reviewFixtures } from '../../../support/check-review.ts';

const planOf = (lines: string) =>
  `--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\n${lines}`;
const step = (more: string) => planOf(`steps:\n  - {id: s, title: S, ${more}}\n`);

/** What became of a plan, and all of it in one sentence. */
const sentences: readonly (readonly [base: string, head: string, said: string])[] = [
  [
    step('status: planned'),
    step('status: planned'),
    'Nothing that is written of the architecture changes against main.',
  ],
  [step('status: planned'), step('status: in-progress'), '1 change against main: 1 of status.'],
  [
    step('status: planned, due: 2026-05-01'),
    step('status: in-progress, due: 2026-06-01'),
    '2 changes against main: 1 of status and 1 of the schedule.',
  ],
  [
    step('exit: [{soak: {for: P14D}}]'),
    step('exit: [{soak: {for: P3D}}]'),
    '1 change against main: 1 safeguard weakened.',
  ],
  [
    step('exit: [{soak: {for: P3D}}]'),
    step('exit: [{soak: {for: P14D}}]'),
    '1 change against main: 1 safeguard strengthened.',
  ],
  [step('owners: ["@a"]'), step('owners: ["@b"]'), '2 changes against main: 2 of ownership.'],
];

for (const [base, head, said] of sentences) {
  test(said, () => {
    const { changes } = reviewFixtures(base, head);
    assert.equal(summariseReview(changes, 0, 'main'), said);
  });
}

test('what follows for other steps is a sentence of its own', () => {
  const { changes } = reviewFixtures(step('status: planned'), step('status: in-progress'));
  assert.equal(
    summariseReview(changes, 5, 'main'),
    '1 change against main: 1 of status. 5 unchanged steps are in another condition.',
  );
  assert.equal(
    summariseReview([], 1, 'main'),
    '1 unchanged step is in another condition against main.',
  );
});

test('every group has its words, in the order of the groups', () => {
  const { changes } = reviewFixtures(step('status: planned'), step('status: in-progress'));
  const [change] = changes;
  assert.ok(change);
  const all = changeGroups.map(group => ({ ...change, group }));
  assert.equal(
    summariseReview(all, 0, 'main'),
    '7 changes against main: 1 of status, 1 of scope, 1 of the schedule, 1 safeguard weakened, 1 safeguard strengthened, 1 of ownership and 1 of text.',
  );
});

test('what makes a run fail', () => {
  const failing = failLevels.map(level =>
    (['error', 'warning', 'information'] as const).filter(severity => isFailure(severity, level)),
  );
  assert.deepEqual(failing, [['error'], ['error', 'warning'], []]);
});
