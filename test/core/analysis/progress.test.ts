import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressTexts } from '../../../src/core/analysis/words/progress-text.ts';
import { analyseFixture } from '../../support/analyse-fixture.ts';

/** The progress of a plan with these steps. */
function progress(steps: string, more = ''): string | undefined {
  const [plan] = analyseFixture(`
--- plan.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
${steps}
${more}`).plans;
  return plan && progressTexts(plan.progress, 0).join(' · ');
}

test('steps count alike where none has a weight', () => {
  assert.equal(
    progress('  - {id: a, title: A, status: done}\n  - {id: b, title: B, status: planned}'),
    '1 of 2 steps done',
  );
});

test('a step counts as much as it weighs, and one without a weight once', () => {
  assert.equal(
    progress(
      '  - {id: a, title: A, status: done}\n  - {id: b, title: B, weight: 3, status: planned}',
    ),
    '1 of 2 steps done (25 % by weight)',
  );
  assert.equal(
    progress(
      '  - {id: a, title: A, weight: 0.5, status: done}\n  - {id: b, title: B, weight: 0.5, status: planned}',
    ),
    '1 of 2 steps done (50 % by weight)',
  );
});

test('cancelled steps weigh nothing', () => {
  assert.equal(
    progress(
      '  - {id: a, title: A, status: done}\n  - {id: b, title: B, weight: 9, status: cancelled}',
    ),
    '1 of 1 step done',
  );
});

test('where all steps together weigh nothing there is no share', () => {
  assert.equal(progress('  - {id: a, title: A, weight: 0, status: done}'), '1 of 1 step done');
});

test('what is not done is never all of it', () => {
  assert.equal(
    progress(
      '  - {id: a, title: A, weight: 1000, status: done}\n  - {id: b, title: B, status: planned}',
    ),
    '1 of 2 steps done (99 % by weight)',
  );
});

test('where a measure began is read from its past, where no number is written', () => {
  const measured = (baseline: string, past = '10 8 6 5') =>
    analyseFixture(`
--- plan.migration.yaml
migration-plan: "1.0"
title: Plan
evidence: [{id: old, title: Old, pattern: old, target: 0${baseline}}]
steps: [{id: a, title: A, status: planned}]
--- git
2026-03-01 11111111 plan.migration.yaml
--- past
old: ${past} = 5
`).plans[0]?.measured?.share;
  assert.equal(measured(', baseline: {at: 2026-02-23}'), 0.5);
  assert.equal(measured(', baseline: {at: 2026-02-23, value: 20}'), 0.75);
  assert.equal(measured(', baseline: {at: 2026-02-23}', '? 8 6 5'), undefined);
  assert.equal(measured(''), undefined);
  assert.equal(measured('', '20 ~10^ 6 5'), 0.5);
  assert.equal(measured(', baseline: {at: 2026-02-23}', '20 10^ 6 5'), 0.75);
  assert.equal(measured(', baseline: {value: 20}', '20 10^ 6 5'), 0.75);
  assert.equal(measured('', '20 ?^ 6 5'), undefined);
});

test('what is declared is held against the measures by weight', () => {
  const evidence = `evidence:
  - {id: left, title: Left, manual: {value: 20}, baseline: {value: 0}, target: 100}
`;
  const marks = (weight: number) =>
    analyseFixture(`
--- plan.migration.yaml
migration-plan: "1.0"
title: Plan
${evidence}steps:
  - {id: a, title: A, status: done}
  - {id: b, title: B, weight: ${weight}, status: planned}
`).plans.flatMap(plan => plan.marks.map(({ reason }) => reason.message));
  assert.deepEqual(marks(1), [
    'Says 1 of 2 steps (50 % by weight) are done, but its measure has come 20 % of its way.',
  ]);
  assert.deepEqual(marks(4), []);
});
