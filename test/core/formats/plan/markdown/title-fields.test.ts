import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../../../../src/core/model/plan/plan.ts';
import { markdownPlan, present } from '../plan-outline.ts';

function stepOf(line: string): Step {
  const plan = markdownPlan(`# Migration plan\n\n- [ ] ${line}\n- [ ] Switch\n- [ ] Drop\n`);
  return present(plan.steps[0]);
}

/** The title, and what is known beside it. */
function told(line: string): string {
  const { title, owners, due, started, finished } = stepOf(line);
  const days = Object.entries({ due, started, finished }).flatMap(([key, day]) =>
    day ? `${key} ${day.value}` : [],
  );
  return [title.value, ...owners.map(({ value }) => `of ${value}`), ...days].join(' | ');
}

for (const [line, expected] of [
  ['Copy (due 2026-04-10)', 'Copy | due 2026-04-10'],
  ['Copy (due: 2026-04-10)', 'Copy | due 2026-04-10'],
  ['Copy (due by 2026-04-10)', 'Copy | due 2026-04-10'],
  ['Copy, due: 2026-04-10', 'Copy | due 2026-04-10'],
  ['Copy – due 2026-04-10', 'Copy | due 2026-04-10'],
  ['Copy (owner: Ann)', 'Copy | of Ann'],
  ['Copy (Owners: Ann, Bob)', 'Copy | of Ann | of Bob'],
  ['Copy (Owner: Ann, due: 2026-04-10)', 'Copy | of Ann | due 2026-04-10'],
  ['Copy (Owner: Ann; due 2026-04-10)', 'Copy | of Ann | due 2026-04-10'],
  ['Copy (started: 2026-03-10)', 'Copy | started 2026-03-10'],
  ['**copy** All of it (due 2026-04-10)', 'All of it | due 2026-04-10'],
  ['Copy (@ann) (due 2026-04-10)', 'Copy | of @ann | due 2026-04-10'],
  ['Copy (@ann, due 2026-04-10)', 'Copy | of @ann | due 2026-04-10'],
  ['Copy (due: 2026-04-10, @acme/data)', 'Copy | of @acme/data | due 2026-04-10'],
] as const) {
  test(`what stands behind a title is no part of it: ${line}`, () => {
    assert.equal(told(line), expected);
  });
}

for (const line of [
  'Copy (due soon)',
  'Copy (due: 2026-02-30)',
  'Copy (see the docs)',
  'Copy (note: all of it)',
  'Copy (owner: Ann, note: all of it)',
  'Copy (due: 2026)',
  'Copy what is due',
]) {
  test(`what is not understood stays in the title: ${line}`, () => {
    assert.equal(told(line), line);
  });
}

test('the id of a step does not change with its day', () => {
  assert.equal(stepOf('Copy (due 2026-04-10)').id, 'copy');
  assert.equal(stepOf('Copy (due 2026-05-10)').id, 'copy');
});

test('where it is written is where the field leads', () => {
  const { due, owners } = stepOf('Copy (owner: Ann, due: 2026-04-10)');
  assert.deepEqual([due?.raw, owners[0]?.raw], ['2026-04-10', 'Ann']);
});

test('a field in a line of its own below a title ends it, as one in a list below does', () => {
  const line =
    'Copy the\n  old rows\n  Status: in progress\n  Owner: @ann, @bob\n  Due: 2026-04-10';
  const { title, status, owners, due } = stepOf(line);
  assert.equal(title.value, 'Copy the old rows');
  assert.equal(status?.value, 'in-progress');
  assert.deepEqual(
    owners.map(({ value }) => value),
    ['@ann', '@bob'],
  );
  assert.equal(due?.value, '2026-04-10');
  assert.equal(
    stepOf('Copy: all of it\n  Note: slowly').title.value,
    'Copy: all of it Note: slowly',
  );
});
