import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trendText } from '../../../../src/core/analysis/past/trend.ts';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/* On 16 March 2026. Samples are a week apart, the last one is of today. */

function analyse(past: string, status = 'in-progress') {
  return analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
start: 2026-01-12
evidence:
  - {id: old, pattern: old, target: 0}
steps:
  - id: a
    title: A
    status: ${status}
    entry: [{evidence: {ref: old, max: 5}}]
    exit: [{evidence: {ref: old, value: 0}}]
--- past
${past}
`);
}

/** Since when the exit criterion is as it is. */
function since(past: string): string {
  const [exit] = stateOf(analyse(past), 'a').exit;
  return `${exit?.value} ${exit?.since}${exit?.isOlder ? ' at least' : ''}`;
}

test('the commit from which on a criterion has held, or has not', () => {
  assert.equal(since('old: 4 0 0 = 0'), 'pass 2026-03-09');
  assert.equal(since('old: 0 0 4 3 = 3'), 'fail 2026-03-09');
});

test('it may be older than what was looked at', () => {
  assert.equal(since('old: 0 0 0 = 0'), 'pass 2026-03-02 at least');
  assert.equal(since('old: 4 ~0 0 = 0'), 'pass 2026-03-09 at least');
  assert.equal(since('old: ? 0 0 = 0'), 'pass 2026-03-09 at least');
});

test('what the branch does not have is of today, and of nothing nothing is known', () => {
  assert.equal(since('old: 4 4 4 = 0'), 'pass 2026-03-16');
  assert.equal(since('old: 4 4 ? = 0'), 'pass undefined');
  assert.equal(since('old: unknown no git history here = 0'), 'pass undefined');
});

test('a step that has long been finished is told by the past of its measure', () => {
  const marks = (past: string) =>
    stateOf(analyse(past), 'a').overlays.map(({ reason }) => reason.message);
  const said = 'Says in progress, but all its exit criteria have held since';
  assert.deepEqual(marks('old: 4 0 0 = 0'), [`${said} 9 Mar.`]);
  assert.deepEqual(marks('old: 0 0 0 = 0'), [`${said} 2 Mar at least.`]);
  assert.deepEqual(marks('old: 4 4 0 = 0'), []);
});

test('a criterion that fails blocks since the day it did', () => {
  const reason = (past: string) => stateOf(analyse(past, 'planned'), 'a').reasons[0];
  assert.equal(reason('old: 4 4 7 8 = 8')?.since, '2026-03-09');
  assert.equal(reason('old: 7 8 8 8 = 8')?.since, undefined);
});

test('how a measure went on', () => {
  const trend = (past: string) => {
    const found = analyse(past).plans[0]?.measures[0]?.trend;
    return found && trendText(found);
  };
  assert.equal(trend('old: 312 280 201 = 190'), '312 → 201 in 2 weeks');
  assert.equal(trend('old: 5 5 = 5'), '5 for 1 week');
  assert.equal(trend('old: 9 ? 5 4 = 4'), '5 → 4 in 1 week');
  assert.equal(trend('old: 5 = 5'), undefined);
  assert.equal(
    trend('old: unknown this clone is shallow'),
    'its past is unknown: this clone is shallow',
  );
});
