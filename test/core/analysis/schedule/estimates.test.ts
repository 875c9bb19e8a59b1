import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfSchedule, stateOf } from '../../../support/plan-builder.ts';

/* What is left of a step on Monday, 16 March, by what was estimated and when it was begun. */

const text = (steps: string) => `migration-plan: "1.0"\nid: a\ntitle: Move\nsteps:\n${steps}`;

/** Versions of the plan by the day of their commit, the newest first. */
function analyseVersions(versions: readonly (readonly [day: string, steps: string])[]) {
  const hashes = versions.map((_, at) => String(at).repeat(8));
  const older = versions
    .slice(1)
    .map(([, steps], at) => `--- a.migration.yaml@${hashes[at + 1]}\n${text(steps)}`);
  const git = versions.map(([day], at) => `${day} ${hashes[at]} a.migration.yaml\n`).join('');
  return analyseFixture(
    `--- a.migration.yaml\n${text(versions[0]?.[1] ?? '')}${older.join('')}--- git\n${git}`,
  );
}

const step = (words: string) => `  - {id: a, title: A, estimate: P10D, ${words}}\n`;
const daysOf = (versions: readonly (readonly [string, string])[]) => {
  const { schedule } = stateOf(analyseVersions(versions), 'a');
  return `${schedule?.used} used, ${schedule?.finish}`;
};

const planned: readonly [string, string] = ['2026-02-02', step('status: planned')];
const begun: readonly [string, string] = ['2026-03-09', step('status: in-progress')];

test('the days since the plan first said in progress are used', () => {
  assert.equal(daysOf([begun, planned]), '5 used, 2026-03-20');
});

test('a step that is verified since has used them as well', () => {
  assert.equal(
    daysOf([['2026-03-13', step('status: verifying')], begun, planned]),
    '5 used, 2026-03-20',
  );
});

test('a step that went straight to being verified has been worked on since then', () => {
  assert.equal(daysOf([['2026-03-12', step('status: verifying')], planned]), '2 used, 2026-03-25');
});

test('a pause in between is not counted: what is known is when it went on', () => {
  assert.equal(
    daysOf([
      ['2026-03-12', step('status: in-progress')],
      ['2026-03-10', step('status: on-hold')],
      ['2026-02-09', step('status: in-progress')],
      planned,
    ]),
    '2 used, 2026-03-25',
  );
});

test('the day that somebody wrote comes before the history', () => {
  assert.equal(
    daysOf([['2026-03-13', step('status: verifying, started: 2026-03-10')], planned]),
    '4 used, 2026-03-23',
  );
});

test('a start that is still to come has used nothing, and nothing is known of it', () => {
  assert.equal(
    daysOf([['2026-03-13', step('status: in-progress, started: 2026-03-17')], planned]),
    'undefined used, 2026-03-27',
  );
});

test('what begins today has used no day', () => {
  assert.equal(
    daysOf([['2026-03-13', step('status: in-progress, started: 2026-03-16')], planned]),
    '0 used, 2026-03-27',
  );
});

test('week-ends and holidays are used by nobody', () => {
  const source = (started: string) =>
    outlineOfSchedule(
      analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
id: a
title: Move
calendar: {holidays: [2026-03-10, 2026-03-18]}
steps: [{id: a, title: A, status: in-progress, started: ${started}, estimate: P5D}]
`),
    )[0]?.slice(3, 17);
  assert.equal(source('2026-03-13'), '03-16 to 03-20');
  assert.equal(source('2026-03-12'), '03-16 to 03-19');
  assert.equal(source('2026-03-14'), '03-16 to 03-23');
  assert.equal(source('2026-03-09'), '03-16 to 03-16');
});

/** Five steps that are over, and one of which nobody wrote how long it takes. */
const usual = (...over: readonly string[]) => {
  const steps = over.map((words, at) => `  - {id: s${at}, title: S, ${words}}\n`).join('');
  const open =
    '  - {id: open, title: Open, status: planned}\n  - {id: end, title: End, status: planned, estimate: P1D}\n';
  const { schedule } = stateOf(analyseVersions([['2026-01-05', steps + open]]), 'open');
  return `${schedule?.estimate.days}${schedule?.estimate.isAssumed ? ' assumed' : ''}`;
};

const took = (from: string, to: string) => `status: done, started: ${from}, finished: ${to}`;
const eight = took('2026-02-02', '2026-02-11');

test('where nothing is estimated, five finished steps tell how long one takes: the middle one', () => {
  const long = took('2026-01-05', '2026-02-27');
  assert.equal(usual(eight, eight, eight, eight, eight), '8 assumed');
  assert.equal(usual(eight, eight, eight, long, long), '8 assumed');
  assert.equal(usual(eight, eight, eight, eight), '5 assumed');
});

test('a step that was cancelled did not take any time to finish', () => {
  const cancelled = 'status: cancelled, started: 2026-01-05';
  assert.equal(usual(cancelled, cancelled, cancelled, cancelled, cancelled), '5 assumed');
  assert.equal(usual(eight, eight, eight, eight, cancelled), '5 assumed');
  assert.equal(
    usual(
      eight,
      eight,
      eight,
      eight,
      eight,
      cancelled,
      cancelled,
      cancelled,
      cancelled,
      cancelled,
      cancelled,
    ),
    '8 assumed',
  );
});

test('an end before the beginning, or a beginning that nobody wrote, tells nothing', () => {
  const backwards = took('2026-02-11', '2026-02-02');
  assert.equal(usual(eight, eight, eight, eight, backwards), '5 assumed');
  assert.equal(
    usual(eight, eight, eight, eight, 'status: done, finished: 2026-02-11'),
    '5 assumed',
  );
});

test('an estimate that is used up puts a step at risk, one day before that it does not', () => {
  const riskOf = (started: string, status: string) =>
    stateOf(
      analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps: [{id: a, title: A, status: ${status}, started: ${started}, estimate: P5D}]
`),
      'a',
    ).overlays.find(({ kind }) => kind === 'at-risk')?.reason.message;
  const used = '5 of 5 estimated working days are used.';
  assert.equal(riskOf('2026-03-09', 'in-progress'), used);
  assert.equal(riskOf('2026-03-09', 'verifying'), used);
  assert.equal(riskOf('2026-03-10', 'in-progress'), undefined);
  assert.equal(riskOf('2026-03-09', 'on-hold'), undefined);
});
