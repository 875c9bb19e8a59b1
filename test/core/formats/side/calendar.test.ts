import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCalendar } from '../../../../src/core/formats/side/read-calendar.ts';
import { writeCalendar } from '../../../../src/core/formats/side/write-calendar.ts';

function calendar(...events: readonly string[]): string {
  const body = events.map(event => `BEGIN:VEVENT\n${event}\nEND:VEVENT`).join('\n');
  return `BEGIN:VCALENDAR\nVERSION:2.0\n${body}\nEND:VCALENDAR\n`.replaceAll('\n', '\r\n');
}

function outline(text: string): string[] {
  const { events, problems, flaw } = readCalendar(text);
  return [
    ...events.map(({ title, start, zone, duration, rule, except, also }) =>
      [
        ...[title, start, zone ?? '-', `${duration.days} d ${duration.seconds} s`],
        ...[
          rule,
          except.length > 0 ? `not ${except}` : undefined,
          also.length > 0 ? `also ${also}` : undefined,
        ],
      ]
        .filter(part => part !== undefined)
        .join(' | '),
    ),
    ...problems.map(({ span, message }) => `${span.start}: ${message}`),
    ...(flaw === undefined ? [] : [`flaw: ${flaw}`]),
  ];
}

for (const [name, event, expected] of [
  [
    'on the clocks of a zone, with an end',
    'SUMMARY:Cut over\nDTSTART;TZID=Europe/Berlin:20260516T060000\nDTEND;TZID=Europe/Berlin:20260516T080000',
    'Cut over | 2026-05-16T06:00:00 | Europe/Berlin | 0 d 7200 s',
  ],
  [
    'in UTC, with a duration',
    'SUMMARY:A\nDTSTART:20260516T060000Z\nDURATION:P1DT2H',
    'A | 2026-05-16T06:00:00Z | - | 1 d 7200 s',
  ],
  ['on any clock', 'SUMMARY:A\nDTSTART:20260516T060000', 'A | 2026-05-16T06:00:00 | - | 0 d 0 s'],
  ['a day', 'SUMMARY:A\nDTSTART;VALUE=DATE:20260516', 'A | 2026-05-16 | - | 1 d 0 s'],
  [
    'days',
    'SUMMARY:A\nDTSTART;VALUE=DATE:20260516\nDTEND;VALUE=DATE:20260519',
    'A | 2026-05-16 | - | 3 d 0 s',
  ],
  [
    'again and again',
    'SUMMARY:A\nDTSTART:20260516T060000Z\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20260523T060000Z\nRDATE:20260601T060000Z',
    'A | 2026-05-16T06:00:00Z | - | 0 d 0 s | FREQ=WEEKLY;COUNT=3 | not 2026-05-23T06:00:00Z | also 2026-06-01T06:00:00Z',
  ],
  [
    'a zone with a path in front of it',
    'SUMMARY:A\nDTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260516T060000',
    'A | 2026-05-16T06:00:00 | Europe/Berlin | 0 d 0 s',
  ],
] as const) {
  test(`an event: ${name}`, () => {
    assert.deepEqual(outline(calendar(event)), [expected]);
  });
}

test('what cannot be read is a problem at its place, and the rest is read', () => {
  const text = calendar(
    'SUMMARY:A\nDTSTART:20260516T060000Z',
    'SUMMARY:No start',
    'SUMMARY:Zone\nDTSTART;TZID=W. Europe Standard Time:20260516T060000',
    'SUMMARY:Gone\nDTSTART:20260516T060000Z\nSTATUS:CANCELLED',
  );
  const second = text.indexOf('BEGIN:VEVENT', text.indexOf('END:VEVENT'));
  const third = text.indexOf('BEGIN:VEVENT', second + 1);
  assert.deepEqual(outline(text), [
    'A | 2026-05-16T06:00:00Z | - | 0 d 0 s',
    `${second}: This event has no start.`,
    `${third}: This event has a time zone that is not known.`,
  ]);
});

/* A freeze at a guessed time would let a step run into it, or hold one up for nothing. */
for (const [event, message] of [
  ['DTSTART;VALUE=DATE:20260230', 'a day or a time that does not exist'],
  ['DTSTART;VALUE=DATE:20261301', 'a day or a time that does not exist'],
  ['DTSTART;VALUE=DATE:20250229', 'a day or a time that does not exist'],
  ['DTSTART:20260332T060000Z', 'a day or a time that does not exist'],
  ['DTSTART:20260316T240000Z', 'a day or a time that does not exist'],
  ['DTSTART:20260316T066100Z', 'a day or a time that does not exist'],
  ['DTSTART:20260316', 'a day or a time that does not exist'],
  ['DTSTART:20260316T060000Z\nDTEND:20260231T060000Z', 'a day or a time that does not exist'],
  ['DTSTART;TZID=Europe/Berlin:20260316T060000\nDTEND:20260316T060000Z', 'different clocks'],
  ['DTSTART:20260316T060000Z\nDTEND;TZID=Europe/Berlin:20260316T080000', 'different clocks'],
  ['DTSTART:20260316T060000\nDTEND:20260316T080000Z', 'different clocks'],
  [
    'DTSTART;TZID=Europe/Berlin:20260316T060000\nDTEND;TZID=Asia/Tokyo:20260316T080000',
    'different clocks',
  ],
  ['DTSTART;TZID=Atlantis/Poseidon:20260316T060000', 'a time zone that is not known'],
  ['SUMMARY:Some day', 'no start'],
] as const) {
  test(`no time is guessed for ${JSON.stringify(event)}`, () => {
    const text = calendar('SUMMARY:Before\nDTSTART;VALUE=DATE:20260101', event);
    const { events, problems } = readCalendar(text);
    assert.deepEqual(
      events.map(({ title }) => title),
      ['Before'],
    );
    assert.equal(problems.length, 1);
    assert.ok(problems[0]?.message.includes(message), problems[0]?.message);
    assert.equal(problems[0]?.span.start, text.lastIndexOf('BEGIN:VEVENT'));
  });
}

for (const event of [
  'DTSTART;VALUE=DATE:20240229',
  'DTSTART:20260316T235959Z',
  'DTSTART:20260316T060000Z\nDTEND:20260316T080000Z',
  'DTSTART:20260316T060000\nDTEND:20260316T080000',
  'DTSTART;TZID=Europe/Berlin:20260316T060000\nDTEND;TZID=Europe/Berlin:20260316T080000',
  'DTSTART;VALUE=DATE:20260316\nDTEND;VALUE=DATE:20260317',
]) {
  test(`a time is read from ${JSON.stringify(event)}`, () => {
    const { events, problems } = readCalendar(calendar(event));
    assert.deepEqual([events.length, problems], [1, []]);
  });
}

for (const [status, count] of [
  ['CANCELLED', 0],
  ['cancelled', 0],
  ['Cancelled', 0],
  ['CONFIRMED', 1],
  ['TENTATIVE', 1],
] as const) {
  test(`an event that is ${status}`, () => {
    const text = calendar(`STATUS:${status}\nDTSTART:20260316T060000Z`);
    assert.equal(readCalendar(text).events.length, count);
  });
}

test('each day is read as itself', () => {
  const day = fc.date({
    min: new Date('1970-01-01'),
    max: new Date('2199-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, moment => {
      const written = moment.toISOString().slice(0, 10);
      const text = calendar(`DTSTART;VALUE=DATE:${written.replaceAll('-', '')}`);
      assert.deepEqual(
        readCalendar(text).events.map(({ start }) => start),
        [written],
      );
    }),
  );
});

test('a repetition that was moved counts at its new time alone', () => {
  const text = calendar(
    'UID:1\nSUMMARY:A\nDTSTART:20260516T060000Z\nRRULE:FREQ=WEEKLY',
    'UID:1\nSUMMARY:Moved\nRECURRENCE-ID:20260523T060000Z\nDTSTART:20260524T060000Z',
    'UID:1\nRECURRENCE-ID:20260530T060000Z\nDTSTART:20260530T060000Z\nSTATUS:CANCELLED',
  );
  assert.deepEqual(outline(text), [
    'A | 2026-05-16T06:00:00Z | - | 0 d 0 s | FREQ=WEEKLY | not 2026-05-23T06:00:00Z,2026-05-30T06:00:00Z',
    'Moved | 2026-05-24T06:00:00Z | - | 0 d 0 s',
  ]);
});

test('what is no calendar says so', () => {
  for (const text of ['', 'hello', '{}', 'BEGIN:VCALENDAR\nno colon']) {
    assert.match(outline(text).join(), /^flaw: /);
  }
});

test('one event that the library cannot read takes no other one with it', () => {
  const [before, after] = [
    'SUMMARY:A\nDTSTART:20260516T060000Z',
    'SUMMARY:B\nDTSTART:20260517T060000Z',
  ];
  for (const [line, why] of [
    ['RRULE:FREQ=FOO', 'invalid frequency "FOO"'],
    ['RRULE:FREQ=WEEKLY;BYDAY=XX', 'invalid BYDAY value "XX"'],
    ['RRULE:FREQ=WEEKLY;INTERVAL=abc', 'Could not extract integer from "abc"'],
    ['DTSTART', 'invalid line'],
    ['a line of prose', 'invalid line'],
  ] as const) {
    const alarm = 'BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM';
    const text = calendar(`${before}\n${alarm}`, `DTSTART:20260518T060000Z\n${line}`, after);
    const { events, problems, flaw } = readCalendar(text);
    assert.deepEqual(
      events.map(({ title }) => title),
      ['A', 'B'],
    );
    assert.equal(problems.length, 1);
    assert.ok(problems[0]?.message.includes(why), problems[0]?.message);
    assert.equal(problems[0]?.span.start, text.indexOf('BEGIN:VEVENT', text.indexOf('SUMMARY:A')));
    assert.equal(flaw, undefined);
  }
});

test('a calendar that is cut off, or broken beside its events, may not be whole', () => {
  const text = calendar('SUMMARY:A\nDTSTART:20260516T060000Z');
  for (const broken of [text.replace('END:VCALENDAR', ''), text.replace('VERSION:2.0', 'prose')]) {
    const { events, problems, flaw } = readCalendar(broken);
    assert.deepEqual([events.length, problems.length], [1, 0]);
    assert.notEqual(flaw, undefined);
  }
});

test('no text makes it throw', () => {
  const line = fc.constantFrom(
    ...[
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART:20260516T060000Z',
    ],
    ...[
      'DTSTART:2026',
      'DTSTART;TZID=x:20260516',
      'RRULE:FREQ=X',
      'EXDATE:x',
      'DURATION:P',
      'DTEND:0',
    ],
    ...[
      'RRULE:FREQ=DAILY',
      'UID:1',
      'RECURRENCE-ID:20260516T060000Z',
      ' folded',
      '__proto__:x',
      ':',
      '',
    ],
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), lines => {
      const { problems } = readCalendar(lines.join('\r\n'));
      for (const { message } of problems) assert.match(message, /^(?:This|Only) .*\.$/s);
    }),
    { numRuns: 500 },
  );
});

test('what is written is read again', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab,;:\\"\n é🪨') });
  fc.assert(
    fc.property(text, text, (title, description) => {
      const [start, end] = ['2026-05-16T04:00:00Z', '2026-05-16T06:00:00Z'];
      const file = writeCalendar(
        [{ uid: 'cutover@orders', title, description, start, end }],
        '2026-03-16T09:00:00.000Z',
      );
      const { events, problems } = readCalendar(file);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        [events[0]?.title, events[0]?.start, events[0]?.duration.seconds],
        [title, start, 7200],
      );
      for (const line of file.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 76);
    }),
  );
});

test('the calendar that is written', () => {
  const entry = {
    uid: 'cutover@orders-extraction',
    title: 'Cut over, then wait',
    description: undefined,
    start: '2026-05-16T04:00:00Z',
    end: '2026-05-16T06:00:00Z',
  };
  assert.deepEqual(writeCalendar([entry], '2026-03-16T09:00:00Z').split('\r\n'), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cairn//Maintenance windows//EN',
    'BEGIN:VEVENT',
    'UID:cutover@orders-extraction',
    'DTSTAMP:20260316T090000Z',
    'DTSTART:20260516T040000Z',
    'DTEND:20260516T060000Z',
    'SUMMARY:Cut over\\, then wait',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});
