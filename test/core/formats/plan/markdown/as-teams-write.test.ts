import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../../src/core/analysis/analyse.ts';
import { factsOn, project } from '../../../../support/plan-builder.ts';
import { markdownPlan, messagesOf, outlineOf, present } from '../plan-outline.ts';

test('a phase with a table is the phase of its rows, also beside boxes', () => {
  const plan = markdownPlan(`# Move the pages

## Phase 1: Shared parts

- [x] Buttons
- [ ] Tables

## Phase 2: Pages

| Page     | Owner | Status      | Due        |
|----------|-------|-------------|------------|
| Checkout | @tom  | in progress | 2026-11-10 |
| Account  | @ana  | not started |            |
| Reports  |       | blocked     |            |

## Phase 3: Clean up

Remove what is left.
`);
  assert.deepEqual(
    plan.steps.map(({ title, status, phase }) => [title.value, status?.value, phase]),
    [
      ['Buttons', 'done', 'phase-1-shared-parts'],
      ['Tables', 'planned', 'phase-1-shared-parts'],
      ['Checkout', 'in-progress', 'phase-2-pages'],
      ['Account', 'planned', 'phase-2-pages'],
      ['Reports', 'in-progress', 'phase-2-pages'],
      ['Phase 3: Clean up', undefined, undefined],
    ],
  );
  assert.deepEqual(plan.steps[2]?.due?.value, '2026-11-10');
});

test('a table elsewhere needs a column that says it holds steps', () => {
  const plan = markdownPlan(`# Move the pages

## Phase 1: Pages

- [ ] Checkout

## Browsers

| Browser | Status |
|---------|--------|
| Old one | done   |
`);
  assert.equal(outlineOf(plan), 'checkout [planned] Checkout | phase phase-1-pages');
});

test('several fields stand in one line', () => {
  const plan = markdownPlan(`# Move the pages

Owner: @ana · **Status:** active · Talk: in the channel | Reviewers: none

- [ ] Copy
  - Owner: Tom · Due: 2026-11-10
- [ ] Check
  - Owner: Ana · Bob
`);
  assert.deepEqual(
    [plan, ...plan.steps].map(({ owners }) => owners.map(({ value }) => value)),
    [['@ana'], ['Tom'], ['Ana · Bob']],
  );
  assert.equal(plan.status?.value, 'active');
  assert.equal(plan.steps[0]?.due?.value, '2026-11-10');
});

test('what blocks a step for now is no part of its name', () => {
  const plan = markdownPlan(`# Move the pages

- [ ] Date picker (blocked by #412) @tom
- [ ] Table, waiting for Date picker
- [ ] Form (waiting for Date picker)
- [ ] Menu (blocked)
`);
  assert.deepEqual(
    plan.steps.map(({ id }) => id),
    ['date-picker', 'table-waiting-for-date-picker', 'form', 'menu-blocked'],
  );
  const { plans } = analyse(project([plan]), factsOn('2026-03-16'));
  assert.deepEqual(
    present(plans[0]).steps.map(({ reasons }) => reasons[0]?.message),
    [
      'Blocked by #412.',
      'Blocked by date-picker.',
      'Blocked by date-picker.',
      'Blocked, and it is not written by what.',
    ],
  );
});

for (const [line, status] of [
  ['~~Keep a copy~~ cancelled', 'cancelled'],
  ['~~Keep a copy~~ (not needed)', 'cancelled'],
  ['~~Keep a copy~~ – dropped, see ADR-0047', 'cancelled'],
  ['~~Keep a copy~~ cancelled see ADR-0047', 'cancelled'],
  ['~~Keep a copy~~ Keep two', 'planned'],
  ['~~Keep a copy~~ cancelled? Ask Ana', 'planned'],
  ['~~Keep~~ Cancel orders', 'planned'],
  ['~~Keep a copy~~ done', 'planned'],
] as const) {
  test(`"${line}" is ${status}`, () => {
    const plan = markdownPlan(`# Move\n\n- [ ] ${line}\n- [ ] b\n- [ ] c\n`);
    assert.equal(plan.steps[0]?.status?.value, status);
    assert.deepEqual(messagesOf(plan), []);
  });
}
