import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../support/analyse-fixture.ts';
import { outlineOfStates, stateOf } from '../../support/plan-builder.ts';

/* On 16 March 2026. What the first version of a plan says may have been so for longer. */

const steps = `migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, status: done}
  - {id: b, title: B, status: in-progress}
  - {id: c, title: C, status: in-progress, blocked-by: [{ref: "#7"}]}
`;
const earlier = steps.replaceAll(/done|in-progress/g, 'planned').replace(/, blocked-by: .*\]/, '');

test('what the first version says already has lasted at least since then', () => {
  const analysis = analyseFixture(`
--- a.migration.yaml
${steps}--- git
2026-03-09 aaaaaaa a.migration.yaml
`);
  assert.deepEqual(outlineOfStates(analysis), [
    'a: done: Done by 9 Mar.',
    'b: active: In progress for at least 7 days.',
    'c: blocked: Blocked for at least 7 days by #7.',
  ]);
});

test('what a later version says began with it', () => {
  const analysis = analyseFixture(`
--- a.migration.yaml
${steps}--- a.migration.yaml@bbbbbbb
${earlier}--- git
2026-03-09 aaaaaaa a.migration.yaml
2026-03-02 bbbbbbb a.migration.yaml
`);
  assert.deepEqual(outlineOfStates(analysis), [
    'a: done: Done 9 Mar.',
    'b: active: In progress for 7 days.',
    'c: blocked: Blocked for 7 days by #7.',
  ]);
});

test('of what was written for the first time today nothing is known', () => {
  const analysis = analyseFixture(`
--- a.migration.yaml
${steps}--- git
2026-03-09 aaaaaaa other.md
`);
  assert.deepEqual(outlineOfStates(analysis), [
    'a: done: Done by 16 Mar.',
    'b: active: In progress.',
    'c: blocked: Blocked by #7.',
  ]);
});

const paused = `migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, status: on-hold}
  - {id: b, title: B, status: rolled-back}
  - {id: c, title: C, status: cancelled}
  - {id: d, title: D, status: verifying, exit: [{soak: {for: P14D}}]}
`;

/** What is said of pauses and ends, and of the soak, where the first line of text is as it was. */
function outlinePaused(history: string): readonly string[] {
  const analysis = analyseFixture(`--- a.migration.yaml\n${paused}${history}`);
  const [exit] = stateOf(analysis, 'd').exit;
  const since = ['a', 'b', 'c'].map(id => stateOf(analysis, id).reasons[0]?.since ?? 'unknown');
  return [...outlineOfStates(analysis).slice(0, 3), exit?.finding ?? '', since.join(' ')];
}

test('a pause, an end and a soak that the first version has may be older', () => {
  assert.deepEqual(outlinePaused('--- git\n2026-03-09 aaaaaaa a.migration.yaml\n'), [
    'a: on-hold: On hold for at least 7 days.',
    'b: rolled-back: Rolled back by 9 Mar.',
    'c: cancelled: Cancelled.',
    'its soak of 14 days runs until 23 Mar at the latest',
    'unknown unknown unknown',
  ]);
});

test('a pause, an end and a soak that came later began then', () => {
  const earlier = paused.replaceAll(/on-hold|rolled-back|cancelled|verifying/g, 'in-progress');
  const commits = '2026-03-09 aaaaaaa a.migration.yaml\n2026-03-02 bbbbbbb a.migration.yaml';
  const history = `--- a.migration.yaml@bbbbbbb\n${earlier}--- git\n${commits}\n`;
  assert.deepEqual(outlinePaused(history), [
    'a: on-hold: On hold for 7 days.',
    'b: rolled-back: Rolled back 9 Mar.',
    'c: cancelled: Cancelled.',
    'its soak of 14 days runs until 23 Mar',
    '2026-03-09 2026-03-09 2026-03-09',
  ]);
});

test('an incident that blocks a step and halts it is said once, with all its places', () => {
  const analysis = analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
incidents: [{id: INC-7, title: Lost orders, severity: 1, status: identified, steps: [a]}]
steps:
  - {id: a, title: A, kind: migrate, status: in-progress, blocked-by: [{ref: INC-7, since: 2026-03-10}]}
`);
  const { reasons } = stateOf(analysis, 'a');
  assert.deepEqual(
    reasons.map(({ message, places }) => `${message} ${places.length}`),
    ['Blocked for 6 days by INC-7 "Lost orders" (severity 1, identified). 3'],
  );
});
