import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';

/** Two plans: the steps of the second wait for those of the first. */
function statesOf(estimate: string) {
  const { plans } = analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
id: first
title: First
steps:
  - {id: a, title: A, status: planned, due: 2026-04-10}
--- b.migration.yaml
migration-plan: "1.0"
title: Second
steps:
  - {id: b, title: B, status: planned, depends-on: [first/a]${estimate}}
`);
  return plans.flatMap(({ steps }) => steps);
}

test('a state has no getter, which would make it a slow table to all rules', () => {
  for (const state of statesOf('')) {
    const all = Object.values(Object.getOwnPropertyDescriptors(state));
    assert.deepEqual(
      all.filter(({ get }) => get !== undefined),
      [],
    );
  }
});

test('days are counted where a step says how long it takes, with what it waits for in another plan', () => {
  const days = (estimate: string) => statesOf(estimate).map(({ schedule }) => schedule?.finish);
  assert.deepEqual(days(''), [undefined, undefined]);
  assert.deepEqual(days(', estimate: 3d'), [undefined, '2026-03-25']);
});
