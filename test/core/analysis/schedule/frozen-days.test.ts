import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfSchedule, stateOf } from '../../../support/plan-builder.ts';

/*
 * A day is frozen, or a holiday, where half of it or more is covered. Each row: the time that is
 * covered, and the last of three working days from Monday, 16 March on.
 */

const rows: readonly (readonly [name: string, time: string, finish: string])[] = [
  ['two hours around noon take no day', '2026-03-17T11:00, duration: PT2H', '03-18'],
  ['eleven hours around noon take none either', '2026-03-17T06:00, duration: PT11H', '03-18'],
  ['twelve hours take one', '2026-03-17T06:00, duration: PT12H', '03-19'],
  [
    'a night of two halves that are too short takes none',
    '2026-03-17T13:00, duration: PT22H',
    '03-18',
  ],
  ['from noon on half of a day is covered', '2026-03-17T12:00, duration: PT12H', '03-19'],
  ['up to noon as well', '2026-03-17T00:00, duration: PT12H', '03-19'],
  ['a minute less is not half', '2026-03-17T00:01, duration: PT11H59M', '03-18'],
  ['from noon to noon takes both days', '2026-03-17T12:00, duration: P1D', '03-20'],
  ['a whole day', '2026-03-17, duration: P1D', '03-19'],
  ['what ends at midnight leaves the next day alone', '2026-03-16, duration: P2D', '03-20'],
  ['a week-end costs nobody a working day', '2026-03-21, duration: P2D', '03-18'],
  ['what was over before today', '2026-03-09, duration: P7D', '03-18'],
  ['without a duration nothing is covered', '2026-03-17T12:00', '03-18'],
  ['a day without a duration is a whole one', '2026-03-17', '03-19'],
  [
    'what has come again for twenty years',
    '2006-03-17, duration: P1D, rrule: "FREQ=YEARLY"',
    '03-19',
  ],
];

const finishOf = (calendar: string, kind = 'divert', extra = '') =>
  outlineOfSchedule(
    analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
id: a
title: Move
calendar: {${calendar}}
steps: [{id: a, title: A, kind: ${kind}, status: planned, estimate: P3D}]
${extra}`),
  )[0]?.slice(12, 17);

for (const [name, time, finish] of rows) {
  test(`a freeze: ${name}`, () => {
    const freeze = `freezes: [{id: f, start: ${time}}]`;
    assert.equal(finishOf(freeze), finish);
    assert.equal(finishOf(freeze, 'build'), '03-18', 'what changes nothing that runs goes on');
  });
}

/** An event of a calendar file that says at which hours nobody works. */
const party = (start: string, end: string) => `--- holidays.ics
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:1
DTSTART:${start}
DTEND:${end}
END:VEVENT
END:VCALENDAR
`;

test('an afternoon off is no holiday, a whole working day is', () => {
  const holidays = 'holidays: [{ics: holidays.ics}]';
  const short = party('20260317T110000', '20260317T130000');
  const long = party('20260317T080000', '20260317T200000');
  assert.equal(finishOf(holidays, 'build', short), '03-18');
  assert.equal(finishOf(holidays, 'build', long), '03-19');
});

test('half of a day is counted on the clocks of the plan', () => {
  const freeze = 'freezes: [{id: f, start: 2026-03-17T12:00Z, duration: PT12H}]';
  assert.equal(finishOf(`time-zone: UTC, ${freeze}`), '03-19');
  // In Berlin it begins at one o'clock and ends an hour into the next day.
  assert.equal(finishOf(`time-zone: Europe/Berlin, ${freeze}`), '03-18');
});

test('a freeze that is on blocks at any hour, however short it is', () => {
  const conditionOf = (start: string, kind: string) =>
    stateOf(
      analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
title: Move
calendar: {freezes: [{id: f, start: ${start}, duration: PT1H}]}
steps: [{id: a, title: A, kind: ${kind}, status: planned}]
`),
      'a',
    ).condition;
  assert.equal(conditionOf('2026-03-16T08:30', 'cutover'), 'blocked');
  assert.equal(conditionOf('2026-03-16T09:00', 'cutover'), 'blocked');
  assert.equal(conditionOf('2026-03-16T08:00', 'cutover'), 'ready');
  assert.equal(conditionOf('2026-03-16T09:01', 'cutover'), 'ready');
  assert.equal(conditionOf('2026-03-16T08:30', 'migrate'), 'ready');
});

test('what cannot begin yet is not said to be frozen, what has begun is', () => {
  const analysis = analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
title: Move
calendar: {freezes: [{id: f, start: 2026-03-16, duration: P1D, reason: Close of the quarter}]}
steps:
  - {id: a, title: A, kind: build, status: in-progress}
  - {id: b, title: B, kind: cutover, status: planned, depends-on: [a]}
  - {id: c, title: C, kind: divert, status: in-progress, depends-on: [a]}
  - {id: d, title: D, kind: contract, status: planned, rollback: Undo it}
  - {id: e, title: E, kind: contract, status: done}
`);
  const [root] = analysis.plans[0]?.roots ?? [];
  assert.equal(stateOf(analysis, 'b').condition, 'waiting');
  assert.deepEqual(
    root?.touches.map(({ id }) => id),
    ['c', 'd'],
  );
  assert.equal(root?.reason.message, 'Blocked by the freeze f until 16 Mar: Close of the quarter.');
  assert.equal(root?.reason.since, '2026-03-16');
});

test('what may take as long as a freeze behind it lasts does not decide when the plan ends', () => {
  const analysis = analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
id: a
title: Move
calendar: {freezes: [{id: f, start: 2026-03-19, duration: P7D}]}
steps:
  - {id: check, title: Check, kind: verify, status: planned, estimate: P3D}
  - {id: divert, title: Divert, kind: divert, status: planned, estimate: P1D, depends-on: [check]}
`);
  assert.deepEqual(outlineOfSchedule(analysis), [
    'check: 03-16 to 03-18, settled 03-18, float 5, today',
    'divert: 03-26 to 03-26, settled 03-26, float 0, critical, check',
  ]);
});
