import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/* On 16 March 2026, a Monday. Samples are a week apart, the last one is of today. */

interface Asked {
  readonly past: string;
  readonly step?: string;
  readonly plan?: string;
  readonly gate?: string;
}

function stateFor({ past, step = '', plan = '', gate = 'value: 0' }: Asked) {
  const analysis = analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
start: 2026-01-12
${plan}
evidence:
  - {id: old, pattern: old, target: 0}
steps:
  - {id: a, title: A, status: in-progress, exit: [{evidence: {ref: old, ${gate}}}], ${step}}
--- past
old: ${past}
`);
  return stateOf(analysis, 'a');
}

function risk(asked: Asked): string | undefined {
  return stateFor(asked).overlays.find(({ kind }) => kind === 'at-risk')?.reason.message;
}

const steady = '70 60 50 40 30 20 = 20';
const still = '20 20 20 20 20 20 = 20';

test('a forecast that misses the nearest day', () => {
  assert.equal(
    risk({ past: steady, step: 'due: 2026-03-20' }),
    'At the present rate old is 0 by 30 Mar (85 %), due 20 Mar.',
  );
  assert.equal(
    risk({ past: steady, plan: 'due: 2026-03-27', step: 'due: 2026-04-20' }),
    'At the present rate old is 0 by 30 Mar (85 %), due 27 Mar.',
  );
  assert.equal(risk({ past: steady, step: 'due: 2026-03-30' }), undefined);
  assert.equal(risk({ past: steady }), undefined);
});

test('the confidence that a team agreed on', () => {
  const past = '60 50 45 45 40 20 20 = 20';
  const due = 'due: 2026-04-20';
  assert.equal(risk({ past, step: due, plan: 'policy: {target-confidence: 0.5}' }), undefined);
  assert.match(
    risk({ past, step: due, plan: 'policy: {target-confidence: 0.99}' }) ?? '',
    /^At the present rate old is 0 by \d+ \w+ \(99 %\), due 20 Apr\.$/,
  );
});

test('nothing is foretold from fewer than five weeks, or where the goal is reached', () => {
  const step = 'due: 2026-03-17';
  assert.equal(risk({ past: '50 40 30 20 = 20', step }), undefined);
  assert.equal(risk({ past: '50 40 30 20 10 0 = 0', step }), undefined);
  assert.equal(risk({ past: steady, step, gate: 'max: 30' }), undefined);
  assert.equal(risk({ past: 'unknown no git history here = 20', step }), undefined);
});

test('a measure that stands still or gets worse', () => {
  assert.equal(risk({ past: still }), 'old has stood still for 5 weeks.');
  assert.equal(risk({ past: '20 20 21 22 23 25 = 25' }), 'old is worse than 4 weeks ago.');
  assert.equal(
    risk({ past: still, step: 'due: 2026-06-30' }),
    'At the present rate old does not get to 0, due 30 Jun. old has stood still for 5 weeks.',
  );
  // The trend is level, and what was better is lost again.
  assert.equal(risk({ past: '20 15 15 15 15 20 = 20' }), 'old is worse than 4 weeks ago.');
  assert.equal(risk({ past: '20 20 15 20 15 20 = 20' }), 'old is no better than 4 weeks ago.');
  assert.equal(risk({ past: '20 20 20 20 20 19 = 19' }), 'old is hardly better than 4 weeks ago.');
  // One bad week is none.
  assert.equal(risk({ past: '30 28 26 24 29 20 = 20' }), undefined);
});

test('a pace that is far below what is needed', () => {
  const past = '70 60 58 56 54 52 = 52';
  const step = 'estimate: P20D, started: 2026-03-09';
  assert.equal(
    risk({ past, step }),
    'old: 52 left, 2.6 weeks until 3 Apr by its dates: needs 20.2 a week, median so far 2.0.',
  );
  assert.equal(risk({ past: '52 42 32 22 12 2 = 2', step }), undefined);
  // A day that is due says it better than one that follows from an estimate.
  const missed = risk({ past, step: `${step}, due: 2026-04-30` });
  assert.match(missed ?? '', /^At the present rate old is 0 by [^.]+, due 30 Apr\.$/);
});

test('before it has begun the pace is worth knowing and no risk', () => {
  const analysis = analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
start: 2026-01-12
evidence:
  - {id: old, pattern: old, target: 0}
steps:
  - {id: a, title: A, estimate: P5D, exit: [{evidence: {ref: old, value: 0}}]}
--- past
old: 70 60 58 56 54 52 = 52
`);
  const { reasons, overlays } = stateOf(analysis, 'a');
  assert.equal(
    reasons.at(-1)?.message,
    'old: 52 left, 0.6 weeks until 20 Mar by its dates: needs 91.0 a week, median so far 2.0.',
  );
  assert.ok(!overlays.some(({ kind }) => kind === 'at-risk'));
});

test('a waiver counts up to its last day, here as well', () => {
  const waived = (until: string) =>
    risk({
      past: still,
      gate: `value: 0}, waived: {by: "@li", until: ${until}`,
      step: 'due: 2026-04-20',
    });
  assert.equal(waived('2026-03-16'), undefined);
  assert.match(waived('2026-03-15') ?? '', /^At the present rate old does not get to 0/);
});
