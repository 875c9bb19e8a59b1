import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { unfoldRule } from '../../../../src/core/analysis/calendar/unfold-rule.ts';

function unfold(start: string, rule: string, until: string, zone?: string): string[] {
  const found = unfoldRule({ start, rule, zone }, Date.parse(until));
  if (found.kind === 'unknown') return [found.reason];
  const starts = found.starts.map(time => new Date(time).toISOString().replace(':00.000Z', 'Z'));
  return [...starts, ...found.skipped.map(moment => `skipped ${moment}`)];
}

for (const [start, rule, until, zone, expected] of [
  [
    ...['2026-03-28T06:00:00', 'FREQ=DAILY', '2026-03-30T12:00Z', 'Europe/Berlin'],
    ['2026-03-28T05:00Z', '2026-03-29T04:00Z', '2026-03-30T04:00Z'],
  ],
  [
    ...['2026-03-28T02:30', 'FREQ=DAILY;COUNT=2', '2027-01-01', 'Europe/Berlin'],
    [...['2026-03-28T01:30Z', '2026-03-29T01:30Z'], 'skipped 2026-03-29T02:30'],
  ],
  [
    ...[
      '2026-05-16T06:00:00Z',
      'FREQ=WEEKLY;UNTIL=20260530T055959Z',
      '2027-01-01',
      'Europe/Berlin',
    ],
    ['2026-05-16T06:00Z', '2026-05-23T06:00Z'],
  ],
  [
    ...['2026-05-16', 'RRULE:FREQ=MONTHLY;UNTIL=20260716', '2027-01-01', 'Europe/Berlin'],
    ['2026-05-15T22:00Z', '2026-06-15T22:00Z', '2026-07-15T22:00Z'],
  ],
  [
    ...['2026-05-05T06:00:00', 'FREQ=MONTHLY;BYDAY=1TU', '2026-07-31', undefined],
    ['2026-05-05T06:00Z', '2026-06-02T06:00Z', '2026-07-07T06:00Z'],
  ],
  [
    ...['2024-02-29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2033-01-01', undefined],
    ['2024-02-29T00:00Z', '2028-02-29T00:00Z', '2032-02-29T00:00Z'],
  ],
  [
    ...['2026-01-31', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '2033-01-01', undefined],
    ['2026-01-31T00:00Z', '2026-02-28T00:00Z', '2026-03-31T00:00Z'],
  ],
] as const) {
  test(`${rule} from ${start} in ${zone ?? 'UTC'}`, () => {
    assert.deepEqual(unfold(start, rule, until, zone), expected);
  });
}

for (const rule of [
  '',
  'FREQ=SECONDLY',
  'FREQ=DAILY;BYHOUR=3',
  'FREQ=DAILY;FREQ=DAILY',
  'FREQ=YEARLY;BYDAY=5MO',
  'FREQ=DAILY;BYDAY=1MO',
  'FREQ=WEEKLY;INTERVAL=1000000',
  'FREQ=WEEKLY;BYMONTHDAY=3',
  'COUNT=3',
  'x'.repeat(400),
]) {
  test(`nothing is known of the rule ${rule.slice(0, 40)}`, () => {
    const found = unfoldRule({ start: '2026-05-16T06:00:00', rule, zone: undefined }, Date.now());
    assert.equal(found.kind, 'unknown');
    assert.match(found.kind === 'unknown' ? found.reason : '', /^the rule "/);
  });
}

for (const rule of [
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MONTHLY;INTERVAL=12;BYMONTH=2',
]) {
  test(`no day fits the rule ${rule}`, () => {
    assert.deepEqual(unfold('2026-05-16T06:00:00', rule, '2100-01-01'), []);
  });
}

test('a rule without an end is unfolded up to a limit', () => {
  assert.match(
    unfold('2000-01-01', 'FREQ=DAILY', '2100-01-01')[0] ?? '',
    /repeats more than 5000 times/,
  );
});

test('days and weeks are what counting gives', () => {
  const step = fc.constantFrom(['DAILY', 1] as const, ['WEEKLY', 7] as const);
  fc.assert(
    fc.property(
      step,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 60 }),
      ([frequency, days], interval, count) => {
        const rule = `FREQ=${frequency};INTERVAL=${interval};COUNT=${count}`;
        const found = unfoldRule(
          { start: '2026-05-16T06:00:00', rule, zone: 'UTC' },
          Date.parse('2100-01-01'),
        );
        const first = Date.parse('2026-05-16T06:00:00Z');
        const expected = Array.from(
          { length: count },
          (_, index) => first + index * interval * days * 86_400_000,
        );
        assert.deepEqual(found, { kind: 'known', starts: expected, skipped: [] });
      },
    ),
  );
});

test('every rule that is understood comes to an end, with starts that grow', () => {
  const part = fc.constantFrom(
    ...[
      'BYMONTH=2',
      'BYMONTH=4,6',
      'BYMONTHDAY=29',
      'BYMONTHDAY=31',
      'BYMONTHDAY=-31',
      'BYDAY=MO',
      'BYDAY=5MO',
    ],
    ...[
      'BYDAY=-1SU,2TU',
      'BYSETPOS=-1',
      'BYSETPOS=5',
      'INTERVAL=2',
      'INTERVAL=6',
      'INTERVAL=99',
      'WKST=SU',
      'COUNT=4',
    ],
  );
  const frequency = fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY');
  const start = fc.constantFrom('2026-02-10T06:00:00', '2024-02-29', '2026-01-31');
  fc.assert(
    fc.property(frequency, fc.uniqueArray(part, { maxLength: 3 }), start, (name, parts, from) => {
      const rule = [`FREQ=${name}`, ...parts].join(';');
      const found = unfoldRule({ start: from, rule, zone: undefined }, Date.parse('2035-01-01'));
      if (found.kind === 'unknown') return;
      assert.deepEqual(
        found.starts,
        found.starts.toSorted((a, b) => a - b),
        rule,
      );
    }),
    { numRuns: 400 },
  );
});

test('the last working day of a month, from a start that is none', () => {
  // The library takes the first one of the month in which the rule begins for the last one.
  assert.deepEqual(
    unfold('2025-02-01', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', '2026-01-01'),
    ['2025-02-28T00:00Z', '2025-03-31T00:00Z', '2025-04-30T00:00Z'],
  );
});

test('rules that the library unfolds well are unfolded alike', () => {
  const rule = fc.constantFrom(
    ...['FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;BYMONTHDAY=-1,15'],
    ...['FREQ=WEEKLY;BYDAY=MO,TH;INTERVAL=2', 'FREQ=WEEKLY;BYDAY=SU,MO;INTERVAL=2;WKST=SU'],
    ...['FREQ=YEARLY;BYMONTH=3,9;BYDAY=-1SU'],
    ...['FREQ=DAILY;BYDAY=SA,SU', 'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR'],
  );
  const day = fc.integer({ min: 0, max: 800 });
  fc.assert(
    fc.property(rule, day, (written, days) => {
      const start = new Date(Date.UTC(2025, 0, 1 + days, 6)).toISOString().slice(0, 19);
      const found = unfoldRule({ start, rule: written, zone: undefined }, Date.parse('2060-01-01'));
      const iterator = ICAL.Recur.fromString(written).iterator(ICAL.Time.fromDateTimeString(start));
      const expected = Array.from({ length: 25 }, () => `${iterator.next()}.000Z`);
      // The library counts a start that its rule does not mean.
      const starts = found.kind === 'known' ? found.starts : [];
      const ours = starts.slice(0, 26).map(time => new Date(time).toISOString());
      const shared = expected.filter(each => each !== `${start}.000Z` || ours.includes(each));
      assert.deepEqual(ours.slice(0, shared.length), shared, `${written} ${start}`);
    }),
  );
});
