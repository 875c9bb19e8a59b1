import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { checkGates } from '../../../support/check-gate.ts';

/* A window has to be announced so long before it begins, to the minute on the clocks of the plan. */

const window = (words: string, announcements = '') =>
  `maintenance-windows: [{id: w, ${words}, announcements: [${announcements}]}]`;

const gate = 'maintenance-window: {ref: w, announced: P7D}';
const at = (moment: string) => `{at: ${moment}}`;
const once = 'start: 2026-03-23T09:00, duration: PT2H';
const late = 'fail: the window w was not announced by 16 Mar';

checkGates([
  {
    name: 'up to the last minute it can still be announced',
    head: window(once),
    gate,
    is: 'pending until 2026-03-16: the window w must be announced by 16 Mar',
  },
  {
    name: 'a window that is completed needs not be announced any more',
    head: window(`${once}, status: completed`),
    gate,
    is: 'fail: the window w is completed',
  },
  {
    name: 'and was announced in time all the same',
    head: window(`${once}, status: completed`, at('2026-03-16T09:00')),
    gate,
    is: 'pass: the window w was announced on 16 Mar',
  },
  {
    name: 'one that is cancelled is none, though it was announced',
    head: window(`${once}, status: cancelled`, at('2026-03-16T09:00')),
    gate,
    is: 'fail: the window w is cancelled',
  },
  {
    name: 'a minute later it is too late',
    head: window('start: 2026-03-23T08:59, duration: PT2H'),
    gate,
    is: late,
  },
  {
    name: 'what was announced at that minute was in time',
    head: window(once, at('2026-03-16T09:00')),
    gate,
    is: 'pass: the window w was announced on 16 Mar',
  },
  {
    name: 'what is to be announced later today was not yet',
    head: window('start: 2026-03-23T08:59, duration: PT2H', at('2026-03-16T10:00')),
    gate,
    is: late,
  },
  {
    name: 'the first of several announcements counts',
    head: window(once, `${at('2026-03-15')}, ${at('2026-03-02T12:00')}`),
    gate,
    is: 'pass: the window w was announced on 2 Mar',
  },
  {
    name: 'one without a day tells nobody when',
    head: window(once, '{channel: "#status"}'),
    gate,
    is: 'pending until 2026-03-16: the window w must be announced by 16 Mar',
  },
  {
    name: 'days of a clock change are days: a week before is the same time on the clock',
    head: `calendar: {time-zone: Europe/Berlin}\n${window('start: 2026-03-30T06:00, duration: PT2H')}`,
    gate: 'maintenance-window: {ref: w, announced: P2W}',
    is: 'fail: the window w was not announced by 16 Mar',
  },
  {
    name: 'hours are hours',
    head: window('start: 2026-03-17T09:00, duration: PT2H'),
    gate: 'maintenance-window: {ref: w, announced: PT24H}',
    is: 'pending until 2026-03-16: the window w must be announced by 16 Mar',
  },
  {
    name: 'what the criterion asks comes before what the window says of itself',
    head: window(`${once}, notice: P30D`),
    gate: 'maintenance-window: {ref: w, announced: P2D}',
    is: 'pending until 2026-03-21: the window w must be announced by 21 Mar',
  },
  {
    name: 'without a word in the criterion the window speaks',
    head: window(`${once}, notice: P30D`),
    gate: 'maintenance-window: {ref: w}',
    is: 'fail: the window w was not announced by 21 Feb',
  },
  {
    name: 'where nobody agreed on a length it must be announced before it begins',
    head: window(once),
    gate: 'maintenance-window: {ref: w}',
    is: 'pending until 2026-03-23: the window w must be announced by 23 Mar',
  },
  {
    name: 'of one that repeats the next time counts',
    head: window('start: 2026-01-05T09:00, duration: PT2H, rrule: FREQ=WEEKLY', at('2026-03-10')),
    gate: 'maintenance-window: {ref: w, announced: P3D}',
    is: 'pass: the window w was announced on 10 Mar',
  },
  {
    name: 'when a window without a start must be announced is not known',
    head: window('notice: P7D', at('2026-03-10')),
    gate,
    is: 'unknown: it is not known when the window w begins',
  },
  {
    name: 'a window of another plan is none of this one',
    head: window(once).replace('id: w', 'id: v'),
    gate,
    is: 'unknown: there is no maintenance window w',
  },
]);

test('what is blocked by a window says that it is one', () => {
  const source = `--- a.migration.yaml
migration-plan: "1.0"
title: Move
${window(`${once}, status: cancelled`)}
steps:
  - {id: a, title: A, entry: [{${gate}}]}
  - {id: b, title: B, depends-on: a}
`;
  const { steps = [], roots = [] } = analyseFixture(source).plans[0] ?? {};
  assert.equal(steps[1]?.reasons[0]?.message, 'Blocked upstream by window w.');
  assert.deepEqual(
    roots.map(({ label }) => label),
    ['window w'],
  );
});
