import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCalendar } from '../../../../src/core/formats/side/read-calendar.ts';
import { calendarText } from '../../../../src/core/reports/calendar-entries.ts';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { checkRules } from '../../../support/check-rule.ts';
import { outlineOfSchedule, outlineOfStates, stateOf } from '../../../support/plan-builder.ts';

const head = `--- a.migration.yaml
migration-plan: "1.0"
title: Move
`;

const berlin = `${head}calendar: {time-zone: Europe/Berlin}\n`;

function calendar(path: string, ...events: string[]): string {
  const all = events.map(event => `BEGIN:VEVENT\n${event}\nEND:VEVENT\n`).join('');
  return `--- ${path}\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n${all}END:VCALENDAR\n`;
}

const nights =
  'UID:1\nDTSTART;TZID=Europe/Berlin:20260307T060000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY\nEXDATE;TZID=Europe/Berlin:20260321T060000';

function windowsOf(source: string, day?: string): string[] | undefined {
  return analyseFixture(source, day).plans[0]?.windows.map(
    ({ window, kind, time }) => `${window.id.value} ${kind} ${time?.start} ${time?.end}`,
  );
}

const fromFile = `${berlin}maintenance-windows: [{id: night, ics: ops/nights.ics}]
steps: [{id: a, title: A, status: planned, window: night}]
`;

test('a window whose times stand in a calendar file: what is left out does not count', () => {
  const source = fromFile + calendar('ops/nights.ics', nights);
  assert.deepEqual(windowsOf(source), [
    'night coming 2026-03-28T05:00:00.000Z 2026-03-28T07:00:00.000Z',
  ]);
  assert.equal(
    stateOf(analyseFixture(source), 'a').reasons[0]?.message,
    'Waiting for the window night on 28 Mar.',
  );
});

test('a time that is left out by its day alone does not count either', () => {
  const source =
    fromFile + calendar('ops/nights.ics', nights.replace(/EXDATE.*/, 'EXDATE;VALUE=DATE:20260321'));
  assert.deepEqual(windowsOf(source), [
    'night coming 2026-03-28T05:00:00.000Z 2026-03-28T07:00:00.000Z',
  ]);
});

test('the clocks change between two nights, the time on them does not', () => {
  assert.deepEqual(windowsOf(fromFile + calendar('ops/nights.ics', nights), '2026-03-30'), [
    'night coming 2026-04-04T04:00:00.000Z 2026-04-04T06:00:00.000Z',
  ]);
});

test('of a calendar file that is read in part the rest counts, and nothing is over for certain', () => {
  const noStart = 'UID:2\nSUMMARY:No start';
  for (const lost of [noStart, 'UID:2\nDTSTART:20260307T060000Z\nRRULE:FREQ=SECONDLY']) {
    assert.deepEqual(windowsOf(fromFile + calendar('ops/nights.ics', lost, nights)), [
      'night coming 2026-03-28T05:00:00.000Z 2026-03-28T07:00:00.000Z',
    ]);
  }
  const past = 'UID:1\nDTSTART:20260301T060000Z';
  const conditionOf = (...events: readonly string[]) =>
    stateOf(analyseFixture(fromFile + calendar('ops/nights.ics', ...events)), 'a').condition;
  assert.equal(conditionOf(past), 'blocked');
  assert.equal(conditionOf(past, noStart), 'waiting');
});

test('where a time cannot be read, no other one is told to be the next for certain', () => {
  const noStart = 'UID:2\nSUMMARY:No start';
  const source = fromFile
    .replace('ics: ops/nights.ics', 'ics: ops/nights.ics, notice: P3D')
    .replace('window: night', 'window: night, entry: [{maintenance-window: night}]');
  const saidOf = (written: string, ...events: readonly string[]) => {
    const analysis = analyseFixture(written + calendar('ops/nights.ics', ...events));
    const { reasons, entry } = stateOf(analysis, 'a');
    const dates = analysis.plans[0]?.dates.map(({ what }) => what) ?? [];
    const gates = entry.map(({ value, finding }) => `${value} ${finding}`);
    return [...reasons.map(({ message }) => message), ...gates, ...dates];
  };
  assert.deepEqual(saidOf(source, nights), [
    'Waiting for the window night on 28 Mar.',
    'Waiting: the window night must be announced by 25 Mar.',
    'pending the window night must be announced by 25 Mar',
    'announce by 25 Mar',
    'on 28 Mar',
  ]);
  assert.deepEqual(saidOf(source, nights, noStart), [
    'Waiting for the window night on 28 Mar or before: some of its times cannot be read.',
    'Waiting: the window night must be announced by 25 Mar or before.',
    'pending the window night must be announced by 25 Mar or before',
    'announce by 25 Mar or before',
    'on 28 Mar or before',
  ]);
  const told = source.replace('notice: P3D', 'notice: P3D, announcements: [{at: 2026-03-10}]');
  assert.match(saidOf(told, nights).join(), /pass the window night was announced on 10 Mar/);
  assert.match(saidOf(told, nights, noStart).join(), /unknown some times of the window night/);
});

test('nobody is said to have begun outside of a window of which a time is not known', () => {
  const marksOf = (...events: readonly string[]) => {
    const source = fromFile.replace('status: planned', 'status: in-progress, started: 2026-03-10');
    const analysis = analyseFixture(source + calendar('ops/nights.ics', ...events));
    return stateOf(analysis, 'a').overlays.map(({ kind }) => kind);
  };
  assert.deepEqual(marksOf(nights), ['out-of-order']);
  assert.deepEqual(marksOf(nights, 'UID:2\nSUMMARY:No start'), []);
});

test('a calendar file that is missing or broken leaves the time unknown', () => {
  const wrong = [
    '',
    '--- ops/nights.ics\nnot a calendar\n',
    calendar('ops/nights.ics', 'UID:1\nDTSTART:20260307T060000Z\nRRULE:FREQ=SECONDLY'),
  ];
  for (const file of wrong) {
    assert.deepEqual(windowsOf(fromFile + file), ['night unknown undefined undefined'], file);
    assert.equal(
      stateOf(analyseFixture(fromFile + file), 'a').reasons[0]?.message,
      'Waiting for the window night, and it is not known when that is.',
    );
  }
});

test('a freeze of a calendar file blocks, and takes its days from what may not be changed', () => {
  const source = `${berlin.replace('Berlin}', 'Berlin, freezes: [{id: close, ics: ops/close.ics}]}')}steps:
  - {id: a, title: A, kind: divert, status: planned, estimate: P2D}
${calendar('ops/close.ics', 'UID:1\nDTSTART;VALUE=DATE:20260316\nDTEND;VALUE=DATE:20260319')}`;
  const analysis = analyseFixture(source);
  assert.deepEqual(outlineOfStates(analysis), [
    'a: blocked +critical: Blocked by the freeze close until 18 Mar.',
  ]);
  assert.deepEqual(outlineOfSchedule(analysis), [
    'a: 03-19 to 03-20, settled 03-20, float 0, critical, today',
  ]);
});

test('nobody works on the holidays of a calendar file', () => {
  const source = `${berlin.replace('Berlin}', 'Berlin, holidays: [{ics: ops/holidays.ics}]}')}steps:
  - {id: a, title: A, status: planned, estimate: P2D}
${calendar('ops/holidays.ics', 'UID:1\nDTSTART;VALUE=DATE:20260316\nRRULE:FREQ=YEARLY')}`;
  assert.deepEqual(outlineOfSchedule(analyseFixture(source)), [
    'a: 03-17 to 03-18, settled 03-18, float 0, critical, today',
  ]);
});

test('a step takes the first time of its window that is not too early for it', () => {
  const source = `${head}maintenance-windows: [{id: night, start: 2026-03-07T06:00, duration: PT2H, rrule: FREQ=WEEKLY}]
steps:
  - {id: a, title: A, status: in-progress, started: 2026-03-16, estimate: P10D}
  - {id: b, title: B, status: planned, estimate: P1D, window: night, depends-on: [a]}
`;
  assert.equal(
    outlineOfSchedule(analyseFixture(source))[1],
    'b: 03-28 to 03-28, settled 03-28, float 0, critical, window night',
  );
});

test('a window that comes before its step can begin puts the step at risk', () => {
  checkRules(`${head}maintenance-windows: [{id: night, start: 2026-03-20T06:00, duration: PT2H}]
steps:
  - {id: a, title: A, status: in-progress, started: 2026-03-16, estimate: P10D}
  - id: b
    title: B
    status: planned
    estimate: P1D
    depends-on: [a]
    window: night
            ^^^^^ warning at-risk-step: b: its window night on 20 Mar is too early: by its dates it cannot begin before 28 Mar.
`);
});

test('a step that goes on behind the end of its window is overdue; one that is verified is not', () => {
  const plan = (
    status: string,
  ) => `${head}maintenance-windows: [{id: night, start: 2026-03-14T06:00, duration: PT2H}]
steps:
  - id: a
    title: A
    status: ${status}
    started: 2026-03-14
    window: night
`;
  checkRules(
    `${plan('in-progress')}            ^^^^^ warning overdue-step: a: Its window night ended on 14 Mar, 2 days ago, and it goes on.\n`,
  );
  checkRules(plan('verifying'));
});

test('an announcement that came too late, and one that never came', () => {
  const plan = (announcements: string) => `now: 2026-05-12
${head}maintenance-windows:
  - id: night
    start: 2026-05-16T06:00
    announcements: [${announcements}]
    notice: P7D
`;
  const steps = 'steps: [{id: a, title: A, status: planned, window: night}]\n';
  checkRules(`${plan('{at: 2026-05-11}')}            ^^^ error late-notice: The window night on 16 May was announced only on 11 May, though a notice of 7 days was agreed: 9 May was the last day.
${steps}`);
  checkRules(`${plan('')}            ^^^ error late-notice: The window night on 16 May was not announced, though a notice of 7 days was agreed: 9 May was the last day.
${steps}`);
  const cancelled = plan('').replace('    notice', '    status: cancelled\n    notice');
  checkRules(`${cancelled}${steps.replace(', window: night', '')}`);
});

test('a window in a freeze puts the steps at risk that the freeze holds for, until they begin', () => {
  const of = (step: string) => {
    const { overlays } = stateOf(
      analyseFixture(`${head}calendar: {freezes: [{id: close, start: 2026-03-27, duration: P5D}]}
maintenance-windows: [{id: night, start: 2026-03-28T06:00, duration: PT2H}]
steps: [{id: a, title: A, window: night, ${step}}]
`),
      'a',
    );
    return overlays.find(({ kind }) => kind === 'at-risk')?.reason.message;
  };
  const said = 'Its window night on 28 Mar lies in the freeze close.';
  assert.equal(of('status: planned, kind: cutover'), said);
  assert.equal(of('status: planned, kind: build'), undefined);
  assert.equal(of('status: in-progress, kind: cutover'), undefined);
});

test('a window in a freeze', () => {
  checkRules(`${head}calendar: {freezes: [{id: close, start: 2026-03-27, duration: P5D}]}
maintenance-windows:
  - id: night
        ^^^^^ warning clashing-windows: The window night on 28 Mar lies in the freeze close.
    start: 2026-03-28T06:00
    duration: PT2H
steps: [{id: a, title: A, status: planned, window: night}]
`);
});

test('the windows to come go into the calendars of people', () => {
  const source = `${head}maintenance-windows:
  - {id: night, title: Switch, start: 2026-05-16T06:00, duration: PT2H, scope: [checkout]}
  - {id: gone, start: 2026-01-16T06:00, duration: PT2H}
  - {id: monthly, start: 2026-03-20T06:00, duration: PT2H, rrule: FREQ=MONTHLY;COUNT=2}
steps: [{id: a, title: Make it so, status: planned, window: night}]
`;
  const analysis = analyseFixture(source);
  const facts = { now: '2026-03-16T09:00:00Z' };
  const written = calendarText({ analysis, facts });
  assert.deepEqual(
    readCalendar(written).events.map(({ title, start }) => `${title} ${start}`),
    [
      'Switch 2026-05-16T06:00:00Z',
      'Maintenance window monthly 2026-03-20T06:00:00Z',
      'Maintenance window monthly 2026-04-20T06:00:00Z',
    ],
  );
  assert.match(written, /Step: Make it so/);
});
