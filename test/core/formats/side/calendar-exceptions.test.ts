import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCalendar } from '../../../../src/core/formats/side/read-calendar.ts';

/*
 * What an event leaves out and adds. A day that does not exist is not moved to one that does: a freeze must
 * not be lifted, and a window not be opened, on a day that nobody wrote.
 */

function read(...lines: readonly string[]): string {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', ...lines];
  const { events, problems } = readCalendar(
    [...text, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'),
  );
  const [event] = events;
  if (!event) return problems.map(({ message }) => message).join(' ') || 'nothing';
  const { days, seconds } = event.duration;
  return `${event.start} for ${days} d ${seconds} s, not ${event.except.join()}, also ${event.also.join()}`;
}

const start = 'DTSTART:20260116T060000Z';
const missing = 'This event has a day or a time that does not exist.';

for (const [lines, expected] of [
  [['EXDATE:20260216T060000Z'], 'not 2026-02-16T06:00:00Z, also '],
  [
    ['EXDATE:20260216T060000Z,20260316T060000Z'],
    'not 2026-02-16T06:00:00Z,2026-03-16T06:00:00Z, also ',
  ],
  [
    ['EXDATE:20260216T060000Z', 'EXDATE:20260316T060000Z'],
    'not 2026-02-16T06:00:00Z,2026-03-16T06:00:00Z, also ',
  ],
  [['RDATE:20260216T060000Z'], 'not , also 2026-02-16T06:00:00Z'],
  [['EXDATE;VALUE=DATE:20260216'], 'not 2026-02-16, also '],
] as const) {
  test(`${lines.join(' and ')} is read`, () => {
    assert.equal(
      read(start, 'RRULE:FREQ=MONTHLY', ...lines),
      `2026-01-16T06:00:00Z for 0 d 0 s, ${expected}`,
    );
  });
}

for (const line of [
  'EXDATE:20260230T060000Z',
  'EXDATE:20260216T060000Z,20260230T060000Z',
  'EXDATE;VALUE=DATE:20260230',
  'EXDATE:20260216T250000Z',
  'RDATE:20260230T060000Z',
  'RECURRENCE-ID:20260230T060000Z',
]) {
  test(`${line} is a day that nobody has`, () => {
    assert.equal(read(start, 'RRULE:FREQ=MONTHLY', line), missing);
  });
}

for (const [lines, expected] of [
  [
    ['DTSTART;VALUE=DATE:20260516', 'DTEND;VALUE=DATE:20260514'],
    'This event ends before it begins.',
  ],
  [['DTSTART:20260516T060000Z', 'DTEND:20260516T055959Z'], 'This event ends before it begins.'],
  [
    ['DTSTART:20260516T060000Z', 'RDATE;VALUE=PERIOD:20260520T060000Z/PT1H'],
    'This event comes again in periods, which are not read.',
  ],
  [
    [start, 'RRULE:FREQ=WEEKLY', 'RRULE:FREQ=MONTHLY'],
    'This event comes again by more than one rule, which is not read.',
  ],
  [
    [start, 'RRULE:FREQ=WEEKLY', 'EXRULE:FREQ=MONTHLY'],
    'This event comes again by more than one rule, which is not read.',
  ],
  [
    [start, 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260216T060000Z'],
    'This event moves all that come after it as well, which is not read.',
  ],
  [['DTEND:20260516T060000Z'], 'This event has no start.'],
  [['DTSTART:20260516T060000Z', 'STATUS:CANCELLED'], 'nothing'],
  [['DTSTART:20260516T060000Z', 'STATUS:cancelled'], 'nothing'],
] as const) {
  test(`${lines.join(' and ')}: ${expected}`, () => assert.equal(read(...lines), expected));
}

test('an event that begins and ends at once is one of no length, and is read', () => {
  assert.equal(
    read('DTSTART:20260516T060000Z', 'DTEND:20260516T060000Z'),
    '2026-05-16T06:00:00Z for 0 d 0 s, not , also ',
  );
});

test('one event that cannot be read costs none of the others', () => {
  const event = (line: string) => `BEGIN:VEVENT\r\n${line}\r\nEND:VEVENT\r\n`;
  const text = `BEGIN:VCALENDAR\r\n${['DTSTART:20260101T000000Z', 'DTSTART:20260230T000000Z', 'SUMMARY:x', 'DTSTART:20260103T000000Z'].map(event).join('')}END:VCALENDAR\r\n`;
  const { events, problems } = readCalendar(text);
  assert.deepEqual(
    events.map(each => each.start),
    ['2026-01-01T00:00:00Z', '2026-01-03T00:00:00Z'],
  );
  assert.deepEqual(
    problems.map(({ span, message }) => [text.slice(span.start, span.end), message]),
    [
      ['BEGIN:VEVENT', missing],
      ['BEGIN:VEVENT', 'This event has no start.'],
    ],
  );
  assert.ok((problems[0]?.span.start ?? 0) < (problems[1]?.span.start ?? 0));
});

test('an empty calendar has no event, and an empty file is no calendar', () => {
  assert.deepEqual(readCalendar('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'), {
    events: [],
    problems: [],
    flaw: undefined,
  });
  for (const text of ['', '\n', ' \r\n ']) {
    assert.equal(readCalendar(text).flaw, 'it is empty');
  }
});

test('more events than anybody has are cut off, and that is said', () => {
  const event = 'BEGIN:VEVENT\r\nDTSTART:20260101T000000Z\r\nEND:VEVENT\r\n';
  const text = `BEGIN:VCALENDAR\r\n${event.repeat(5001)}END:VCALENDAR\r\n`;
  const { events, problems } = readCalendar(text);
  assert.equal(events.length, 5000);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['This event stands behind the first 5000, which are all that is read.'],
  );
});
