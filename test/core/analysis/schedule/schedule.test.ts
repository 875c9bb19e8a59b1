import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfSchedule } from '../../../support/plan-builder.ts';

/*
 * When steps can happen from Monday, 16 March 2026 on. Each row: what the plan says, a line for each
 * open step, and the end: its day, the margin to the due date, and the chain that decides it.
 */

interface Row {
  readonly name: string;
  readonly plan: string;
  readonly steps: readonly string[];
  readonly end: string;
}

const rows: readonly Row[] = [
  {
    name: 'steps that wait, and one beside them',
    plan: `steps:
  - {id: a, title: A, status: planned, estimate: P3D}
  - {id: b, title: B, status: planned, estimate: P2D, depends-on: [a]}
  - {id: c, title: C, status: planned, estimate: P1D}`,
    steps: [
      'a: 03-16 to 03-18, settled 03-18, float 0, critical, today',
      'b: 03-19 to 03-20, settled 03-20, float 0, critical, a',
      'c: 03-16 to 03-16, settled 03-16, float 4, today',
    ],
    end: '2026-03-20: a b',
  },
  {
    name: 'a week-end is no work, and a week has five days of it',
    plan: `steps:
  - {id: a, title: A, status: planned, estimate: P6D}
  - {id: b, title: B, status: planned, estimate: P1W, depends-on: [a]}`,
    steps: [
      'a: 03-16 to 03-23, settled 03-23, float 0, critical, today',
      'b: 03-24 to 03-30, settled 03-30, float 0, critical, a',
    ],
    end: '2026-03-30: a b',
  },
  {
    name: 'a lag counts days of the calendar, and work begins on the next working day behind it',
    plan: `steps:
  - {id: a, title: A, status: planned, estimate: P5D}
  - {id: b, title: B, status: planned, estimate: P1D, depends-on: [{step: a, lag: P3D}]}
  - {id: c, title: C, status: planned, estimate: P1D, depends-on: [{step: a, lag: P8D}]}`,
    steps: [
      'a: 03-16 to 03-20, settled 03-20, float 0, critical, today',
      'b: 03-24 to 03-24, settled 03-24, float 4, a',
      'c: 03-30 to 03-30, settled 03-30, float 0, critical, a',
    ],
    end: '2026-03-30: a c',
  },
  {
    name: 'who works on two days a week, and not on a holiday',
    plan: `calendar: {working-days: [MO, WE], holidays: [2026-03-18]}
steps:
  - {id: a, title: A, status: planned, estimate: P3D}`,
    steps: ['a: 03-16 to 03-25, settled 03-25, float 0, critical, today'],
    end: '2026-03-25: a',
  },
  {
    name: 'a freeze holds up what changes the running system, and nothing else',
    plan: `calendar: {freezes: [{id: f, start: 2026-03-17, duration: P2D}]}
steps:
  - {id: a, title: A, kind: build, status: planned, estimate: P3D}
  - {id: b, title: B, kind: divert, status: planned, estimate: P3D}
  - {id: c, title: C, kind: contract, status: planned, estimate: P1D, not-before: 2026-03-17, rollback: Undo it}`,
    steps: [
      'a: 03-16 to 03-18, settled 03-18, float 2, today',
      'b: 03-16 to 03-20, settled 03-20, float 0, critical, today',
      'c: 03-19 to 03-19, settled 03-19, float 1, not-before',
    ],
    end: '2026-03-20: b',
  },
  {
    name: 'what must not start before a day, on a week-end at that, and what has to soak',
    plan: `steps:
  - {id: a, title: A, status: planned, estimate: P2D, not-before: 2026-03-21}
  - {id: b, title: B, status: planned, estimate: P2D, exit: [{soak: {for: P7D}}]}
  - {id: c, title: C, status: planned, estimate: P1D, depends-on: [b]}`,
    steps: [
      'a: 03-23 to 03-24, settled 03-24, float 1, not-before',
      'b: 03-16 to 03-17, settled 03-24, float 0, critical, today',
      'c: 03-25 to 03-25, settled 03-25, float 0, critical, b',
    ],
    end: '2026-03-25: b c',
  },
  {
    name: 'what has begun takes what is left of it, a fifth once that is used up, all where no day is known',
    plan: `steps:
  - {id: a, title: A, status: in-progress, started: 2026-03-09, estimate: P10D}
  - {id: b, title: B, status: in-progress, started: 2026-02-02, estimate: P10D}
  - {id: c, title: C, status: in-progress, estimate: P10D}
  - {id: d, title: D, status: verifying, started: 2026-03-09, estimate: P10D}`,
    steps: [
      'a: 03-16 to 03-20, settled 03-20, float 5, today',
      'b: 03-16 to 03-17, settled 03-17, float 8, today',
      'c: 03-16 to 03-27, settled 03-27, float 0, critical, today',
      'd: 03-16 to 03-20, settled 03-20, float 5, today',
    ],
    end: '2026-03-27: c',
  },
  {
    name: 'without an estimate five days are assumed, or what the team agreed on',
    plan: `policy: {default-estimate: P2D}
steps:
  - {id: a, title: A, status: planned}
  - {id: b, title: B, status: planned, estimate: P0D, depends-on: [a]}`,
    steps: [
      'a: 03-16 to 03-17, settled 03-17, float 0, critical, today',
      'b: 03-18 to 03-18, settled 03-18, float 0, critical, a',
    ],
    end: '2026-03-18: a b',
  },
  {
    name: 'what is over or cancelled takes no time; of a pause only the least is known',
    plan: `steps:
  - {id: a, title: A, status: done, finished: 2026-03-13, estimate: P9D}
  - {id: b, title: B, status: cancelled, estimate: P9D}
  - {id: c, title: C, status: planned, estimate: P1D, depends-on: [a, b]}
  - {id: d, title: D, status: on-hold, until: 2026-03-30, estimate: P2D}`,
    steps: [
      'c: 03-16 to 03-16, settled 03-16, float 1, today',
      'd: 03-16 to 03-17, settled 03-17, float 0, critical, today',
    ],
    end: 'at least 2026-03-17: d',
  },
  {
    name: 'of steps that wait for each other, and of those behind them, nothing is known',
    plan: `steps:
  - {id: a, title: A, status: planned, estimate: P1D, depends-on: [b]}
  - {id: b, title: B, status: planned, estimate: P1D, depends-on: [a]}
  - {id: c, title: C, status: planned, estimate: P1D, depends-on: [a]}
  - {id: d, title: D, status: planned, estimate: P1D}`,
    steps: ['d: 03-16 to 03-16, settled 03-16, float 0, critical, today'],
    end: 'at least 2026-03-16: d; not known: a b c',
  },
  {
    name: 'where nobody wrote how long it takes, its window tells: a freeze after it takes nothing away',
    plan: `calendar: {freezes: [{id: f, start: 2026-03-21, duration: P21D}]}
maintenance-windows:
  - {id: w, start: 2026-03-20T06:00, duration: PT2H}
  - {id: v, start: 2026-03-20T22:00, duration: P2D}
  - {id: u, start: 2026-03-16T06:00, duration: PT2H}
steps:
  - {id: a, title: A, kind: cutover, status: planned, window: w, exit: [{soak: P3D}]}
  - {id: b, title: B, kind: cutover, status: planned, window: v}
  - {id: c, title: C, kind: cutover, status: in-progress, window: u}`,
    steps: [
      'a: 03-20 to 03-20, settled 03-23, float 0, critical, window w',
      'b: 03-20 to 03-22, settled 03-22, float 0, window v',
      'c: 03-16 to 03-16, settled 03-16, float 4, today',
    ],
    end: '2026-03-23: a',
  },
  {
    name: 'a window until midnight has no moment on the day after',
    plan: `maintenance-windows:
  - {id: w, start: 2026-03-20T22:00, duration: PT2H}
  - {id: v, start: 2026-03-20T22:00, duration: PT2H1M}
steps:
  - {id: a, title: A, kind: cutover, status: planned, window: w}
  - {id: b, title: B, kind: cutover, status: planned, window: v}`,
    steps: [
      'a: 03-20 to 03-20, settled 03-20, float 0, window w',
      'b: 03-20 to 03-21, settled 03-21, float 0, critical, window v',
    ],
    end: '2026-03-21: b',
  },
  {
    name: 'a window decides, not the work before it, and the chain ends there',
    plan: `maintenance-windows: [{id: w, start: 2026-03-21T22:00, duration: PT4H, rrule: FREQ=WEEKLY}]
steps:
  - {id: a, title: A, status: planned, estimate: P6D}
  - {id: b, title: B, status: planned, estimate: P1D, depends-on: [a], window: w}
  - {id: c, title: C, status: planned, estimate: P1D, depends-on: [b]}`,
    steps: [
      'a: 03-16 to 03-23, settled 03-23, float 4, today',
      'b: 03-28 to 03-28, settled 03-28, float 0, critical, window w',
      'c: 03-30 to 03-30, settled 03-30, float 0, critical, b',
    ],
    end: '2026-03-30: b c',
  },
  {
    name: 'an exit criterion whose time runs tells itself when it is over, one that holds takes none',
    plan: `steps:
  - {id: a, title: A, status: planned, estimate: P1D, exit: [{soak: P14D, waived: {by: "@li"}}]}
  - {id: b, title: B, status: planned, estimate: P1D, exit: [{soak: P14D}]}`,
    steps: [
      'a: 03-16 to 03-16, settled 03-16, float 10, today',
      'b: 03-16 to 03-16, settled 03-30, float 0, critical, today',
    ],
    end: '2026-03-30: b',
  },
  {
    name: 'the margin is counted in working days to the due date of the plan',
    plan: `due: 2026-03-25
steps:
  - {id: a, title: A, status: planned, estimate: P3D}`,
    steps: ['a: 03-16 to 03-18, settled 03-18, float 0, critical, today'],
    end: '2026-03-18, margin 5: a',
  },
  {
    name: 'there is less than none where the days are missed',
    plan: `due: 2026-03-18
steps:
  - {id: a, title: A, status: planned, estimate: P3D}
  - {id: b, title: B, status: planned, estimate: P3D, depends-on: [a]}`,
    steps: [
      'a: 03-16 to 03-18, settled 03-18, float 0, critical, today',
      'b: 03-19 to 03-23, settled 03-23, float 0, critical, a',
    ],
    end: '2026-03-23, margin -3: a b',
  },
  {
    name: 'a plan does not end before a step can begin whose window comes too early',
    plan: `maintenance-windows: [{id: night, start: 2026-03-17T06:00, duration: PT2H}]
steps:
  - {id: a, title: A, status: planned, estimate: P3D}
  - {id: b, title: B, status: planned, depends-on: [a], window: night}`,
    steps: ['a: 03-16 to 03-18, settled 03-18, float 0, critical, today'],
    end: 'at least 2026-03-19: a; not known: b',
  },
];

for (const { name, plan, steps, end } of rows) {
  test(name, () => {
    const analysis = analyseFixture(
      `--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\n${plan}\n`,
    );
    assert.deepEqual(outlineOfSchedule(analysis), steps);
    const schedule = analysis.plans[0]?.schedule ?? assert.fail();
    const { isLowerBound, finish, margin, chain, unknown } = schedule;
    const atLeast = isLowerBound ? 'at least ' : '';
    const left = margin === undefined ? '' : `, margin ${margin}`;
    const ids = chain.map(({ step }) => step.id).join(' ');
    const rest =
      unknown.length === 0 ? '' : `; not known: ${unknown.map(({ id }) => id).join(' ')}`;
    assert.equal(`${atLeast}${finish}${left}: ${ids}${rest}`, end);
  });
}
