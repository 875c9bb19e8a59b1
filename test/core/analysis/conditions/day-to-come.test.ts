import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfStates } from '../../../support/plan-builder.ts';

/* It is the 16th of March 2026: a day that is still to come proves nothing. */

const plan = (...steps: readonly string[]) =>
  `--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps:\n${steps.map(each => `  - {${each}}\n`).join('')}`;

test('a day of completion to come finishes no step that has no status', () => {
  const steps = plan(
    'id: a, title: A, finished: 2026-05-01',
    'id: b, title: B, depends-on: [a]',
    'id: c, title: C, started: 2026-03-02, finished: 2026-03-17',
    'id: d, title: D, started: 2026-04-20',
    'id: e, title: E, started: 2026-03-02, finished: 2026-03-16',
  );
  assert.deepEqual(outlineOfStates(analyseFixture(steps)), [
    'a: ready +contradiction: Ready: nothing that is written stands in the way.',
    'b: waiting: Waiting for a.',
    'c: active +contradiction: In progress for 14 days.',
    'd: ready: Ready: nothing that is written stands in the way.',
    'e: done: Done 16 Mar.',
  ]);
});

test('a step that says done says so, and the day is doubted unless it may be today elsewhere', () => {
  const steps = plan(
    'id: a, title: A, status: done, finished: 2026-03-17',
    'id: b, title: B, status: done, finished: 2026-03-18',
  );
  assert.deepEqual(outlineOfStates(analyseFixture(steps)), [
    'a: done: Done 17 Mar.',
    'b: done +contradiction: Done 18 Mar.',
  ]);
});

test('the same in Markdown', () => {
  const source = `--- MIGRATION_PLAN.md
# Migration plan

## Step 1: Open the box

Finished: 2026-05-01

## Step 2: Send a letter

Finished: 2026-03-01
`;
  const conditions = analyseFixture(source).plans[0]?.steps.map(({ condition }) => condition);
  assert.deepEqual(conditions, ['ready', 'done']);
});
