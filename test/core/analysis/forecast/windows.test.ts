import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate, type Task } from '../../../../src/core/analysis/forecast/simulate.ts';
import type { Forecast } from '../../../../src/core/model/analysis/forecast.ts';
import { analyseFixture } from '../../../support/analyse-fixture.ts';

/* A step that misses one time of its window takes the next one, in each run as in the schedule. */

const steps = `steps:
  - {id: a, title: A, status: planned, estimate: P5D}
  - {id: b, title: B, status: planned, estimate: P1D, window: w, depends-on: [a]}
`;

function forecastOf(window: string): Forecast | undefined {
  return analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
id: p
title: Move
due: 2026-06-01
maintenance-windows: [{id: w, ${window}}]
${steps}`).plans[0]?.forecast?.forecast;
}

const saturday = 'start: 2026-03-21T06:00, duration: PT2H';

test('a window that comes every week is missed by none', () => {
  const found = forecastOf(`${saturday}, rrule: FREQ=WEEKLY`);
  assert.equal(found?.kind, 'known');
  assert.equal(found?.kind === 'known' && found.days.half, '2026-03-28');
  assert.equal(found?.kind === 'known' && found.chance, 1);
});

test('one that comes only once is missed by whoever takes longer', () => {
  const found = forecastOf(saturday);
  assert.match(
    found?.kind === 'unknown' ? found.reason : '',
    /^in \d\d % of the runs b misses its window w$/,
  );
});

test('one that comes twice is missed by fewer', () => {
  const percentOf = (window: string) => {
    const found = forecastOf(window);
    return found?.kind === 'unknown' ? Number(/in (\d+) %/.exec(found.reason)?.[1]) : 0;
  };
  assert.ok(percentOf(`${saturday}, rrule: FREQ=WEEKLY;COUNT=2`) < percentOf(saturday));
});

test('chance makes no window longer for a step of which nobody wrote how long it takes', () => {
  const found = analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
id: p
title: Move
due: 2026-06-01
calendar: {freezes: [{id: f, start: 2026-03-22, duration: P60D}]}
maintenance-windows: [{id: w, ${saturday}}]
steps: [{id: b, title: B, kind: cutover, status: planned, window: w}]
`).plans[0]?.forecast?.forecast;
  assert.equal(found?.kind === 'known' && found.days.late, '2026-03-21');
});

const everyDay = {
  next: (day: number) => day,
  previous: (day: number) => day,
  move: (day: number, count: number) => day + count,
  count: (from: number, to: number) => to - from,
};

/** The days on which the last of some tasks is settled, each taking as long as was estimated. */
function play(...tasks: readonly Partial<Task>[]) {
  const plain: Task = {
    ...{ kind: 'build', base: 0, after: [], windows: undefined, rest: 1, wait: 0, measured: [] },
  };
  return simulate({
    tasks: tasks.map(task => ({ ...plain, ...task })),
    today: 0,
    calendar: everyDay,
    random: () => 0,
    drawRatio: () => 1,
    runs: 1,
  });
}

/** Days of a window, how long the step before it takes, and on which day all is settled. */
const rows: readonly (readonly [windows: readonly number[], before: number, end: number])[] = [
  [[0, 7, 14], 1, 7],
  [[0, 7, 14], 7, 7],
  [[0, 7, 14], 8, 14],
  [[0, 7, 14], 15, Number.POSITIVE_INFINITY],
  [[], 1, Number.POSITIVE_INFINITY],
];

for (const [windows, before, end] of rows) {
  test(`behind ${before} days, in a window on the days ${windows.join(', ') || 'of none'}`, () => {
    const found = play({ rest: before }, { windows, after: [{ index: 0, lag: 0 }] });
    assert.deepEqual(found.ends, [end]);
    assert.deepEqual(found.missed, [0, Number.isFinite(end) ? 0 : 1]);
    assert.deepEqual(found.critical, [0, 1], 'the window decides, not the work before it');
  });
}

test('what waits for a step that never ends has missed nothing itself', () => {
  const never = { index: 0, lag: 0 };
  const found = play({ windows: [] }, { windows: [5], after: [never] }, { after: [never] });
  assert.deepEqual(found.missed, [1, 0, 0]);
  assert.deepEqual(found.settled, [
    [Number.POSITIVE_INFINITY],
    [Number.POSITIVE_INFINITY],
    [Number.POSITIVE_INFINITY],
  ]);
});

test('a lag, a soak and a measure each put off the end', () => {
  const before = (lag: number) => [{ index: 0, lag }];
  assert.deepEqual(play({ rest: 3 }, { after: before(0) }).ends, [3]);
  assert.deepEqual(play({ rest: 3 }, { after: before(4) }).ends, [7]);
  assert.deepEqual(play({ rest: 3, wait: 2 }, { after: before(0) }).ends, [5]);
  assert.deepEqual(play({ rest: 3, measured: [[20]] }).ends, [20]);
  assert.deepEqual(play({ rest: 3, measured: [[20], [30]], wait: 1 }).ends, [31]);
  assert.deepEqual(play({ rest: 3, measured: [[]] }).ends, [Number.POSITIVE_INFINITY]);
});

test('the end hangs on the chain that leads to it, and on nothing beside it', () => {
  const found = play(
    { rest: 3 },
    { rest: 9 },
    { rest: 2, after: [{ index: 0, lag: 0 }] },
    { rest: 2, after: [{ index: 2, lag: 5 }] },
  );
  assert.deepEqual(found.ends, [11]);
  assert.deepEqual(found.critical, [1, 0, 1, 1]);
});
