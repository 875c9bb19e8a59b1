import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfStates, stateOf } from '../../../support/plan-builder.ts';

/* A criterion that is waived holds nothing up, and is never shown as passed. */

const failing = 'manual: {what: Restored, at: 2026-03-09, passed: false}';
const plan = (steps: string) => `--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
${steps}`;

const resultOf = (waiver: string, when = 'entry') => {
  const { entry, exit } = stateOf(
    analyseFixture(
      plan(`  - {id: a, title: A, status: planned, ${when}: [{${failing}, waived: ${waiver}}]}\n`),
    ),
    'a',
  );
  const [result] = [...entry, ...exit];
  return `${result?.value}: ${result?.finding}`;
};

/** What the waiver says, and what the criterion comes to. */
const rows: readonly (readonly [waiver: string, is: string])[] = [
  ['{by: "@li", reason: Tested by hand}', 'waived: waived by @li: Tested by hand'],
  ['{until: 2026-03-16}', 'waived: waived until 16 Mar'],
  ['{until: 2026-03-15}', 'fail: Restored did not hold, which was waived until 15 Mar'],
  [
    '{by: "@li", until: 2026-01-01, reason: Long ago}',
    'fail: Restored did not hold, which was waived until 1 Jan',
  ],
];

for (const [waiver, is] of rows) {
  test(`a waiver ${waiver}`, () => {
    assert.equal(resultOf(waiver), is);
    assert.equal(resultOf(waiver, 'exit'), is);
  });
}

const waived = `{${failing}, waived: {by: "@li"}}`;

test('a step whose only criterion is waived is ready, or goes on', () => {
  assert.deepEqual(
    outlineOfStates(
      analyseFixture(
        plan(`  - {id: a, title: A, status: planned, entry: [${waived}]}
  - {id: b, title: B, status: in-progress, entry: [${waived}], depends-on: [c]}
  - {id: c, title: C, status: done, exit: [${waived}]}
`),
      ),
    ),
    [
      'a: ready: Ready, as an entry criterion is waived by @li.',
      'b: active: In progress.',
      'c: done: Done.',
    ],
  );
});

test('a waiver is for its own criterion alone', () => {
  const { condition, reasons } = stateOf(
    analyseFixture(
      plan(`  - {id: a, title: A, status: planned, entry: [${waived}, {${failing}}]}\n`),
    ),
    'a',
  );
  assert.equal(condition, 'blocked');
  assert.deepEqual(
    reasons.map(({ message }) => message),
    ['Blocked by its entry criterion: Restored did not hold.'],
  );
});

test('what was waived until yesterday fails a finished step again, and holds up the next', () => {
  const source =
    plan(`  - {id: a, title: A, status: done, exit: [{${failing}, waived: {until: 2026-03-16}}]}
  - {id: b, title: B, status: planned, depends-on: [a]}
`);
  assert.equal(stateOf(analyseFixture(source, '2026-03-16'), 'b').condition, 'ready');
  assert.deepEqual(outlineOfStates(analyseFixture(source, '2026-03-17')), [
    'a: done +contradiction: Done.',
    'b: waiting: Waiting for a: it is marked done, but Restored did not hold, which was waived until 16 Mar.',
  ]);
});

test('all criteria that are waived do not say that a step is finished', () => {
  const source = plan(`  - {id: a, title: A, status: verifying, exit: [${waived}]}\n`);
  assert.deepEqual(stateOf(analyseFixture(source), 'a').overlays, []);
});

test('the waiver is where it is written', () => {
  const source = plan(`  - {id: a, title: A, status: planned, entry: [${waived}]}\n`);
  const [place] = stateOf(analyseFixture(source), 'a').entry[0]?.places ?? [];
  const text = source.slice(source.indexOf('\n') + 1);
  assert.match(place ? text.slice(place.span.start, place.span.end) : '', /@li/);
});
