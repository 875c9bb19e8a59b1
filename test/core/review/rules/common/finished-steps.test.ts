import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReview } from '../../../../../src/core/review/check-review.ts';
import { reviewFixtures } from '../../../../support/check-review.ts';

/* What is said of a step that a change marks done, by what its exit criteria come to. */

const plan = (...steps: readonly string[]) =>
  `--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\nsteps:\n${['id: x, title: X, status: planned', ...steps].map(each => `  - {${each}}\n`).join('')}`;

const step = (status: string, exit: string) =>
  `id: s, title: Move all orders of the shop, status: ${status}, exit: [${exit}]`;

const said = (base: string, head: string) =>
  checkReview(reviewFixtures(base, head))
    .filter(({ rule }) => rule.startsWith('done-'))
    .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);

/** A criterion, and what is said of a step that ends by it. */
const rows: readonly (readonly [exit: string, told: readonly string[]])[] = [
  ['', []],
  ['{manual: {what: Compared, at: 2026-03-10, passed: true}}', []],
  [
    '{manual: {what: Compared, passed: false}}',
    ['error done-with-open-exit: s is marked done, but Compared did not hold.'],
  ],
  [
    '{manual: {what: Compared}}',
    [
      'warning done-unverified: s is marked done, which could not be checked: Compared is not attested.',
    ],
  ],
  [
    '{approval: {by: ["@li"]}}',
    [
      'warning done-unverified: s is marked done, which could not be checked: the approval of @li is not given.',
    ],
  ],
  ['{manual: {what: Compared, passed: false}, waived: {by: "@li"}}', []],
];

for (const [exit, told] of rows) {
  test(`a step that is finished with ${exit || 'no criterion'}`, () => {
    for (const before of ['in-progress', 'verifying', 'planned', 'on-hold']) {
      assert.deepEqual(said(plan(step(before, exit)), plan(step('done', exit))), told, before);
    }
    assert.deepEqual(said(plan(), plan(step('done', exit))), told, 'it is new');
    assert.deepEqual(said(plan(step('done', exit)), plan(step('done', exit))), [], 'it was');
    assert.deepEqual(said('--- b.md\n# B\n', plan(step('done', exit))), [], 'its plan is new');
  });
}

test('the criterion of the change counts, not the one that was there', () => {
  const failing = '{manual: {what: Compared, passed: false}}';
  const passing = '{manual: {what: Compared, at: 2026-03-10, passed: true}}';
  assert.deepEqual(said(plan(step('in-progress', failing)), plan(step('done', passing))), []);
  assert.equal(said(plan(step('in-progress', passing)), plan(step('done', failing))).length, 1);
});

test('a finished part of a step has no criteria that are asked', () => {
  const parts = (status: string) =>
    plan(
      `id: s, title: S, status: in-progress, steps: [{id: p, title: P, status: ${status}, exit: [{manual: {what: X, passed: false}}]}]`,
    );
  assert.deepEqual(said(parts('planned'), parts('done')), []);
});
