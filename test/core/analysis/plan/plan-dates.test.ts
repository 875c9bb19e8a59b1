import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';

/* The days that a plan names and somebody has to mind, on 16 March at nine o'clock UTC. */

function datesOf(plan: string, head = 'id: a'): string[] | undefined {
  return analyseFixture(
    `--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: Move\n${head}\n${plan}`,
  ).plans[0]?.dates.map(({ day, subject, what }) => `${day} ${subject}: ${what}`);
}

const steps = (...all: readonly string[]) =>
  `steps:\n${all.map(each => `  - {${each}}\n`).join('')}`;

test('today is still to come, yesterday is over', () => {
  assert.deepEqual(
    datesOf(
      steps(
        'id: a, title: A, status: planned, due: 2026-03-15',
        'id: b, title: B, status: planned, due: 2026-03-16',
        'id: c, title: C, status: planned, due: 2026-03-17',
      ),
    ),
    ['2026-03-16 b: due 16 Mar', '2026-03-17 c: due 17 Mar'],
  );
});

test('today is where the plan is', () => {
  const due = steps('id: a, title: A, status: planned, due: 2026-03-15');
  assert.deepEqual(datesOf(due, 'calendar: {time-zone: Pacific/Pago_Pago}'), [
    '2026-03-15 a: due 15 Mar',
  ]);
  assert.deepEqual(datesOf(due, 'calendar: {time-zone: Pacific/Kiritimati}'), []);
});

/** What a step says, and the days that somebody has to mind for it. */
const rows: readonly (readonly [step: string, dates: readonly string[]])[] = [
  ['status: planned, not-before: 2026-03-18', ['2026-03-18 a: not before 18 Mar']],
  ['status: in-progress, not-before: 2026-03-18', []],
  ['status: on-hold, until: 2026-03-18', ['2026-03-18 a: on hold until 18 Mar']],
  ['status: planned, until: 2026-03-18', []],
  ['status: done, due: 2026-03-18', []],
  ['status: cancelled, due: 2026-03-18', []],
  ['status: rolled-back, due: 2026-03-18', ['2026-03-18 a: due 18 Mar']],
  ['status: what, due: 2026-03-18', ['2026-03-18 a: due 18 Mar']],
  [
    'status: planned, due: 2026-03-20, not-before: 2026-03-18',
    ['2026-03-18 a: not before 18 Mar', '2026-03-20 a: due 20 Mar'],
  ],
  ['status: planned, due: 2027-01-01', ['2027-01-01 a: due 1 Jan 2027']],
];

for (const [step, dates] of rows) {
  test(`a step with ${step}`, () => {
    assert.deepEqual(datesOf(steps(`id: a, title: A, ${step}`)), dates);
  });
}

test('a step without an id is called by its title', () => {
  assert.deepEqual(datesOf(steps('title: Move all orders, status: planned, due: 2026-03-18')), [
    '2026-03-18 Move all orders: due 18 Mar',
  ]);
});

test('a part of a step has no days of its own', () => {
  assert.deepEqual(
    datesOf(`steps:
  - id: a
    title: A
    status: planned
    steps: [{id: a1, title: A1, status: planned, due: 2026-03-18}]
`),
    [],
  );
});

test('the day of a phase counts as long as a step of it is open', () => {
  const phase = (status: string) =>
    datesOf(`phases:
  - id: p
    title: P
    due: 2026-03-18
    steps: [{id: a, title: A, status: done}, {id: b, title: B, status: ${status}}]
`);
  assert.deepEqual(phase('planned'), ['2026-03-18 p: due 18 Mar']);
  assert.deepEqual(phase('cancelled'), []);
});

test('freezes: when the next one begins, and when the one that is on ends', () => {
  assert.deepEqual(
    datesOf(`calendar:
  freezes:
    - {id: on, start: 2026-03-14, duration: P5D}
    - {id: coming, start: 2026-03-20, duration: P2D}
    - {id: over, start: 2026-03-01, duration: P2D}
    - {start: 2026-01-01, duration: P1D, rrule: FREQ=MONTHLY}
    - {id: unclear, start: 2026-03-20, duration: P1D, rrule: FREQ=HOURLY}
${steps('id: a, title: A, status: planned')}`),
    [
      '2026-03-18 freeze on: until 18 Mar',
      '2026-03-20 freeze coming: from 20 Mar',
      '2026-04-01 freeze: from 1 Apr',
    ],
  );
});

test('windows: when they are, and until when they must be announced', () => {
  assert.deepEqual(
    datesOf(`maintenance-windows:
  - {id: a, start: 2026-04-10T06:00, duration: PT2H, notice: P7D}
  - {id: b, start: 2026-04-11T06:00, duration: PT2H, notice: P7D, announcements: [{at: 2026-03-10}]}
  - {id: c, start: 2026-03-18T06:00, duration: PT2H, notice: P7D}
  - {id: d, start: 2026-03-16T06:00, duration: PT5H, notice: P7D}
  - {id: e, start: 2026-04-12T06:00, duration: PT2H, status: cancelled}
${steps('id: a, title: A, status: planned')}`),
    [
      '2026-03-18 window c: on 18 Mar',
      '2026-04-03 window a: announce by 3 Apr',
      '2026-04-10 window a: on 10 Apr',
      '2026-04-11 window b: on 11 Apr',
    ],
  );
});

test('contracts, flags and open risks of the plan', () => {
  assert.deepEqual(
    datesOf(`contracts: [{id: api, sunset: 2026-03-16}, {id: old, sunset: 2026-03-15}]
flags: [{key: dual.write, remove-by: 2026-03-17}, {key: kept}]
premortems:
  - id: pm
    held: 2026-03-01
    for: [a]
    risks:
      - {id: R1, scenario: X, due: 2026-03-18}
      - {id: R2, scenario: X, due: 2026-03-18, status: mitigated}
      - {scenario: X, due: 2026-03-19}
${steps('id: a, title: A, status: planned')}`),
    [
      '2026-03-16 api: sunset 16 Mar',
      '2026-03-17 dual.write: remove by 17 Mar',
      '2026-03-18 risk R1: due 18 Mar',
      '2026-03-19 risk: due 19 Mar',
    ],
  );
});

test('what is on one day stands in the order of the plan', () => {
  assert.deepEqual(
    datesOf(
      steps(
        'id: z, title: Z, status: planned, due: 2026-03-18',
        'id: a, title: A, status: planned, due: 2026-03-18',
      ),
    ),
    ['2026-03-18 z: due 18 Mar', '2026-03-18 a: due 18 Mar'],
  );
});

test('nobody has to mind the days of a plan at rest', () => {
  const due = steps('id: a, title: A, status: planned, due: 2026-03-18');
  for (const status of ['on-hold', 'completed', 'cancelled']) {
    assert.deepEqual(datesOf(due, `status: ${status}`), [], status);
  }
  for (const status of ['draft', 'proposed', 'approved', 'active']) {
    assert.equal(datesOf(due, `status: ${status}`)?.length, 1, status);
  }
});
