import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/* A step whose work is done and whose soak runs ends when that does. On 16 March. */

const text = (status: string, due: string) => `migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, status: ${status}, started: 2026-03-05, due: ${due}, estimate: P1D, exit: [{soak: P14D}]}
`;

const soaking = (due: string) => `--- move.migration.yaml
${text('verifying', due)}
--- git
2026-03-06 bbbbbbb move.migration.yaml
2026-03-05 aaaaaaa move.migration.yaml
--- move.migration.yaml@aaaaaaa
${text('in-progress', due)}
`;

const riskOf = (source: string) =>
  stateOf(analyseFixture(source), 'a').overlays.find(({ kind }) => kind === 'at-risk')?.reason
    .message;

test('it is in time where its soak is over by its day, and its estimate is no matter', () => {
  const { schedule } = stateOf(analyseFixture(soaking('2026-03-20')), 'a');
  assert.equal(schedule?.settled, '2026-03-20');
  assert.equal(riskOf(soaking('2026-03-20')), undefined);
});

test('and late where it is not', () => {
  assert.equal(
    riskOf(soaking('2026-03-19')),
    '1 working day too late for what is due on 19 Mar: by its dates it ends on 20 Mar.',
  );
});

test('of a step that something holds up the days are the earliest, of one without an estimate they are assumed', () => {
  const due = (more: string) => `--- move.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, due: 2026-03-17, ${more}}
  - {id: b, title: B, estimate: P1D}
`;
  assert.equal(
    riskOf(due('estimate: P4D, blocked-by: The lease')),
    'At least 2 working days too late for what is due on 17 Mar: by its dates it ends on 19 Mar at the earliest.',
  );
  assert.equal(
    riskOf(due('kind: build')),
    '3 working days too late for what is due on 17 Mar: by its dates, with 5 working days assumed for it, it ends on 20 Mar.',
  );
});

test('an estimate that is used up says nothing where what is measured has nearly got there', () => {
  const source = (value: number) => `--- move.migration.yaml
migration-plan: "1.0"
title: Move
evidence: [{id: left, manual: ${value}, baseline: {value: 100}, target: 0}]
steps:
  - {id: a, title: A, status: in-progress, started: 2026-03-02, estimate: P5D, exit: [{evidence: left}]}
`;
  assert.equal(riskOf(source(11)), '10 of 5 estimated working days are used.');
  assert.equal(riskOf(source(10)), undefined);
});
