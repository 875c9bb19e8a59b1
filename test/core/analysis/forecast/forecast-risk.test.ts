import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/* On 16 March 2026, a Monday. */

const weeks = ['01-05', '01-12', '01-19', '01-26', '02-02'];
/** The days on which steps of five days ended: on time, or a week later. */
const onTime = ['01-09', '01-16', '01-23', '01-30', '02-06'];
const twice = ['01-16', '01-23', '01-30', '02-06', '02-13'];
const oneLate = [...onTime.slice(0, 4), '02-13'];

const finished = (ends: readonly string[]) =>
  ends
    .map(
      (end, at) =>
        `  - {id: d${at}, title: D, status: done, started: 2026-${weeks[at]}, finished: 2026-${end}, estimate: P5D}\n`,
    )
    .join('');

interface Asked {
  readonly ends: readonly string[];
  readonly head?: string;
  readonly steps: string;
  readonly past?: string;
}

function risk({ ends, head = '', steps, past = '' }: Asked, id = 'a'): string | undefined {
  const analysis = analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
start: 2026-01-05
${head}
evidence:
  - {id: old, pattern: old, target: 0}
steps:
${finished(ends)}${steps}
--- past
${past}
`);
  return stateOf(analysis, id).overlays.find(({ kind }) => kind === 'at-risk')?.reason.message;
}

const step = (due: string, more = '') =>
  `  - {id: a, title: A, estimate: P5D, due: ${due}${more}}\n`;

test('steps that took twice as long as was thought, and one that has to be in time', () => {
  assert.equal(
    risk({ ends: twice, steps: step('2026-03-24') }),
    'By how long 5 finished steps took it ends by 27 Mar (85 %), due 24 Mar.',
  );
  assert.equal(risk({ ends: twice, steps: step('2026-03-27') }), undefined);
  assert.equal(risk({ ends: onTime, steps: step('2026-03-20') }), undefined);
});

test('what its dates say already comes first', () => {
  assert.equal(
    risk({ ends: onTime, steps: step('2026-03-19') }),
    '1 working day too late for what is due on 19 Mar: by its dates it ends on 20 Mar. By how long 5 finished steps took it ends by 20 Mar (85 %), due 19 Mar.',
  );
});

test('fewer than five finished steps tell nothing, nor do those without an estimate', () => {
  assert.equal(risk({ ends: twice.slice(1), steps: step('2026-03-24') }), undefined);
  const more = '  - {id: e, title: E, status: done, started: 2026-01-05, finished: 2026-02-27}\n';
  assert.equal(risk({ ends: twice.slice(1), steps: more + step('2026-03-24') }), undefined);
});

test('the chance that a team agreed on', () => {
  const asked = (confidence: string) =>
    risk({
      ends: oneLate,
      head: `policy: {target-confidence: ${confidence}}`,
      steps: step('2026-03-20'),
    });
  assert.equal(asked('0.5'), undefined);
  assert.equal(
    asked('0.95'),
    'By how long 5 finished steps took it ends by 27 Mar (95 %), due 20 Mar.',
  );
});

test('the day of its phase or plan, a step that comes before it, and a step that is late already', () => {
  const chain =
    '  - {id: b, title: B, estimate: P5D}\n  - {id: a, title: A, estimate: P5D, depends-on: [b]}\n';
  const asked = { ends: twice, head: 'due: 2026-04-03', steps: chain };
  assert.equal(
    risk(asked),
    'By how long 5 finished steps took it ends by 10 Apr (85 %), due 3 Apr.',
  );
  assert.equal(risk(asked, 'b'), undefined);
  assert.equal(risk({ ends: twice, steps: step('2026-03-13') }), undefined);
});

test('a step that is held up, and one that misses its window in many runs', () => {
  assert.equal(
    risk({ ends: twice, steps: step('2026-03-24', ', blocked-by: [{text: Legal}]') }),
    'By how long 5 finished steps took it ends by 27 Mar (85 %), due 24 Mar, if what blocks it ended today.',
  );
  const head = 'maintenance-windows:\n  - {id: w, start: 2026-03-28T06:00, duration: PT2H}\n';
  const steps =
    '  - {id: b, title: B, estimate: P8D}\n  - {id: a, title: A, estimate: P1D, window: w, due: 2026-04-30, depends-on: [b]}\n';
  assert.equal(
    risk({ ends: twice, head, steps }),
    'By how long 5 finished steps took it ends by 30 Apr with a chance of under 1 %.',
  );
});

test('of a step with a measure of which enough is known the measure tells', () => {
  const gate =
    ', status: in-progress, started: 2026-03-16, exit: [{evidence: {ref: old, value: 0}}]';
  const asked = { ends: twice, steps: step('2026-03-24', gate) };
  assert.match(
    risk({ ...asked, past: 'old: 90 80 70 60 50 40 = 40' }) ?? '',
    /^At the present rate old is 0 by 13 Apr \(85 %\), due 24 Mar\./,
  );
  assert.match(risk({ ...asked, past: 'old: 50 40 = 40' }) ?? '', /^By how long 5 finished/);
});

test('neither a finished step nor one without a day is at risk', () => {
  assert.equal(risk({ ends: twice, steps: '  - {id: a, title: A, estimate: P5D}\n' }), undefined);
  assert.equal(risk({ ends: twice, steps: step('2026-03-24', ', status: done') }), undefined);
});
