import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfSchedule, outlineOfStates, stateOf } from '../../../support/plan-builder.ts';

/* Plans that wait for steps of other plans: whatever holds for two steps holds across two files. */

const plan = (id: string, head: string, ...steps: readonly string[]) =>
  `--- ${id}.migration.yaml\nmigration-plan: "1.0"\nid: ${id}\ntitle: ${id}\n${head}steps:\n${steps.map(each => `  - {title: X, status: planned, ${each}}\n`).join('')}`;

const waits = plan('a', '', 'id: x, estimate: P1D, depends-on: [b/y]');

/** The step that is waited for, and what is said of the one that waits. */
const rows: readonly (readonly [name: string, other: string, said: string])[] = [
  ['open', 'id: y', 'x: waiting: Waiting for b/y.'],
  ['with a day', 'id: y, due: 2026-04-10', 'x: waiting: Waiting for b/y, due 10 Apr.'],
  [
    'on hold',
    'id: y, status: on-hold',
    'x: blocked-upstream: Blocked upstream by y, which is on hold.',
  ],
  [
    'rolled back',
    'id: y, status: rolled-back',
    'x: blocked-upstream: Blocked upstream by y, which was rolled back.',
  ],
  ['blocked', 'id: y, blocked-by: [{ref: "#7"}]', 'x: blocked-upstream: Blocked upstream by #7.'],
  ['done', 'id: y, status: done', 'x: ready: Ready: nothing that is written stands in the way.'],
  [
    'done from tomorrow on',
    'id: y, status: done, finished: 2026-03-17',
    'x: waiting: Waiting until 17 Mar: the day on which b/y is finished.',
  ],
  [
    'done with a criterion that fails',
    'id: y, status: done, exit: [{manual: {what: Compared, passed: false}}]',
    'x: waiting: Waiting for b/y: it is marked done, but Compared did not hold.',
  ],
  [
    'done with a criterion that nobody could check',
    'id: y, status: done, exit: [{manual: {what: Compared}}]',
    'x: ready: Ready: nothing that is written stands in the way.',
  ],
  [
    'of a status that nobody understands',
    'id: y, status: eh',
    'x: waiting: Waiting for b/y, of which no status is known.',
  ],
  ['not there', 'id: z', 'x: blocked: Blocked by b/y, which is no step here.'],
];

for (const [name, other, said] of rows) {
  test(`a step of another plan that is ${name}`, () => {
    // The status of the row comes first where it has one.
    const source = waits + plan('b', '', other).replace(/status: planned, (.*status:)/, '$1');
    const line = outlineOfStates(analyseFixture(source))[0]?.replace(' +critical', '');
    assert.equal(line, said);
  });
}

test('a plan that is no valid YAML has no status to give', () => {
  const source = `${waits}${plan('b', '', 'id: y, status: done').replace('status: planned, ', '')}  - {{\n`;
  const { condition, reasons } = stateOf(analyseFixture(source), 'x');
  assert.equal(condition, 'waiting');
  assert.equal(reasons[0]?.message, 'Waiting for b/y, of which no status is known.');
});

test('a step that may stand behind the error of another plan is not called missing', () => {
  const source = `${waits}${plan('b', '', 'id: z').replace('steps:', '{{\nsteps:')}`;
  const { condition, reasons } = stateOf(analyseFixture(source), 'x');
  assert.equal(condition, 'waiting');
  assert.equal(
    reasons[0]?.message,
    'Waiting for b/y, which may stand in a plan that cannot be read whole.',
  );
});

test('a step was finished on a day of its own plan, whatever day it is where another one waits', () => {
  // At nine o'clock in UTC it is still the 15th of March in Pago Pago.
  const west = 'calendar: {time-zone: Pacific/Pago_Pago}\n';
  const done = 'id: y, status: done, finished: 2026-03-16';
  const conditionOf = (mine: string, theirs: string, lag: string) =>
    stateOf(
      analyseFixture(
        plan('a', mine, `id: x, depends-on: [{step: b/y, lag: ${lag}}]`) +
          plan('b', theirs, done).replace('status: planned, ', ''),
      ),
      'x',
    ).condition;
  assert.equal(conditionOf(west, '', 'P0D'), 'ready');
  assert.equal(conditionOf('', west, 'P0D'), 'waiting');
  assert.equal(conditionOf(west, '', 'P1D'), 'waiting');
});

test('one root of two plans is told by both, and is freed in both at once', () => {
  const analysis = analyseFixture(
    plan('a', '', 'id: x, depends-on: [b/y]', 'id: v') +
      plan('b', '', 'id: y, depends-on: [c/z]') +
      plan('c', '', 'id: z, blocked-by: [{ref: INC-9, since: 2026-03-02}]'),
  );
  for (const { plan: own, roots } of analysis.plans) {
    assert.deepEqual(
      roots.map(({ label, reason, frees }) => [label, reason.since, frees.map(({ id }) => id)]),
      [['INC-9', '2026-03-02', ['x', 'y', 'z']]],
      own.id,
    );
  }
  assert.equal(stateOf(analysis, 'v').condition, 'ready');
});

test('a circle through three plans is one root, with the plans in its names', () => {
  const analysis = analyseFixture(
    plan('a', '', 'id: x, depends-on: [b/y]', 'id: behind, depends-on: [x]') +
      plan('b', '', 'id: y, depends-on: [c/z]') +
      plan('c', '', 'id: z, depends-on: [a/x]', 'id: alone, estimate: P1D'),
  );
  const [root, ...others] = analysis.plans[0]?.roots ?? [];
  assert.equal(root?.label, 'a/x → b/y → c/z → a/x');
  assert.equal(others.length, 0);
  assert.deepEqual(outlineOfStates(analysis), [
    'x: blocked: These steps wait for each other: a/x → b/y → c/z → a/x.',
    'behind: blocked-upstream: Blocked upstream by a/x → b/y → c/z → a/x.',
    'y: blocked: These steps wait for each other: a/x → b/y → c/z → a/x.',
    'z: blocked: These steps wait for each other: a/x → b/y → c/z → a/x.',
    'alone: ready +critical: Ready: nothing that is written stands in the way.',
  ]);
  assert.deepEqual(outlineOfSchedule(analysis), [
    'alone: 03-16 to 03-16, settled 03-16, float 0, critical, today',
  ]);
});

test('the dates of one plan follow from those of the other, each with its own holidays', () => {
  const analysis = analyseFixture(
    plan('a', 'due: 2026-03-20\n', 'id: x, estimate: P2D, depends-on: [{step: b/y, lag: P1D}]') +
      plan('b', 'calendar: {holidays: [2026-03-17]}\n', 'id: y, estimate: P2D'),
  );
  assert.deepEqual(outlineOfSchedule(analysis), [
    'x: 03-20 to 03-23, settled 03-23, float 0, critical, y',
    'y: 03-16 to 03-18, settled 03-18, float 0, critical, today',
  ]);
  const [first, second] = analysis.plans;
  assert.deepEqual(
    first?.schedule?.chain.map(({ step }) => step.id),
    ['y', 'x'],
  );
  assert.deepEqual([first?.schedule?.margin, second?.schedule?.margin], [-1, undefined]);
  assert.equal(
    stateOf(analysis, 'y').overlays.find(({ kind }) => kind === 'at-risk')?.reason.message,
    '1 working day too late for what is due behind it: by its dates it ends on 18 Mar.',
  );
});

test('the end of a plan that waits for one that is blocked is a lower bound', () => {
  const analysis = analyseFixture(
    waits + plan('b', '', 'id: y, estimate: P1D, blocked-by: [{reason: The vendor}]'),
  );
  assert.equal(analysis.plans[0]?.schedule?.finish, '2026-03-17');
  assert.equal(analysis.plans[0]?.schedule?.isLowerBound, true);
});
