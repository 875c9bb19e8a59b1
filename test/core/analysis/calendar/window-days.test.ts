import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { checkRules } from '../../../support/check-rule.ts';
import { outlineOfSchedule, outlineOfStates, stateOf } from '../../../support/plan-builder.ts';

/* On which days a window is open, on 16 March at nine o'clock UTC, and what follows for its step. */

const plan = (window: string, step: string, head = '') => `--- a.migration.yaml
migration-plan: "1.0"
id: a
title: Move
${head}
maintenance-windows: [{id: w, ${window}}]
steps: [{id: a, title: A, window: w, ${step}}]
`;

const said = (window: string, step: string, head = '') =>
  outlineOfStates(analyseFixture(plan(window, step, head)))[0];

const ready = 'Ready: nothing that is written stands in the way.';
const planned = 'status: planned, reviewed: 2026-03-16';

/** The window, and what is said of a planned step that must run in it. */
const rows: readonly (readonly [name: string, window: string, said: string])[] = [
  [
    'one that opens later today is open today',
    'start: 2026-03-16T22:00, duration: PT2H',
    `a: ready: ${ready}`,
  ],
  [
    'one that opens tomorrow is waited for',
    'start: 2026-03-17T00:00, duration: PT2H',
    'a: waiting: Waiting for the window w on 17 Mar.',
  ],
  ['one that is open now', 'start: 2026-03-16T08:00, duration: PT2H', `a: ready: ${ready}`],
  [
    'one that closes this very moment is over',
    'start: 2026-03-16T07:00, duration: PT2H',
    'a: blocked: Blocked: its window w was on 16 Mar, and the step has not started.',
  ],
  [
    'one that has been open since yesterday',
    'start: 2026-03-15T20:00, duration: PT24H',
    `a: ready: ${ready}`,
  ],
  [
    'one of a whole day was on that day, not on the one that begins when it ends',
    'start: 2026-03-14, duration: P1D',
    'a: blocked: Blocked: its window w was on 14 Mar, and the step has not started.',
  ],
  [
    'one of two days ended on the second',
    'start: 2026-03-13, duration: P2D',
    'a: blocked: Blocked: its window w was on 14 Mar, and the step has not started.',
  ],
  [
    'one over midnight ended on the day after',
    'start: 2026-03-13T22:00, duration: PT4H',
    'a: blocked: Blocked: its window w was on 14 Mar, and the step has not started.',
  ],
  [
    'one without a duration is over once it has begun',
    'start: 2026-03-16T09:00',
    'a: blocked: Blocked: its window w was on 16 Mar, and the step has not started.',
  ],
  [
    'the last time of one that repeats counts once its rule has ended',
    'start: 2026-03-02T22:00, duration: PT2H, rrule: FREQ=WEEKLY;COUNT=2',
    'a: blocked: Blocked: its window w was on 9 Mar, and the step has not started.',
  ],
  [
    'one that repeats comes again',
    'start: 2026-03-02T22:00, duration: PT2H, rrule: FREQ=WEEKLY;INTERVAL=2;COUNT=3',
    `a: ready: ${ready}`,
  ],
  [
    'of one without a start nothing is known, so the step is not ready',
    'title: Night',
    'a: waiting: Waiting for the window w, and it is not known when that is.',
  ],
  [
    'of one whose rule is not understood neither',
    'start: 2026-03-16T08:00, duration: PT2H, rrule: FREQ=HOURLY',
    'a: waiting: Waiting for the window w, and it is not known when that is.',
  ],
];

for (const [name, window, expected] of rows) {
  test(`a window: ${name}`, () => assert.equal(said(window, planned), expected));
}

test('days of a window are those of the plan', () => {
  const tokyo = 'calendar: {time-zone: Asia/Tokyo}';
  assert.equal(
    said('start: 2026-03-16T23:30, duration: PT1H', planned, tokyo),
    `a: ready: ${ready}`,
  );
  assert.equal(
    said('start: 2026-03-14T23:30, duration: PT30M', planned, tokyo),
    'a: blocked: Blocked: its window w was on 14 Mar, and the step has not started.',
  );
  assert.equal(
    said('start: 2026-03-16T20:00Z, duration: PT1H', planned, tokyo),
    'a: waiting: Waiting for the window w on 17 Mar.',
  );
});

for (const [status, times] of [
  ['cancelled', 'start: 2026-03-20T06:00, duration: PT2H'],
  ['cancelled', 'start: 2026-03-16T06:00, duration: PT8H'],
  ['completed', 'start: 2026-03-16T06:00, duration: PT8H'],
  ['completed', 'start: 2026-03-14T06:00, duration: PT2H, rrule: FREQ=WEEKLY'],
] as const) {
  test(`nothing takes place in a window that is ${status}, ${times}`, () => {
    const window = `${times}, status: ${status}`;
    assert.equal(
      said(window, planned),
      `a: blocked: Blocked: its window w is ${status}, and the step has not started.`,
    );
    const analysis = analyseFixture(plan(window, `${planned}, estimate: P1D`));
    assert.deepEqual(outlineOfSchedule(analysis), []);
    assert.equal(analysis.plans[0]?.windows[0]?.kind, 'over');
    assert.deepEqual(analysis.plans[0]?.dates, []);
  });
}

test('a window that is cancelled is said where the step names it', () => {
  checkRules(`--- a.migration.yaml
migration-plan: "1.0"
title: Move
maintenance-windows: [{id: w, start: 2026-03-20T06:00, duration: PT2H, status: cancelled}]
steps:
  - id: a
    title: A
    status: planned
    window: w
            ^ warning blocked-step: a is blocked: its window w is cancelled, and the step has not started.
`);
});

test('what has started or is over has no window to miss', () => {
  const gone = 'start: 2026-03-14T06:00, duration: PT2H';
  for (const window of [gone, `${gone}, status: cancelled`]) {
    for (const [status, condition] of [
      ['in-progress', 'active'],
      ['verifying', 'verifying'],
      ['done', 'done'],
      ['cancelled', 'cancelled'],
    ]) {
      const { condition: found } = stateOf(
        analyseFixture(plan(window, `status: ${status}, started: 2026-03-14`)),
        'a',
      );
      assert.equal(found, condition, `${status}, ${window}`);
    }
  }
});

test('a step on hold keeps its own condition and says that its window was missed', () => {
  const { condition, reasons } = stateOf(
    analyseFixture(plan('start: 2026-03-14, duration: P1D', 'status: on-hold, reason: No room')),
    'a',
  );
  assert.equal(condition, 'on-hold');
  assert.deepEqual(
    reasons.map(({ code }) => code),
    ['on-hold', 'window-missed'],
  );
});

/** The window, the day on which the step was started, and what is said of its end. */
const overruns: readonly (readonly [window: string, started: string, said: string | undefined])[] =
  [
    ['start: 2026-03-14, duration: P1D', '2026-03-14', '14 Mar, 2 days ago'],
    ['start: 2026-03-14T22:00, duration: PT4H', '2026-03-14', '15 Mar, yesterday'],
    ['start: 2026-03-14T22:00, duration: PT4H', '2026-03-15', '15 Mar, yesterday'],
    ['start: 2026-03-16T07:00, duration: PT2H', '2026-03-16', '16 Mar, today'],
    ['start: 2026-03-16T07:00, duration: PT3H', '2026-03-16', undefined],
    ['start: 2026-03-14, duration: P1D', '2026-03-13', undefined],
  ];

for (const [window, started, end] of overruns) {
  test(`a step started on ${started} with a window ${window}`, () => {
    const step = `status: in-progress, started: ${started}`;
    const mark = stateOf(analyseFixture(plan(window, step)), 'a').overlays.find(
      ({ kind }) => kind === 'overdue',
    );
    const expected = end && `Its window w ended on ${end}, and it goes on.`;
    assert.equal(mark?.reason.message, expected);
  });
}

test('a window of several days may be used on each of them, and its days tell so', () => {
  const days = (window: string) =>
    outlineOfSchedule(analyseFixture(plan(window, `${planned}, estimate: P1D`)));
  const today = ['a: 03-16 to 03-16, settled 03-16, float 0, critical, window w'];
  assert.deepEqual(days('start: 2026-03-14, duration: P3D'), today);
  assert.deepEqual(days('start: 2026-03-15T20:00, duration: PT24H, rrule: FREQ=WEEKLY'), today);
  assert.deepEqual(days('start: 2026-03-16T22:00, duration: PT2H'), today);
});

test('a step that must still wait for another one cannot use the window that runs', () => {
  const source = `--- a.migration.yaml
migration-plan: "1.0"
id: a
title: Move
maintenance-windows: [{id: w, start: 2026-03-14, duration: P3D, rrule: FREQ=WEEKLY}]
steps:
  - {id: before, title: Before, status: planned, estimate: P2D}
  - {id: a, title: A, status: planned, estimate: P1D, depends-on: [before], window: w}
`;
  assert.equal(
    outlineOfSchedule(analyseFixture(source))[1],
    'a: 03-21 to 03-21, settled 03-21, float 0, critical, window w',
  );
});

test('a window of which nothing is written is waited for, and gives the step no days', () => {
  const source = `--- a.migration.yaml
migration-plan: "1.0"
id: a
title: Move
steps:
  - {id: a, title: A, status: planned, estimate: P1D, window: w}
  - {id: b, title: B, status: planned, estimate: P1D, depends-on: [a]}
  - {id: c, title: C, status: in-progress, estimate: P1D, window: w}
`;
  const analysis = analyseFixture(source);
  assert.equal(
    stateOf(analysis, 'a').reasons[0]?.message,
    'Waiting for the window w, of which nothing is written.',
  );
  assert.deepEqual(outlineOfSchedule(analysis), [
    'c: 03-16 to 03-16, settled 03-16, float 0, critical, today',
  ]);
  assert.deepEqual(
    analysis.plans[0]?.schedule?.unknown.map(({ id }) => id),
    ['a', 'b'],
  );
});
