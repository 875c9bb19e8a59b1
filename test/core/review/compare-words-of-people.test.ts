import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReview } from '../../../src/core/review/check-review.ts';
import { checkChanges, reviewFixtures } from '../../support/check-review.ts';

/* What people said about the criteria of a step since the base: approvals, findings, ticks. On 16 March. */

const plan = (step: string) =>
  `\n--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\nsteps: [{id: s, title: S, ${step}}]\n`;

const entry = (criterion: string) => plan(`status: planned, entry: [{${criterion}}]`);

/** The criterion before and after, and what is told of it. */
const rows: readonly (readonly [
  name: string,
  before: string,
  after: string,
  told: readonly string[],
])[] = [
  [
    'an approval that was given',
    'approval: {by: ["@li"]}',
    'approval: {by: ["@li"], given: [{by: "@li", at: 2026-03-16}]}',
    ['status s is approved by @li. @4→4'],
  ],
  [
    'an approval that is gone',
    'approval: {by: ["@li"], given: [{by: "@li"}]}',
    'approval: {by: ["@li"]}',
    ['safety-weakened The approval of s by @li is gone. @4→4'],
  ],
  [
    'one that is dated on a day to come is not given yet',
    'approval: {by: ["@li"]}',
    'approval: {by: ["@li"], given: [{by: "@li", at: 2026-03-17}]}',
    [],
  ],
  [
    'a handle in another spelling is the same person',
    'approval: {by: ["@li"], given: [{by: "@li"}]}',
    'approval: {by: ["@li"], given: [{by: "LI"}]}',
    [],
  ],
  [
    'another person is another approval',
    'approval: {by: ["@li", "@sam"], given: [{by: "@li"}]}',
    'approval: {by: ["@li", "@sam"], given: [{by: "@sam"}]}',
    [
      'status s is approved by @sam. @4→4',
      'safety-weakened The approval of s by @li is gone. @4→4',
    ],
  ],
  [
    'something that was found to hold',
    'manual: {what: Restored}',
    'manual: {what: Restored, at: 2026-03-10, passed: true}',
    ['status s: Restored not attested → attested on 2026-03-10. @4→4'],
  ],
  [
    'something that was found not to hold',
    'manual: {what: Restored, at: 2026-03-01, passed: true}',
    'manual: {what: Restored, at: 2026-03-10, passed: false}',
    ['status s: Restored attested on 2026-03-01 → did not hold. @4→4'],
  ],
  [
    'a word that was taken back',
    'manual: {what: Restored, at: 2026-03-10, passed: true}',
    'manual: {what: Restored}',
    ['status s: Restored attested on 2026-03-10 → not attested. @4→4'],
  ],
  [
    'a day without a word is no word',
    'manual: {what: Restored}',
    'manual: {what: Restored, at: 2026-03-10}',
    [],
  ],
  [
    'an item that was ticked, and one that was not any more',
    'checklist: {items: [{text: One, checked: false}, {text: Two, checked: true}]}',
    'checklist: {items: [{text: Two, checked: false}, {text: One, checked: true}]}',
    ['status s: Two checked → not checked. @4→4', 'status s: One not checked → checked. @4→4'],
  ],
  [
    'an item without a mark is neither',
    'checklist: {items: [One]}',
    'checklist: {items: [{text: One, checked: true}]}',
    ['status s: One without a mark → checked. @4→4'],
  ],
];

for (const [name, before, after, told] of rows) {
  test(name, () => checkChanges(entry(before), entry(after), told));
}

const said = (rule: string, before: string, after: string) =>
  checkReview(reviewFixtures(before, after))
    .filter(finding => finding.rule === rule)
    .map(({ severity, message }) => `${severity}: ${message}`);

test('a step starts when it leaves what is planned, not when a check sends it back to work', () => {
  const step = (status: string) =>
    plan(`status: ${status}, entry: [{manual: {what: Restored, passed: false}}]`);
  const starts = (from: string, to: string) =>
    said('started-with-failed-entry', step(from), step(to)).length === 1;
  assert.ok(starts('planned', 'in-progress'));
  assert.ok(starts('planned', 'verifying'));
  assert.ok(starts('on-hold', 'in-progress'));
  assert.ok(starts('rolled-back', 'in-progress'));
  assert.ok(!starts('verifying', 'in-progress'));
  assert.ok(!starts('in-progress', 'verifying'));
  assert.ok(!starts('planned', 'on-hold'));
  assert.deepEqual(said('started-with-failed-entry', step('planned'), step('verifying')), [
    'error: s starts, but Restored did not hold.',
  ]);
});

test('a criterion that is waived, or that nobody could check, does not keep a step from starting', () => {
  for (const criterion of [
    'manual: {what: Restored}',
    'manual: {what: Restored, passed: false}, waived: {by: "@li"}',
    'decision: ADR-0099',
  ]) {
    const step = (status: string) => plan(`status: ${status}, entry: [{${criterion}}]`);
    assert.deepEqual(said('started-with-failed-entry', step('planned'), step('in-progress')), []);
  }
});

test('of a step without a status nobody knows whether a completed plan is finished', () => {
  const steps = (...statuses: readonly string[]) =>
    `steps: [${statuses.map((status, at) => `{id: s${at}, title: S, status: ${status}}`).join(', ')}]\n`;
  const side = (status: string, ...statuses: readonly string[]) =>
    `\n--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\nstatus: ${status}\n${steps(...statuses)}`;
  const completed = (...statuses: readonly string[]) =>
    said('unfinished-completed', side('active', ...statuses), side('completed', ...statuses));
  assert.deepEqual(completed('done', 'whatever'), [
    'information: Plan a is marked completed, and nobody wrote that s1 is done.',
  ]);
  assert.deepEqual(completed('eh', 'whatever', 'cancelled'), [
    'information: Plan a is marked completed, and nobody wrote that s0 and s1 are done.',
  ]);
  assert.deepEqual(completed('planned', 'whatever'), [
    'error: Plan a is marked completed, but s0 is not done.',
  ]);
});
