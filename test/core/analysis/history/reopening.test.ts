import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/** What the mark says where the step had these statuses, the last one now. */
function marks(statuses: readonly string[], parts = '', edited = false): string[] {
  const text = (status: string, more = '') =>
    `migration-plan: "1.0"\ntitle: Move\nsteps: [{id: a, title: A, status: ${status}${more}}]\n`;
  const now = statuses.at(-1) ?? '';
  const old = edited ? statuses.slice(0, -1) : statuses;
  const versions = old.map((status, index) => ({ status, hash: String(index + 1).repeat(7) }));
  const fixture = [
    `--- a.migration.yaml\n${text(now, parts)}`,
    ...versions
      .filter((_, index) => edited || index < versions.length - 1)
      .map(({ status, hash }) => `--- a.migration.yaml@${hash}\n${text(status)}`),
    '--- git\n',
    ...versions
      .map(({ hash }, index) => `2026-03-0${index + 1} ${hash} a.migration.yaml\n`)
      .reverse(),
  ].join('');
  const { overlays } = stateOf(analyseFixture(fixture), 'a');
  return overlays.filter(({ kind }) => kind === 'regressed').map(({ reason }) => reason.message);
}

test('a status that went back, with the day and the commit', () => {
  assert.deepEqual(marks(['planned', 'done', 'in-progress']), [
    'Went back from done to in-progress on 3 Mar (3333333), and nothing says why.',
  ]);
  assert.deepEqual(marks(['done', 'verifying']), [
    'Went back from done to verifying on 2 Mar (2222222), and nothing says why.',
  ]);
  assert.deepEqual(marks(['in-progress', 'planned']), [
    'Went back from in-progress to planned on 2 Mar (2222222), and nothing says why.',
  ]);
});

test('it lasts while the step stays there, and begins before it is committed', () => {
  assert.deepEqual(marks(['done', 'planned', 'planned']), [
    'Went back from done to planned on 2 Mar (2222222), and nothing says why.',
  ]);
  assert.deepEqual(marks(['done', 'planned'], '', true), [
    'Went back from done to planned on 16 Mar, not committed yet, and nothing says why.',
  ]);
});

test('forward, beside the way, and back as the format means it', () => {
  for (const statuses of [
    ['planned', 'in-progress', 'verifying', 'done'],
    ['done', 'in-progress', 'done'],
    ['verifying', 'in-progress'],
    ['in-progress', 'on-hold', 'planned'],
    ['done', 'rolled-back', 'planned'],
    ['in-progress', 'cancelled'],
    ['in-progress'],
  ]) {
    assert.deepEqual(marks(statuses), [], statuses.join());
  }
});

test('a reason, an impediment or a decision explains it', () => {
  for (const parts of [', reason: It failed', ', blocked-by: [INC-1]', ', decisions: [ADR-1]']) {
    assert.deepEqual(marks(['done', 'in-progress'], parts), [], parts);
  }
});

test('a checklist that nobody calls a plan may begin anew', () => {
  const list = (mark: string) => `# Rollout checklist\n\n- [${mark}] a\n- [ ] b\n- [ ] c\n`;
  const analysis = analyseFixture(
    `--- rollout.md\n${list(' ')}--- rollout.md@1111111\n${list('x')}--- git\n2026-03-02 2222222 rollout.md\n2026-03-01 1111111 rollout.md\n`,
  );
  const [plan] = analysis.plans;
  assert.equal(plan?.plan.detected, 'likely');
  assert.deepEqual(
    plan.steps.flatMap(({ overlays }) => overlays.filter(({ kind }) => kind === 'regressed')),
    [],
  );
});

test('the second step of an id has no history: earlier that was the first one', () => {
  const plan = `migration-plan: "1.0"
title: Move
steps: [{id: a, title: A, status: done}, {id: a, title: B, status: planned}]
`;
  const fixture = `--- a.migration.yaml\n${plan}--- git\n2026-03-01 1111111 a.migration.yaml\n`;
  const { plans } = analyseFixture(fixture);
  const states = plans.flatMap(({ steps }) => steps);
  assert.deepEqual(
    states.map(({ overlays }) => overlays),
    [[], []],
  );
});
