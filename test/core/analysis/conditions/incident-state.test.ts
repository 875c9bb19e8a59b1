import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/** What keeps a step from going on, on 16 March, that an incident blocks and another one halts. */
function reasonsOf(incident: string): string[] {
  const analysis = analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
incidents:
  - {id: INC-7, title: Lost orders, severity: 1, ${incident}}
  - {id: INC-8, title: Lost mail, severity: 2, ${incident}, steps: [a]}
steps:
  - {id: a, title: A, kind: migrate, status: in-progress, blocked-by: [{ref: INC-7, since: 2026-03-10}]}
`);
  return stateOf(analysis, 'a').reasons.map(({ message }) => message);
}

test('an incident that is to be resolved on a day to come blocks and halts until then', () => {
  assert.deepEqual(reasonsOf('resolved: 2026-03-20'), [
    'Blocked for 6 days by INC-7 "Lost orders" (severity 1, open until 20 Mar).',
    'Halted by INC-8 "Lost mail" (severity 2, open until 20 Mar).',
  ]);
  assert.deepEqual(reasonsOf('resolved: 2026-03-16'), ['In progress.']);
});

test('an incident that is said to be resolved on a day to come is open until then as well', () => {
  assert.deepEqual(
    reasonsOf('status: resolved, resolved: 2026-03-20'),
    reasonsOf('resolved: 2026-03-20'),
  );
  assert.deepEqual(reasonsOf('status: resolved, resolved: 2026-03-16'), ['In progress.']);
  assert.deepEqual(reasonsOf('status: resolved, resolved: soon'), ['In progress.']);
});

test('another status that is written counts, whatever the day', () => {
  assert.deepEqual(reasonsOf('status: resolved'), ['In progress.']);
  assert.deepEqual(reasonsOf('status: monitoring, resolved: 2026-03-01'), [
    'Blocked for 6 days by INC-7 "Lost orders" (severity 1, monitoring).',
    'Halted by INC-8 "Lost mail" (severity 2, monitoring).',
  ]);
});

test('an end before the beginning is from an earlier time and tells nothing', () => {
  assert.deepEqual(reasonsOf('started: 2026-03-01, resolved: 2026-03-12'), ['In progress.']);
  assert.deepEqual(reasonsOf('started: 2026-03-12, resolved: 2026-03-12'), ['In progress.']);
  assert.notDeepEqual(reasonsOf('started: 2026-03-12, resolved: 2026-03-01'), ['In progress.']);
});
