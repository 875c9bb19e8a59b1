import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfSchedule } from '../../../support/plan-builder.ts';

/*
 * What a step waits for beside open steps, and what its dates make of it, from Monday, 16 March on: the
 * day where it is known, a lower bound where it is not known how long it lasts, else no day at all.
 */

interface Row {
  readonly name: string;
  readonly head?: string;
  readonly before?: string;
  readonly step: string;
  /** `start of the step: end of the plan`. */
  readonly is: string;
}

const rows: readonly Row[] = [
  {
    name: 'a finished step with a lag that runs',
    before: 'status: done, finished: 2026-03-12',
    step: 'depends-on: [{step: before, lag: P7D}]',
    is: '03-19: 2026-03-19',
  },
  {
    name: 'a lag behind an end that nobody wrote',
    before: 'status: done',
    step: 'depends-on: [{step: before, lag: P7D}]',
    is: 'not known: none',
  },
  {
    name: 'no lag behind such an end',
    before: 'status: done',
    step: 'depends-on: [before]',
    is: '03-16: 2026-03-16',
  },
  {
    name: 'a finished step that is not what it says',
    before: 'status: done, exit: [{manual: {what: Compared, passed: false}}]',
    step: 'depends-on: [before]',
    is: '03-16: at least 2026-03-16',
  },
  {
    name: 'a step of which no status is known',
    before: 'status: eh',
    step: 'depends-on: [before]',
    is: 'not known: none',
  },
  {
    name: 'incidents that must have been over for a week',
    head: 'incidents: [{id: I, severity: 1, status: resolved, resolved: 2026-03-15}]',
    step: 'entry: [{incidents: {quiet: P7D}}]',
    is: '03-23: 2026-03-23',
  },
  {
    name: 'a premortem that takes place on a day',
    head: 'premortems: [{id: pm, held: 2026-03-18, for: [a]}]',
    step: 'entry: [{premortem: pm}]',
    is: '03-18: 2026-03-18',
  },
  {
    name: 'a contract that is deprecated on a day',
    head: 'contracts: [{id: api, deprecated: 2026-03-20, sunset: 2026-12-31}]',
    step: 'entry: [{notice: {contract: api, sunset: P90D}}]',
    is: '03-20: 2026-03-20',
  },
  {
    name: 'the latest of several days',
    head: 'premortems: [{id: pm, held: 2026-03-18, for: [a]}]',
    step: 'not-before: 2026-03-19, entry: [{premortem: pm}]',
    is: '03-19: 2026-03-19',
  },
  {
    name: 'a criterion that is waived is not waited for',
    head: 'premortems: [{id: pm, held: 2026-03-18, for: [a]}]',
    step: 'entry: [{premortem: pm, waived: {by: "@li"}}]',
    is: '03-16: 2026-03-16',
  },
  {
    name: 'the last day of an announcement is no first day of the step',
    head: 'maintenance-windows: [{id: w, start: 2026-03-30T06:00, duration: PT2H}]',
    step: 'entry: [{maintenance-window: {ref: w, announced: P7D}}]',
    is: '03-16: 2026-03-16',
  },
  {
    name: 'what stands in its way nobody knows how long',
    step: 'blocked-by: [{reason: The vendor}]',
    is: '03-16: at least 2026-03-16',
  },
];

for (const { name, head = '', before = 'status: cancelled', step, is } of rows) {
  test(name, () => {
    const analysis = analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
id: p
title: Move
${head}
steps:
  - {id: before, title: Before, ${before}}
  - {id: a, title: A, status: planned, estimate: P1D, ${step}}
`);
    const start = outlineOfSchedule(analysis)[0]?.slice(3, 8) ?? 'not known';
    const schedule = analysis.plans[0]?.schedule;
    const atLeast = schedule?.isLowerBound ? 'at least ' : '';
    assert.equal(`${start}: ${atLeast}${schedule?.finish ?? 'none'}`, is);
  });
}

test('a step that has begun waits for none of it', () => {
  const analysis = analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
id: p
title: Move
premortems: [{id: pm, held: 2026-03-18, for: [a]}]
steps: [{id: a, title: A, status: in-progress, estimate: P1D, entry: [{premortem: pm}]}]
`);
  assert.equal(outlineOfSchedule(analysis)[0]?.slice(3, 8), '03-16');
});
