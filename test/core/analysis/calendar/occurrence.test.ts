import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findOccurrence } from '../../../../src/core/analysis/calendar/occurrence.ts';
import type { Schedule } from '../../../../src/core/model/plan/calendar.ts';
import type { Sourced } from '../../../../src/core/model/value.ts';

function written<T>(value: T): Sourced<T> {
  return { value, raw: '', span: { start: 0, end: 0 }, source: 'yaml', doubt: undefined };
}

const weekly: Schedule = {
  start: written('2026-05-16T06:00:00'),
  duration: written({ days: 0, seconds: 7200 }),
  rrule: written('FREQ=WEEKLY;COUNT=3'),
  ics: undefined,
};

const clocks = { zone: 'Europe/Berlin', readingOf: () => undefined };

function at(now: string, schedule: Schedule = weekly): string {
  const found = findOccurrence(schedule, clocks, Date.parse(now));
  return found.kind === 'unknown'
    ? found.kind
    : `${found.kind} ${new Date(found.start).toISOString()}`;
}

for (const [now, expected] of [
  ['2026-05-01T00:00Z', 'coming 2026-05-16T04:00:00.000Z'],
  ['2026-05-16T05:00Z', 'running 2026-05-16T04:00:00.000Z'],
  ['2026-05-16T06:00Z', 'coming 2026-05-23T04:00:00.000Z'],
  ['2026-05-30T05:59Z', 'running 2026-05-30T04:00:00.000Z'],
  ['2027-01-01T00:00Z', 'over 2026-05-30T04:00:00.000Z'],
] as const) {
  test(`a window of three Saturdays at ${now}: ${expected}`, () => {
    assert.equal(at(now), expected);
  });
}

test('a rule that is not understood, a calendar file and no start are unknown', () => {
  assert.equal(at('2026-05-16', { ...weekly, rrule: written('FREQ=HOURLY') }), 'unknown');
  assert.equal(at('2026-05-16', { ...weekly, ics: written('ops/w.ics') }), 'unknown');
  assert.equal(at('2026-05-16', { ...weekly, start: undefined }), 'unknown');
  assert.equal(
    at('2026-05-16', { ...weekly, rrule: written('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30') }),
    'unknown',
  );
});

test('once, without a rule', () => {
  const once = { ...weekly, rrule: undefined };
  assert.equal(at('2026-05-01T00:00Z', once), 'coming 2026-05-16T04:00:00.000Z');
  assert.equal(at('2026-06-01T00:00Z', once), 'over 2026-05-16T04:00:00.000Z');
});
