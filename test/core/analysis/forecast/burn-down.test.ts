import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findBurnDown } from '../../../../src/core/analysis/forecast/burn-down.ts';
import {
  chanceText,
  forecastText,
  measureForecastText,
} from '../../../../src/core/analysis/forecast/forecast-text.ts';
import { median, quantile, shareUpTo } from '../../../../src/core/analysis/forecast/quantile.ts';
import { createRandom } from '../../../../src/core/analysis/forecast/random.ts';
import type { Forecast } from '../../../../src/core/model/analysis/forecast.ts';
import { analyseFixture } from '../../../support/analyse-fixture.ts';

/* On 16 March 2026. Samples are a week apart, the last one is of today. */

function forecastOf(past: string, more = '', id = 'move'): Forecast | undefined {
  const analysis = analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
id: ${id}
title: Move
start: 2026-01-12
${more}
evidence:
  - {id: old, pattern: old, target: 0}
steps:
  - {id: a, title: A, status: planned}
--- past
old: ${past}
`);
  return analysis.plans[0]?.measures[0]?.forecast;
}

function text(past: string, more?: string): string | undefined {
  const forecast = forecastOf(past, more);
  return forecast && measureForecastText(forecast, '2026-03-16', '2026-07-31');
}

const steady = '60 50 40 30 20 10 = 10';

test('a steady pace leads to one day', () => {
  const forecast = forecastOf(steady, 'due: 2026-07-31');
  assert.deepEqual(forecast, {
    kind: 'known',
    days: { half: '2026-03-23', likely: '2026-03-23', late: '2026-03-23' },
    chance: 1,
    basis: 'by the pace of its last 5 weeks',
  });
  assert.equal(text(steady), 'at the present rate 23 Mar (85 %)');
  assert.equal(
    text(steady, 'due: 2026-07-31'),
    'at the present rate 23 Mar (85 %), 31 Jul with over 99 %',
  );
});

test('the numbers of the worked example', () => {
  const forecast = forecastOf('128 126 121 121 117 110 108 108 109 101 = 101', 'due: 2026-07-31');
  assert.ok(forecast?.kind === 'known');
  assert.deepEqual([forecast.days.half, forecast.days.likely], ['2026-11-09', '2026-12-28']);
  assert.ok((forecast.chance ?? 1) < 0.001);
});

test('no day where too little is known, or the pace does not get there', () => {
  assert.equal(
    text('40 30 20 10 = 10'),
    'no forecast: its past of 3 weeks is too short (at least 5)',
  );
  assert.equal(text('20 10 = 10'), 'no forecast: its past of 1 week is too short (at least 5)');
  const still = 'no forecast: at the pace of its last 5 weeks it does not get to 0';
  assert.equal(text('10 10 10 10 10 10 = 10'), still);
  assert.equal(text('9 8 9 8 9 9 = 9'), still);
  assert.equal(text('50 40 30 20 10 0 = 0'), undefined);
  assert.equal(text('unknown no git history here = 9'), undefined);
});

test('the same day has the same answer, another plan another one', () => {
  const past = '128 126 121 121 117 110 108 108 109 101 = 101';
  assert.deepEqual(forecastOf(past), forecastOf(past));
  const chances = ['a', 'b', 'c', 'd'].map(id => {
    const forecast = forecastOf(past, 'due: 2026-11-09', id);
    return forecast?.kind === 'known' ? forecast.chance : undefined;
  });
  assert.ok(new Set(chances).size > 1, String(chances));
});

test('only the last half of a year counts', () => {
  const before = Array.from({ length: 30 }, (_, index) => 1000 - index).join(' ');
  const after = Array.from({ length: 27 }, (_, index) => 300 - index * 10).join(' ');
  const forecast = forecastOf(`${before} ${after} = 40`);
  assert.equal(forecast && forecastText(forecast, '2026-03-16'), '13 Apr (85 %)');
});

test('a chance is never nothing, nor certain', () => {
  assert.deepEqual([0, 0.004, 0.5, 0.996, 1].map(chanceText), [
    'under 1 %',
    'under 1 %',
    '50 %',
    'over 99 %',
    'over 99 %',
  ]);
});

test('quantiles, shares and the middle', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  assert.deepEqual(
    [quantile(numbers, 0.5), quantile(numbers, 0.85), quantile(numbers, 0)],
    [5, 9, 1],
  );
  assert.equal(quantile([], 0.5), Number.POSITIVE_INFINITY);
  assert.deepEqual([shareUpTo(numbers, 3), shareUpTo([], 3)], [0.3, 0]);
  assert.deepEqual([median([3, 1, 2]), median([4, 1, 2, 3]), median([])], [2, 2.5, undefined]);
});

test('a share of the runs is there on its quantile, and not before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(300), { minLength: 1 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (numbers, share) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const at = quantile(sorted, share);
        assert.ok(shareUpTo(sorted, at) >= share - 1e-9);
        assert.ok(shareUpTo(sorted, at - 1) < share);
      },
    ),
  );
});

test('numbers of one seed are spread over the whole range', () => {
  const random = createRandom('move 2026-03-16');
  const tenths = new Set(Array.from({ length: 200 }, () => Math.floor(random() * 10)));
  assert.equal(tenths.size, 10);
  assert.notEqual(createRandom('a')(), createRandom('b')());
});

test('a goal that lies upwards is reached upwards', () => {
  const sourced = <T>(value: T) => ({
    value,
    raw: String(value),
    span: { start: 0, end: 0 },
    source: 'yaml' as const,
    doubt: undefined,
  });
  const values = [0, 10, 20, 30, 40, 50];
  const burnDown = findBurnDown({
    evidence: {
      id: sourced('copied'),
      title: undefined,
      source: undefined,
      include: [],
      exclude: [],
      count: undefined,
      baseline: { at: undefined, value: sourced(0), span: { start: 0, end: 0 } },
      target: sourced(100),
      ratchet: undefined,
      due: undefined,
      span: { start: 0, end: 0 },
    },
    series: {
      kind: 'known',
      branch: 'main',
      samples: values.map(value => ({ commit: '', at: '', value, skipped: 0 })),
      weeks: values.map((_, index) => index),
      matches: undefined,
    },
    goal: 100,
    seed: '',
  });
  assert.deepEqual([burnDown?.left, burnDown?.improvements], [50, [10, 10, 10, 10, 10]]);
  assert.equal(burnDown?.runs[0], 5);
});
