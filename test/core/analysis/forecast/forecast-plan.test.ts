import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlanState } from '../../../../src/core/model/analysis/plan-state.ts';
import { analyseFixture } from '../../../support/analyse-fixture.ts';

/* On 16 March 2026, a Monday. */

function planOf(steps: string, { head = '', past = '' } = {}): PlanState {
  const [plan] = analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
start: 2026-01-05
${head}
evidence:
  - {id: old, pattern: old, target: 0}
steps:
${steps}
--- past
${past}
`).plans;
  assert.ok(plan);
  return plan;
}

function forecast(steps: string, more = {}): string {
  const found = planOf(steps, more).forecast?.forecast;
  if (found?.kind !== 'known') return found?.reason ?? 'none';
  const { days, basis } = found;
  return `${days.half} ${days.likely} ${days.late} ${basis}`;
}

/** Five finished steps that took exactly as long as was estimated. */
const exact = Array.from({ length: 5 }, (_, index) => {
  const week = ['01-05', '01-12', '01-19', '01-26', '02-02'][index];
  const end = ['01-09', '01-16', '01-23', '01-30', '02-06'][index];
  return `  - {id: d${index}, title: D, status: done, started: 2026-${week}, finished: 2026-${end}, estimate: P5D}`;
}).join('\n');

test('finished steps that took as long as was thought lead to the days of the schedule', () => {
  const steps = `${exact}
  - {id: a, title: A, estimate: P5D}
  - {id: b, title: B, estimate: P5D, depends-on: [a]}`;
  const basis = 'by how long 5 finished steps took';
  assert.equal(forecast(steps), `2026-03-27 2026-03-27 2026-03-27 ${basis}`);
  assert.equal(planOf(steps).schedule?.finish, '2026-03-27');
});

test('without experience it takes longer than estimated, within bounds', () => {
  const [half = '', likely = '', late = ''] = forecast(
    '  - {id: a, title: A, estimate: P10D}',
  ).split(' ');
  assert.ok('2026-03-25' <= half && half < likely && likely <= late && late <= '2026-04-10');
});

test('the chance of its day, and the same numbers on the same day', () => {
  const steps = '  - {id: a, title: A, estimate: P10D}';
  const chanceOf = (due: string) => {
    const found = planOf(steps, { head: `due: ${due}` }).forecast?.forecast;
    return found?.kind === 'known' ? found.chance : undefined;
  };
  assert.equal(chanceOf('2026-03-20'), 0);
  assert.equal(chanceOf('2026-04-30'), 1);
  const middle = chanceOf('2026-04-01') ?? 0;
  assert.ok(middle > 0.2 && middle < 0.98, String(middle));
  assert.equal(chanceOf('2026-04-01'), middle);
  const open = planOf(steps).forecast?.forecast;
  assert.equal(open?.kind === 'known' && open.chance, undefined);
});

test('a window that may be missed, and one that will be', () => {
  const window = (day: string) =>
    forecast(
      '  - {id: a, title: A, estimate: P10D}\n  - {id: b, title: B, estimate: P1D, window: w, depends-on: [a]}',
      {
        head: `maintenance-windows:\n  - {id: w, start: ${day}T06:00, duration: PT2H}`,
      },
    );
  assert.match(window('2026-03-28'), /^in \d\d % of the runs b misses its window w$/);
  assert.match(window('2026-06-06'), /^2026-06-06 2026-06-0\d /);
});

test('a measure that a step ends by', () => {
  const steps = `${exact}
  - {id: a, title: A, status: in-progress, started: 2026-03-16, estimate: P5D, exit: [{evidence: {ref: old, value: 0}}]}`;
  const basis = 'by how long 5 finished steps took and the pace of its measures';
  assert.equal(
    forecast(steps, { past: 'old: 90 80 70 60 50 40 = 40' }),
    `2026-04-13 2026-04-13 2026-04-13 ${basis}`,
  );
  assert.equal(
    forecast(steps, { past: 'old: 40 40 40 40 40 40 = 40' }),
    'at the present rate a measure does not get to its value',
  );
  // Too young to tell: the estimate has to do.
  assert.match(forecast(steps, { past: 'old: 50 40 = 40' }), /^2026-03-20 .* took$/);
});

test('how often the end hangs on a step', () => {
  const plan = planOf(`  - {id: a, title: A, estimate: P10D}
  - {id: b, title: B, estimate: P9D}
  - {id: c, title: C, estimate: P1D}
  - {id: d, title: D, estimate: P5D, depends-on: [a, b, c]}`);
  const shares = [...(plan.forecast?.criticality ?? [])].map(
    ([{ id }, share]) => [id, share] as const,
  );
  const of = (wanted: string) => shares.find(([id]) => id === wanted)?.[1] ?? -1;
  assert.equal(of('d'), 1);
  assert.equal(of('c'), 0);
  assert.ok(of('a') > of('b') && of('b') > 0);
  assert.ok(Math.abs(of('a') + of('b') - 1) < 1e-9);
});

test('where nobody knows when a step ends, nobody knows when the plan does', () => {
  const window = { head: 'maintenance-windows: [{id: w, ics: ops/w.ics}]' };
  const steps =
    '  - {id: a, title: A, estimate: P5D}\n  - {id: b, title: B, depends-on: [a], window: w}';
  assert.equal(forecast(steps, window), 'it is not known when b ends');
  assert.equal(planOf(steps, window).forecast?.criticality.size, 0);
  const more = `${steps}\n  - {id: c, title: C, depends-on: [b]}`;
  assert.equal(forecast(more, window), 'it is not known when b and c end');
});

test('a step that ends by a measure has no end where nothing tells its pace', () => {
  const steps = `  - {id: a, title: A, status: in-progress, exit: [{evidence: old}]}
  - {id: b, title: B, estimate: P3D, depends-on: [a]}`;
  assert.equal(forecast(steps, { past: 'old: 6 2 = 2' }), 'it is not known when a ends');
  assert.match(forecast(steps, { past: 'old: 6 0 = 0' }), /^2026-/);
  const known = steps.replace('exit:', 'estimate: P5D, exit:');
  assert.match(forecast(known, { past: 'old: 6 2 = 2' }), /^2026-/);
});

test('a plan without times has no forecast, one with too many steps says so', () => {
  assert.equal(forecast('  - {id: a, title: A}'), 'none');
  const many = Array.from(
    { length: 501 },
    (_, index) => `  - {id: s${index}, title: S, estimate: P1D}`,
  );
  assert.equal(forecast(many.join('\n')), 'more than 500 open steps are not played through');
});
