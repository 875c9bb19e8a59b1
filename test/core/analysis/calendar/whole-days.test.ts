import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfStates } from '../../../support/plan-builder.ts';

/* A day without a time is the whole day, at its beginning and at its end. */

const plan = (head: string, step: string) => `--- a.migration.yaml
migration-plan: "1.0"
title: Move
${head}
steps:
  - {id: a, title: A, ${step}}
`;

const firstOf = (source: string, day: string) => outlineOfStates(analyseFixture(source, day))[0];

test('a freeze that ends at midnight ends with the day before', () => {
  const source = plan(
    'calendar: {freezes: [{id: f, start: 2026-03-12, duration: P5D}]}',
    'kind: cutover',
  );
  assert.equal(firstOf(source, '2026-03-16'), 'a: blocked: Blocked by the freeze f until 16 Mar.');
  assert.match(firstOf(source, '2026-03-17') ?? '', /^a: ready/);
});

test('a day without a duration is frozen as a whole', () => {
  const source = plan('calendar: {freezes: [{id: f, start: 2026-03-16}]}', 'kind: cutover');
  assert.equal(firstOf(source, '2026-03-16'), 'a: blocked: Blocked by the freeze f until 16 Mar.');
});

test('a window of a day is open on that day, and missed on the next', () => {
  const source = plan('maintenance-windows: [{id: w, start: 2026-03-16}]', 'window: w');
  assert.match(firstOf(source, '2026-03-16') ?? '', /^a: ready/);
  assert.match(
    firstOf(source, '2026-03-17') ?? '',
    /^a: blocked: Blocked: its window w was on 16 Mar/,
  );
});

test('of a window whose length is not understood nobody knows whether it is over', () => {
  const source = plan(
    'maintenance-windows: [{id: w, start: 2026-03-16T06:00, duration: two hours}]',
    'window: w',
  );
  assert.equal(
    firstOf(source, '2026-03-16'),
    'a: waiting: Waiting for the window w, and it is not known when that is.',
  );
});

test('a window that is over since this morning is missed, and not too early', () => {
  const source = plan(
    'maintenance-windows: [{id: w, start: 2026-03-16T06:00, duration: PT2H}]',
    'window: w, estimate: P1D',
  );
  assert.equal(
    firstOf(source, '2026-03-16'),
    'a: blocked: Blocked: its window w was on 16 Mar, and the step has not started.',
  );
});

test('a start that is still to come overruns no window', () => {
  const source = plan(
    'maintenance-windows: [{id: w, start: 2026-03-10T06:00, duration: PT2H}]',
    'window: w, started: 2026-03-20',
  );
  assert.equal(
    firstOf(source, '2026-03-16'),
    'a: blocked: Blocked: its window w was on 10 Mar, and the step has not started.',
  );
});
