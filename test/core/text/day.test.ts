import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayIn, daysBetween, readClock } from '../../../src/core/text/day.ts';
import { agoText, daysText, dayText, lastingText } from '../../../src/core/text/day-text.ts';
import { namesText } from '../../../src/core/text/names-text.ts';

test('days are counted by the calendar, across clock changes and leap days', () => {
  assert.equal(daysBetween('2026-03-09', '2026-03-16'), 7);
  assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
  assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
  assert.equal(daysBetween('2026-03-16', '2026-03-09'), -7);
  assert.equal(addDays('2026-06-12', 14), '2026-06-26');
  assert.equal(addDays('2024-02-28', 1), '2024-02-29');
});

test('adding what lies between gives the other day', () => {
  const days = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2200-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [from = '', to = ''] = [a, b].map(date => date.toISOString().slice(0, 10));
      assert.equal(addDays(from, daysBetween(from, to)), to);
    }),
  );
});

test('every year that can be written is counted, the first hundred too', () => {
  assert.equal(daysBetween('0026-03-16', '2026-03-16'), 730_485);
  assert.equal(daysBetween('0099-12-31', '0100-01-01'), 1);
  assert.equal(addDays('0000-02-28', 1), '0000-02-29');
  assert.equal(addDays('0099-12-31', 1), '0100-01-01');
  assert.equal(daysBetween('0000-01-01', '9999-12-31'), 3_652_424);
});

test('the day of an instant depends on the zone', () => {
  const instant = '2026-03-15T23:30:00Z';
  const zones = {
    UTC: '2026-03-15',
    'Europe/Berlin': '2026-03-16',
    'Europe/London': '2026-03-15',
    'America/New_York': '2026-03-15',
    'America/Los_Angeles': '2026-03-15',
    'America/St_Johns': '2026-03-15',
    'Asia/Tokyo': '2026-03-16',
    'Asia/Kolkata': '2026-03-16',
    'Australia/Lord_Howe': '2026-03-16',
    'Pacific/Kiritimati': '2026-03-16',
    'Pacific/Pago_Pago': '2026-03-15',
    'Africa/Nairobi': '2026-03-16',
  };
  for (const [zone, day] of Object.entries(zones)) assert.equal(dayIn(zone, instant), day, zone);
  assert.equal(dayIn(undefined, instant), '2026-03-15');
  assert.equal(dayIn('Mars/Olympus', instant), '2026-03-15');
  assert.equal(dayIn('UTC', 'yesterday'), undefined);
});

test('the clocks of a time zone show a day and a time', () => {
  const instant = '2026-03-15T18:59:05.250Z';
  const read = (zone: string) => Object.values(readClock(zone, instant)).join(' ');
  assert.equal(read('UTC'), '2026-03-15 18:59:05');
  assert.equal(read('Asia/Tokyo'), '2026-03-16 03:59:05');
  assert.equal(read('Asia/Kolkata'), '2026-03-16 00:29:05');
  assert.equal(read('Mars/Olympus'), '2026-03-15 18:59:05');
  assert.deepEqual(readClock('UTC', '2026-03-15 noon'), { day: '2026-03-15', time: 'noon' });
});

test('words for days', () => {
  assert.equal(dayText('2026-03-09', '2026-11-24'), '9 Mar');
  assert.equal(dayText('2027-03-10', '2026-11-24'), '10 Mar 2027');
  assert.equal(dayText('2026-12-31', ''), '31 Dec 2026');
  assert.deepEqual([0, 1, 2].map(daysText), ['0 days', '1 day', '2 days']);
  assert.deepEqual([-1, 0, 1, 7].map(lastingText), [
    'in 1 day',
    'since today',
    'for 1 day',
    'for 7 days',
  ]);
  assert.deepEqual([0, 1, 6].map(agoText), ['today', 'yesterday', '6 days ago']);
});

test('words for lists', () => {
  assert.equal(namesText([]), '');
  assert.equal(namesText(['a']), 'a');
  assert.equal(namesText(['a', 'b']), 'a and b');
  assert.equal(namesText(['a', 'b', 'c']), 'a, b and c');
  assert.equal(namesText(['a', 'b', 'c', 'd']), 'a, b, c and d');
  assert.equal(namesText(['a', 'b', 'c', 'd', 'e']), 'a, b, c and 2 more');
  assert.equal(namesText(['a', 'b', 'c', 'd'], 2), 'a, b and 2 more');
});
