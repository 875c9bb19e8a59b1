import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/* A clock that goes wrong dates a commit in the future: that is nothing which has happened. */

const plan = (status: string) => `--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps: [{id: a, title: A, status: ${status}, paths: ["src/**"]}]
`;

function stateAfter(status: string, ...commits: readonly string[]) {
  const lines = commits.map((line, at) => line.replace(' ', ` ${String(at).repeat(8)} `));
  return stateOf(analyseFixture(`${plan(status)}--- git\n${lines.join('\n')}\n`), 'a');
}

const first = '2026-01-05 a.migration.yaml';

test('it does not keep a step from being stale, nor shows that it goes on', () => {
  const { activity, overlays } = stateAfter('in-progress', '2037-01-01 src/a.ts', first);
  assert.equal(activity.kind === 'known' && activity.last.since, '2026-01-05');
  assert.deepEqual(
    overlays.map(({ kind }) => kind),
    ['contradiction', 'stale'],
  );
});

test('clocks that differ by some hours are no reason to doubt', () => {
  const { activity } = stateAfter('in-progress', '2026-03-17T08:59:00Z src/a.ts', first);
  assert.equal(activity.kind, 'known');
  const later = stateAfter('in-progress', '2026-03-17T09:01:00Z src/a.ts', first).activity;
  assert.equal(later.kind === 'known' && later.last.since, '2026-01-05');
});

test('a commit that is older counts, whatever one stands before it', () => {
  const { activity } = stateAfter(
    'in-progress',
    '2037-01-01 src/a.ts',
    '2026-03-10 src/a.ts',
    first,
  );
  assert.equal(activity.kind === 'known' && activity.last.since, '2026-03-10');
});

test('three of them are no work on a planned step, nor do they show that a started one goes on', () => {
  const three = ['2037-01-03 src/a.ts', '2037-01-02 src/a.ts', '2037-01-01 src/a.ts'];
  assert.deepEqual(stateAfter('planned', ...three, '2026-03-02 a.migration.yaml').overlays, []);
  const { overlays } = stateAfter('in-progress, started: 2026-02-02', ...three, first);
  assert.equal(
    overlays.find(({ kind }) => kind === 'contradiction')?.reason.code,
    'ghost-progress',
  );
});
