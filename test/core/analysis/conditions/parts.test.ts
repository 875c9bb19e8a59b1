import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { checkRules } from '../../../support/check-rule.ts';
import { outlineOfSchedule, outlineOfStates, stateOf } from '../../../support/plan-builder.ts';

/* A part of a step may be waited for and named; what follows is said of the step that it is a part of. */

const head = `--- a.migration.yaml
migration-plan: "1.0"
id: p
title: Move
`;

/** A step in progress with a part that is done, one that is not, and one below that. */
const withParts = `${head}steps:
  - id: a
    title: A
    status: in-progress
    estimate: P2D
    steps:
      - {id: a1, title: A1, status: done}
      - id: a2
        title: A2
        status: planned
        steps: [{id: a21, title: A21, status: planned}]
`;

const rest = (...steps: readonly string[]) =>
  outlineOfStates(
    analyseFixture(`${withParts}${steps.map(each => `  - {${each}}\n`).join('')}`),
  ).slice(1);

test('a finished part is waited for no longer, though its step goes on', () => {
  assert.deepEqual(rest('id: b, title: B, status: planned, depends-on: [a1]'), [
    'b: ready: Ready: nothing that is written stands in the way.',
  ]);
});

test('an open part is waited for, at any depth and from another plan', () => {
  const other = `--- b.migration.yaml
migration-plan: "1.0"
id: q
title: Other
steps: [{id: c, title: C, status: planned, depends-on: [p/a21]}]
`;
  const analysis = analyseFixture(
    `${withParts}  - {id: b, title: B, status: planned, depends-on: [a2, a21]}\n${other}`,
  );
  assert.deepEqual(outlineOfStates(analysis).slice(1), [
    'b: waiting: Waiting for a2 and a21.',
    'c: waiting: Waiting for p/a21.',
  ]);
});

test('what blocks a step blocks whoever waits for a part of it', () => {
  const analysis = analyseFixture(
    `${withParts.replace('estimate: P2D', 'blocked-by: [{ref: "#7", since: 2026-03-09}]')}  - {id: b, title: B, status: planned, depends-on: [a21]}\n`,
  );
  assert.deepEqual(outlineOfStates(analysis), [
    'a: blocked: Blocked for 7 days by #7.',
    'b: blocked-upstream: Blocked upstream by #7.',
  ]);
  const [chain] = stateOf(analysis, 'b').chains();
  assert.deepEqual(
    chain?.steps.map(({ id }) => id),
    ['b', 'a'],
  );
});

test('what blocks a part blocks whoever waits for it, and not the step that it is a part of', () => {
  const blocked =
    '{id: a21, title: A21, status: planned, blocked-by: [{ref: "#7", since: 2026-03-09}]}';
  const source = `${withParts.replace('{id: a21, title: A21, status: planned}', blocked)}  - {id: b, title: B, status: planned, depends-on: [a21]}\n`;
  const analysis = analyseFixture(source);
  assert.deepEqual(outlineOfStates(analysis), [
    'a: active +at-risk +critical: In progress.',
    'b: blocked-upstream: Blocked upstream by #7.',
  ]);
  const [root] = analysis.plans[0]?.roots ?? [];
  assert.deepEqual([root?.label, root?.frees.map(({ id }) => id)], ['#7', ['b']]);
  const done = source.replace('A21, status: planned', 'A21, status: done');
  assert.deepEqual(outlineOfStates(analyseFixture(done)).slice(1), [
    'b: ready: Ready: nothing that is written stands in the way.',
  ]);
});

test('a part whose day has passed is told at its step', () => {
  const late = (status: string) =>
    doubtOf('status: in-progress', `, status: ${status}, due: 2026-03-09`, open);
  assert.deepEqual(late('planned'), ['Its part a1 was due 9 Mar, 7 days ago.']);
  assert.deepEqual(late('done'), []);
});

test('a step that waits for a part waits in its dates for the whole step', () => {
  const analysis = analyseFixture(
    `${withParts}  - {id: b, title: B, status: planned, estimate: P1D, depends-on: [a21]}\n`,
  );
  assert.deepEqual(outlineOfSchedule(analysis), [
    'a: 03-16 to 03-17, settled 03-17, float 0, critical, today',
    'b: 03-18 to 03-18, settled 03-18, float 0, critical, a',
  ]);
});

for (const key of ['depends-on', 'blocked-by']) {
  test(`a step that a part of itself holds up by "${key}" is no circle`, () => {
    const source = `${head}steps:
  - id: a
    title: A
    status: planned
    ${key}: [a1]
    steps: [{id: a1, title: A1, status: planned}]
  - {id: b, title: B, status: planned, depends-on: [a]}
`;
    const analysis = analyseFixture(source);
    const roots = analysis.plans.flatMap(plan => plan.roots);
    assert.deepEqual(
      roots.map(({ code, label }) => `${code} ${label}`),
      key === 'blocked-by' ? ['impediment a1'] : [],
    );
    assert.deepEqual(
      outlineOfStates(analysis),
      key === 'blocked-by'
        ? ['a: blocked: Blocked by a1.', 'b: blocked-upstream: Blocked upstream by a1.']
        : ['a: waiting: Waiting for a1.', 'b: waiting: Waiting for a.'],
    );
    const done = source.replace('A1, status: planned', 'A1, status: done');
    assert.deepEqual(outlineOfStates(analyseFixture(done)), [
      'a: ready +contradiction: Ready: nothing that is written stands in the way.',
      'b: waiting: Waiting for a.',
    ]);
  });
}

test('a part that blocks its own step and another one is one root of both', () => {
  const analysis = analyseFixture(`${head}steps:
  - {id: b, title: B, status: planned, blocked-by: [a1]}
  - id: a
    title: A
    status: planned
    blocked-by: [a1]
    steps: [{id: a1, title: A1, status: planned}]
`);
  const [root, ...others] = analysis.plans[0]?.roots ?? [];
  assert.deepEqual(
    [root?.label, root?.frees.map(({ id }) => id), others.length],
    ['a1', ['b', 'a'], 0],
  );
});

test('two steps that wait for a part of each other are a circle', () => {
  const analysis = analyseFixture(`${head}steps:
  - {id: a, title: A, status: planned, depends-on: [b1], steps: [{id: a1, title: A1, status: planned}]}
  - {id: b, title: B, status: planned, depends-on: [a1], steps: [{id: b1, title: B1, status: planned}]}
`);
  assert.deepEqual(outlineOfStates(analysis), [
    'a: blocked: These steps wait for each other: a → b → a.',
    'b: blocked: These steps wait for each other: a → b → a.',
  ]);
});

test('an open part of a finished step is still waited for, and the step counts as done', () => {
  const analysis = analyseFixture(`${head}steps:
  - {id: a, title: A, status: done, steps: [{id: a1, title: A1, status: planned}]}
  - {id: b, title: B, status: planned, depends-on: [a1]}
  - {id: c, title: C, status: planned, depends-on: [a]}
`);
  assert.deepEqual(outlineOfStates(analysis).slice(1), [
    'b: waiting: Waiting for a1.',
    'c: ready: Ready: nothing that is written stands in the way.',
  ]);
  assert.deepEqual(analysis.plans[0]?.progress, { done: 1, total: 3 });
});

test('a part whose status is not understood is not taken for done', () => {
  const analysis = analyseFixture(`${head}steps:
  - {id: a, title: A, status: in-progress, steps: [{id: a1, title: A1, status: whatever}]}
  - {id: b, title: B, status: planned, depends-on: [a1]}
`);
  assert.equal(
    outlineOfStates(analysis)[1],
    'b: waiting: Waiting for a1, of which no status is known.',
  );
});

const incident = (names: string) =>
  `incidents: [{id: INC-1, severity: 1, status: investigating, started: 2026-03-09, steps: [${names}]}]\n`;

const cutover = (names: string) =>
  outlineOfStates(
    analyseFixture(`${head}${incident(names)}steps:
  - id: a
    title: A
    kind: cutover
    status: in-progress
    steps: [{id: a1, title: A1, status: done, steps: [{id: a11, title: A11, status: planned}]}]
  - {id: b, title: B, kind: cutover, status: planned, depends-on: [a]}
`),
  ).map(line => line.split(':', 2).join(':'));

test('an incident that names a part of a step halts the step, and no other one', () => {
  for (const names of ['a', 'a1', 'a11', 'p/a11']) {
    assert.deepEqual(cutover(names), ['a: blocked', 'b: blocked-upstream'], names);
  }
  assert.deepEqual(cutover('p'), ['a: blocked', 'b: blocked']);
  assert.deepEqual(cutover('q/a1'), ['a: active', 'b: waiting']);
  assert.deepEqual(cutover('b'), ['a: active', 'b: blocked']);
});

test('the finding of an incident about a part stands at the step', () => {
  checkRules(`${head}${incident('a1')}steps:
  - id: a
        ^ warning blocked-step: a is halted by INC-1 (severity 1, investigating).
    title: A
    kind: migrate
    status: in-progress
    steps: [{id: a1, title: A1, status: planned}]
`);
});

const doubtOf = (status: string, ...parts: readonly string[]) => {
  const steps = parts.map((part, at) => `{id: a${at + 1}, title: Part ${at + 1}${part}}`);
  const analysis = analyseFixture(`${head}steps:
  - id: a
    title: A
    ${status}
    steps: [${steps.join(', ')}]
`);
  return stateOf(analysis, 'a').overlays.map(({ reason }) => reason.message);
};
const [open, done, dropped] = [', status: planned', ', status: done', ', status: cancelled'];

test('a planned step all of whose parts are done says less than they do', () => {
  assert.deepEqual(doubtOf('status: planned', done, done, dropped), [
    'Says planned, but all 3 of its parts are done or cancelled.',
  ]);
  assert.deepEqual(doubtOf('status: planned', done, done), [
    'Says planned, but all 2 of its parts are done.',
  ]);
  assert.deepEqual(doubtOf('status: planned', done), ['Says planned, but its only part is done.']);
  assert.deepEqual(doubtOf('status: planned', done, open), []);
  assert.deepEqual(doubtOf('status: planned', done, ''), []);
  assert.deepEqual(doubtOf('status: planned', dropped), []);
});

test('a step that is done with an open part says more than that part does', () => {
  assert.deepEqual(doubtOf('status: done', done, open), [
    'Says done, but 1 of its 2 parts is open.',
  ]);
  assert.deepEqual(doubtOf('status: done', open, ', status: in-progress'), [
    'Says done, but 2 of its 2 parts are open.',
  ]);
  assert.deepEqual(doubtOf('status: done', done, dropped, ''), []);
});

test('a part that is blocked is told at its step, which is not blocked itself', () => {
  const blocked = ', status: planned, blocked-by: ["#41"]';
  assert.deepEqual(doubtOf('status: in-progress', open, blocked), [
    'Its part a2 is blocked by #41.',
  ]);
  assert.deepEqual(doubtOf('status: in-progress', open, blocked.replace('planned', 'done')), []);
  assert.deepEqual(doubtOf('status: in-progress', blocked.replace('"#41"', 'a2'), done), []);
});
