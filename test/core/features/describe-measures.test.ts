import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeEntity } from '../../../src/core/features/describe/describe-entity.ts';
import { describeMeasures } from '../../../src/core/features/describe/describe-measures.ts';
import { createPlansView } from '../../../src/core/views/plans.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

/* On 16 March 2026. Samples are a week apart, the last one is of today. */

function evaluate(past: string, rest = '  - {id: b, title: B}') {
  return evaluateFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
start: 2026-01-12
due: 2026-04-10
evidence:
  - {id: old, pattern: old, target: 0}
  - {id: other, pattern: other, target: 0}
steps:
  - {id: a, title: A, exit: [{evidence: {ref: old, value: 0}}]}
${rest}
--- past
old: ${past}
`);
}

function linesOf(id: string, past: string, rest?: string): readonly string[] {
  const { analysis, project } = evaluate(past, rest);
  const [plan] = project.plans;
  const step = plan?.steps.find(each => each.id === id);
  assert.ok(plan && step);
  return describeMeasures(analysis, { plan, step }).map(line =>
    line.map(({ text }) => text).join(''),
  );
}

test('how the measures of a step went on, and when they get there', () => {
  assert.deepEqual(linesOf('a', '60 50 40 30 20 10 = 10'), [
    '· old: 60 → 10 in 5 weeks; at the present rate 23 Mar (85 %), 10 Apr with over 99 %',
  ]);
  assert.deepEqual(linesOf('a', '30 20 10 = 10'), [
    '· old: 30 → 10 in 2 weeks; no forecast: its past of 2 weeks is too short (at least 5)',
  ]);
  assert.deepEqual(linesOf('a', '9 0 0 = 0'), ['· old: 9 → 0 in 2 weeks']);
  assert.deepEqual(linesOf('a', 'unknown no git history here = 5'), [
    '? old: its past is unknown: no git history here',
  ]);
  assert.deepEqual(linesOf('a', '5 = 5'), []);
  assert.deepEqual(linesOf('b', '60 50 = 50'), []);
});

test('what they were at the newest tags', () => {
  assert.deepEqual(linesOf('a', '30@v1 ?@v2 20@v3 20@v4 10@v5 = 10').slice(1), [
    '· old: 20 at v3, 20 at v4, 10 at v5',
  ]);
});

test('from where its progress counts, where the plan does not write the number', () => {
  const { analysis, project } = evaluate('30 20^ 10 = 10');
  const [{ evidence: [measure] = [], file } = {}] = project.plans;
  assert.ok(measure && file);
  const { id, title } = measure;
  const entity = { id, title, kind: 'measure', place: { file, span: id.span } } as const;
  const lines = describeEntity(project, analysis, entity);
  assert.deepEqual(
    lines
      .flat()
      .map(({ text }) => text)
      .slice(2, 5),
    [
      'Now 10, its target is 0.',
      'Progress counts from 20, which it was when it came into the plan (as of 1111111, 9 Mar).',
      '30 → 10 in 2 weeks.',
    ],
  );
  assert.deepEqual(linesOf('a', '30 20^ 10 = 10').slice(1), [
    '· old: progress counts from 20, which it was when it came into the plan (as of 1111111, 9 Mar)',
  ]);
});

test('how often the end hangs on a step, where chance decides that', () => {
  const rest = '  - {id: b, title: B, estimate: P10D}\n  - {id: c, title: C, estimate: P9D}';
  const [line = ''] = linesOf('b', '0 = 0', rest);
  assert.match(line, /^· On the driving chain in \d\d % of the runs of the forecast$/);
  assert.deepEqual(linesOf('b', '0 = 0', '  - {id: b, title: B, estimate: P10D}'), []);
});

test('the row of the plan tells in its tooltip', () => {
  const tooltip = (past: string, rest?: string) => {
    const { analysis, project } = evaluate(past, rest);
    return createPlansView(project, analysis)[0]?.tooltip.slice(3, -1);
  };
  assert.deepEqual(tooltip('60 50 40 30 20 10 = 10'), [
    'old: 60 → 10 in 5 weeks; at the present rate 23 Mar (85 %)',
  ]);
  const [forecast = ''] = tooltip('0 = 0', '  - {id: b, title: B, estimate: P10D}') ?? [];
  assert.match(forecast, /^Forecast \d+ \w+ \(85 %\), with estimates of 80 to 200 %$/);
});
