import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  dayAt,
  dayOf,
  timeAfter,
  timeBefore,
  timeOf,
} from '../../../../src/core/analysis/calendar/moment.ts';
import { addDays, dayIn } from '../../../../src/core/text/day.ts';
import { timeZones } from '../../../support/time-zones.ts';

/*
 * Days and moments on the clocks of places. Some of them change their clocks at midnight, so that a
 * day has no 0:00 or has it twice.
 */

const atMidnight = [
  'America/Havana',
  'Asia/Beirut',
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Gaza',
];
const zones = fc.constantFrom(undefined, ...timeZones, ...atMidnight, 'No/Such');
const days = fc.integer({ min: 0, max: 1500 }).map(count => addDays('2024-01-01', count));
const hour = 3_600_000;

test('a day is its first moment: the one before it is of the day before', () => {
  fc.assert(
    fc.property(zones, days, (zone, day) => {
      const begin = timeOf(day, zone) ?? Number.NaN;
      assert.equal(dayAt(begin, zone), day);
      assert.equal(dayAt(begin - 1, zone), addDays(day, -1));
      assert.equal(dayOf(day, zone), day);
    }),
    { numRuns: 500 },
  );
});

test('every moment lies in its own day', () => {
  fc.assert(
    fc.property(zones, days, fc.nat(86_400_000), (zone, day, offset) => {
      const time = Date.parse(day) + offset;
      const own = dayAt(time, zone) ?? '';
      assert.ok((timeOf(own, zone) ?? Number.NaN) <= time);
      assert.ok(time < (timeOf(addDays(own, 1), zone) ?? Number.NaN));
      assert.equal(own, dayIn(zone, new Date(time).toISOString()));
    }),
    { numRuns: 500 },
  );
});

test('days that pass are days of the calendar, however long they are', () => {
  fc.assert(
    fc.property(zones, days, fc.nat(400), (zone, day, count) => {
      const noon = timeOf(`${day}T12:00`, zone) ?? Number.NaN;
      const duration = { days: count, seconds: 0 };
      assert.equal(timeAfter(noon, duration, zone), timeOf(`${addDays(day, count)}T12:00`, zone));
      assert.equal(timeBefore(timeAfter(noon, duration, zone), duration, zone), noon);
    }),
    { numRuns: 300 },
  );
});

test('hours that pass are hours, whatever the clocks show', () => {
  fc.assert(
    fc.property(zones, days, fc.nat(100), (zone, day, hours) => {
      const begin = timeOf(day, zone) ?? Number.NaN;
      const duration = { days: 0, seconds: hours * 3600 };
      assert.equal(timeAfter(begin, duration, zone), begin + hours * hour);
      assert.equal(timeBefore(begin, duration, zone), begin - hours * hour);
    }),
  );
});

test('a moment with an offset is the same everywhere', () => {
  fc.assert(
    fc.property(zones, days, fc.integer({ min: -12, max: 14 }), (zone, day, offset) => {
      const sign = offset < 0 ? '-' : '+';
      const written = `${day}T06:00${sign}${String(Math.abs(offset)).padStart(2, '0')}:00`;
      assert.equal(timeOf(written, zone), Date.parse(`${day}T06:00Z`) - offset * hour);
    }),
  );
});

/** A moment that is written, the zone, and the instant at which that is. */
const rows: readonly (readonly [written: string, zone: string, instant: string | undefined])[] = [
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-03-08', 'America/Havana', '2026-03-08T05:00:00.000Z'],
  ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
  ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
  ['2026-02-30', 'UTC', undefined],
  ['2026-03-16T25:00', 'UTC', undefined],
  ['soon', 'UTC', undefined],
  ['', 'UTC', undefined],
];

for (const [written, zone, instant] of rows) {
  test(`"${written}" in ${zone}`, () => {
    const time = timeOf(written, zone);
    assert.equal(time === undefined ? undefined : new Date(time).toISOString(), instant);
  });
}
