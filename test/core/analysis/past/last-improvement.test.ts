import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/* On 16 March 2026. Samples are a week apart, the last one is of today. */

function stateFor(past: string) {
  const analysis = analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
start: 2026-01-12
evidence:
  - {id: old, pattern: old, target: 0}
steps:
  - {id: a, title: A, status: in-progress, started: 2026-01-12, paths: [src/**], exit: [{evidence: {ref: old, value: 0}}]}
--- past
old: ${past}
--- git
2026-01-12 aaaaaaa a.migration.yaml
`);
  return stateOf(analysis, 'a');
}

function outline(past: string): readonly string[] {
  const { activity, overlays } = stateFor(past);
  const marks = overlays.map(({ kind, reason }) => `${kind} ${reason.code}`);
  return [activity.kind === 'known' ? activity.last.message : activity.kind, ...marks];
}

test('a measure that gets better is activity, wherever the work was done', () => {
  assert.deepEqual(outline('9 9 7 7 8 = 8'), [
    'Last activity 2 Mar: commit 2222222 brought old from 9 to 7.',
  ]);
  assert.deepEqual(outline('9 9 ~7 7 7 = 7'), [
    'Last activity 2 Mar: a commit brought old from 9 to 7.',
  ]);
});

test('one that stands still, gets worse or is unknown is none', () => {
  const still = [
    'Last activity 12 Jan: started.',
    'contradiction ghost-progress',
    'stale no-activity',
  ];
  for (const past of ['9 9 9 = 9', '7 8 9 = 9', '9 ? 7 7 = 7', 'unknown no git history here = 9']) {
    assert.deepEqual(outline(past), still, past);
  }
});
