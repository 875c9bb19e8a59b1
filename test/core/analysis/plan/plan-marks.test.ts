import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';

function marksOf(source: string): string[] | undefined {
  const [plan] = analyseFixture(source).plans;
  return plan?.marks.map(({ kind, reason }) => `${kind} ${reason.code}: ${reason.message}`);
}

const head = '--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: Move\n';

const fourSteps = `steps:
  - {id: a, title: A, status: in-progress, paths: ["a/**"]}
  - {id: b, title: B, status: in-progress, paths: ["b/**"]}
  - {id: c, title: C, status: planned, paths: ["c/**"]}
  - {id: d, title: D, status: planned, paths: ["d/**"]}
`;

test('the plan is behind when nobody edits it and three steps move', () => {
  const history = `--- git
2026-03-13 4444444 c/x.ts
2026-03-12 3333333 b/x.ts
2026-03-11 2222222 a/x.ts
2026-01-12 1111111 a.migration.yaml
`;
  assert.deepEqual(marksOf(`${head}${fourSteps}${history}`), [
    'contradiction plan-behind: Nobody has edited the plan for 63 days, but the files of 3 of its open steps change.',
  ]);
});

test('two steps that move are no plan that is behind, and neither is a plan edited lately', () => {
  const two = `--- git
2026-03-12 3333333 b/x.ts
2026-03-11 2222222 a/x.ts
2026-01-12 1111111 a.migration.yaml
`;
  const lately = `--- git
2026-03-13 4444444 c/x.ts
2026-03-12 3333333 b/x.ts
2026-03-11 2222222 a/x.ts
2026-03-02 1111111 a.migration.yaml
`;
  const elsewhere = lately
    .replace('a.migration.yaml', 'a.migration.yaml on:default')
    .concat('2026-01-12 0000000 a.migration.yaml\n');
  assert.deepEqual(marksOf(`${head}${fourSteps}${elsewhere}`), [], 'edited, but not merged here');
  assert.deepEqual(marksOf(`${head}${fourSteps}${two}`), []);
  assert.deepEqual(marksOf(`${head}${fourSteps}${lately}`), []);
});

const measure = (id: string, value: number) =>
  `  - {id: ${id}, title: ${id}, manual: {value: ${value}}, baseline: {value: 0}, target: 100}\n`;

const done = (count: number) =>
  `steps:\n${['a', 'b', 'c', 'd', 'e']
    .map(
      (id, index) => `  - {id: ${id}, title: X, status: ${index < count ? 'done' : 'planned'}}\n`,
    )
    .join('')}`;

test('progress that no measure shows, and progress that nobody marked', () => {
  assert.deepEqual(marksOf(`${head}evidence:\n${measure('m', 10)}${done(4)}`), [
    'contradiction progress-mismatch: Says 4 of 5 steps (80 %) are done, but its measure has come 10 % of its way.',
  ]);
  assert.deepEqual(marksOf(`${head}evidence:\n${measure('m', 90)}${done(1)}`), [
    'contradiction progress-mismatch: Says 1 of 5 steps (20 %) are done, but its measure has come 90 % of its way.',
  ]);
  const begun = done(1).replace('b, title: X, status: planned', 'b, title: X, status: in-progress');
  assert.deepEqual(marksOf(`${head}evidence:\n${measure('m', 60)}${begun}`), []);
  assert.equal(marksOf(`${head}evidence:\n${measure('m', 61)}${begun}`)?.length, 1);
  assert.deepEqual(
    marksOf(`${head}evidence:\n${measure('m', 90)}${begun.replace('b, ', 'b, weight: 12, ')}`),
    [],
  );
  assert.match(
    marksOf(
      `${head}evidence:\n${measure('m', 99)}${done(1).replace('a, ', 'a, weight: 6, ')}`,
    )?.[0] ?? '',
    /Says 1 of 5 steps \(60 % by weight\) are done/,
  );
  const given = `${begun.replace('b, ', 'b, weight: 12, ')}  - {id: f, title: X, weight: 100, status: cancelled}\n`;
  assert.deepEqual(marksOf(`${head}evidence:\n${measure('m', 90)}${given}`), [], 'given up');
  // 91.7 % is at least 91 %, and 10.4 % at most 11 %.
  assert.match(
    marksOf(`${head}evidence:\n${measure('m', 91.7)}${measure('n', 95)}${done(1)}`)?.[0] ?? '',
    /its measures have come at least 91 % of their way/,
  );
  assert.match(
    marksOf(`${head}evidence:\n${measure('m', 10.4)}${measure('n', 5)}${done(4)}`)?.[0] ?? '',
    /its measures have come at most 11 % of their way/,
  );
});

test('a difference of 20 points is none, and one measure that agrees is enough', () => {
  assert.deepEqual(marksOf(`${head}evidence:\n${measure('m', 60)}${done(4)}`), []);
  assert.deepEqual(
    marksOf(`${head}evidence:\n${measure('m', 10)}${measure('n', 80)}${done(4)}`),
    [],
  );
});

test('what one measure has come is not known where nobody wrote where it began', () => {
  const away = '  - {id: n, title: n, manual: {value: 9}, target: 0}\n';
  const reached = '  - {id: n, title: n, manual: {value: 0}, target: 0}\n';
  const evidence = (more: string) => `${head}evidence:\n${measure('m', 90)}${more}${done(1)}`;
  assert.deepEqual(marksOf(evidence(away)), []);
  assert.equal(marksOf(evidence(reached))?.length, 1, 'at its target it has come all the way');
});

test('a measure without a value contradicts nothing', () => {
  const unknown = '  - {id: n, title: n, pattern: x, baseline: {value: 9}, target: 0}\n';
  assert.deepEqual(marksOf(`${head}evidence:\n${measure('m', 10)}${unknown}${done(4)}`), []);
});

test('an active plan in which every step waits is stale once nothing has happened', () => {
  const waiting = `status: active
steps:
  - {id: a, title: A, status: planned, not-before: 2026-06-01}
--- git
2026-01-12 1111111 a.migration.yaml
`;
  assert.deepEqual(marksOf(`${head}${waiting}`), [
    'stale no-activity: Nothing has happened in this plan for 63 days (limit 30).',
  ]);
  assert.deepEqual(marksOf(`${head}stale-after: P90D\n${waiting}`), []);
});

test('a plan whose step is stale, or whose history is not known, is not told off itself', () => {
  const step = 'status: active\nsteps:\n  - {id: a, title: A, status: in-progress}\n';
  assert.deepEqual(marksOf(`${head}${step}--- git\n2026-01-12 1111111 a.migration.yaml\n`), []);
  assert.deepEqual(marksOf(`${head}${step}`), []);
});

test('a plan at rest has no marks', () => {
  assert.deepEqual(marksOf(`${head}status: on-hold\nevidence:\n${measure('m', 10)}${done(4)}`), []);
});

const phases = (heading: string, second: string) => `--- docs/move.md
# Migration plan: orders

## Phase 1: Copy${heading}

- [x] Copy the old rows
- ${second} Compare both stores

## Phase 2: Switch

- [ ] Read from the new store
`;

test('a heading that says done, above steps that are not', () => {
  const said =
    /^contradiction phase-not-done: "Phase 1: Copy.*" says done, but 1 of its 2 steps is open\.$/;
  for (const heading of [' ✅', ' (done)', ' ✅ (2026-03-01)']) {
    assert.match(marksOf(phases(heading, '[ ]'))?.join() ?? '', said, heading);
    assert.deepEqual(marksOf(phases(heading, '[x]')), [], heading);
    assert.deepEqual(marksOf(phases(heading, '[-]')), [], heading);
  }
  for (const heading of ['', ' 🚧', ' ✅ (partly)', ' (planned)']) {
    assert.deepEqual(marksOf(phases(heading, '[ ]')), [], heading);
  }
});

test('what a done phase holds without a mark contradicts nothing', () => {
  const plan = phases(' ✅', '[x]').replace(
    '- [x] Copy the old rows\n- [x] Compare both stores',
    '1. Copy the old rows\n2. Compare both stores',
  );
  assert.deepEqual(marksOf(plan), []);
});

test('a plan that says completed, above steps that are not', () => {
  const plan = (status: string, last: string) =>
    `${head}status: ${status}\nsteps:\n  - {id: a, title: A, status: done}\n  - {id: b, title: B${last}}\n`;
  assert.deepEqual(marksOf(plan('completed', ', status: in-progress')), [
    'contradiction completed-too-early: Says completed, but 1 of its 2 steps is open.',
  ]);
  assert.deepEqual(marksOf(plan('completed', ', status: cancelled')), []);
  assert.deepEqual(marksOf(plan('cancelled', ', status: planned')), []);
  assert.deepEqual(marksOf(plan('on-hold', ', status: planned')), []);
});
