import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfStates, stateOf } from '../../../support/plan-builder.ts';

/* What nobody can tell stands in the way as well as what is known to: such a step is not ready. On 16 March. */

const plan = (head: string, ...steps: readonly string[]) => `--- move.migration.yaml
migration-plan: "1.0"
title: Move
${head}
steps:
${steps.map((step, at) => `  - {id: ${'abcdefgh'[at]}, title: T, ${step}}\n`).join('')}`;

const outline = (source: string) => outlineOfStates(analyseFixture(source));

const free =
  'ready: Ready as far as is written: no step of this plan says which one it comes after.';

test('a freeze of unknown times may be on, for what it would hold', () => {
  const on = (freeze: string) => `calendar: {freezes: [{id: f, ${freeze}}]}`;
  const steps = ['kind: cutover', 'kind: build', 'kind: contract, status: in-progress'];
  for (const freeze of [
    'start: 2026-03-14, duration: P5D, rrule: "FREQ=HOURLY"',
    'ics: gone.ics',
    'start: 2026-03-14, duration: two weeks',
    'start: some day, duration: P5D',
  ]) {
    assert.deepEqual(outline(plan(on(freeze), ...steps)), [
      'a: waiting +unverified: Waiting: it is not known whether the freeze f is on.',
      `b: ${free}`,
      'c: active +unverified +irreversible: In progress.',
    ]);
  }
});

test('a freeze that is over is none, nor is one for a step that waits', () => {
  const on = (freeze: string) => `calendar: {freezes: [{id: f, ${freeze}}]}`;
  const ready = 'ready: Ready: nothing that is written stands in the way.';
  assert.deepEqual(outline(plan(on('start: 2026-03-10, duration: P5D'), 'kind: cutover')), [
    `a: ${ready}`,
  ]);
  assert.deepEqual(
    outline(plan(on('ics: gone.ics'), 'kind: build', 'kind: cutover, depends-on: a')),
    [`a: ${ready}`, 'b: waiting: Waiting for a.'],
  );
});

test('an incident that names a step, of which too little is written', () => {
  const incidents = `incidents:
  - {id: INC-1, title: x, severity: 1, steps: [a, b]}
  - {id: INC-2, title: x, status: identified, steps: [c]}
  - {id: INC-3, title: x, severity: 3, steps: [d]}
  - {id: INC-4, title: x, status: resolved, steps: [d]}`;
  const risky = 'kind: migrate';
  assert.deepEqual(outline(plan(incidents, risky, 'kind: build', risky, risky)), [
    'a: waiting +unverified: Waiting: nobody wrote whether INC-1 is resolved.',
    `b: ${free}`,
    'c: waiting +unverified: Waiting: INC-2 is open, and nobody wrote how severe it is.',
    `d: ${free}`,
  ]);
});

test('what is not understood about when a step may begin', () => {
  const source = plan(
    '',
    'status: done, finished: 2026-03-10',
    'depends-on: [{step: a, lag: 2 months}]',
    'not-before: in autumn',
    'needs: [{lag: P3D}]',
    'kind: switchover',
    'window: [one, two]',
    'not-before: soon, status: in-progress',
    'due: soon',
  );
  assert.deepEqual(outline(source), [
    'a: done: Done 10 Mar.',
    'b: waiting +unverified: Waiting: what "depends-on" says is not understood.',
    'c: waiting +unverified: Waiting: what "not-before" says is not understood.',
    'd: waiting +unverified: Waiting: what "needs" says is not understood.',
    'e: waiting +unverified: Waiting: what "kind" says is not understood.',
    'f: waiting +unverified: Waiting: what "window" says is not understood.',
    'g: active +unverified: In progress.',
    'h: ready: Ready: nothing that is written stands in the way.',
  ]);
});

test('what an alias stands for is not understood either', () => {
  const source = plan(
    '',
    'status: done',
    'status: done, finished: 2026-03-10',
    'depends-on: &list [{step: b, lag: 2 months}]',
    'depends-on: *list',
    'depends-on: [*nowhere]',
    'entry: *nowhere',
    'entry: [{manual: {what: Look}}, *nowhere]',
    'depends-on: [b, ~]',
  );
  assert.deepEqual(outline(source).slice(2), [
    'c: waiting +unverified: Waiting: what "depends-on" says is not understood.',
    'd: waiting +unverified: Waiting: what "depends-on" says is not understood.',
    'e: waiting +unverified: Waiting: what "depends-on" says is not understood.',
    'f: waiting +unverified: Waiting: what "entry" says is not understood.',
    'g: waiting +unverified: Waiting: Look is not attested.',
    'h: ready: Ready: nothing that is written stands in the way.',
  ]);
});

test('what is not understood about that in a checklist', () => {
  const source = `--- migration-plan.md
# Move

- [x] **a** T
- [ ] **b** T \`start:10/04/2026\` \`after:a\`
- [ ] **c** T \`kind:contrct\` \`after:a\`
- [ ] **d** T \`due:10/04/2026\` \`after:a\`
`;
  assert.deepEqual(outline(source).slice(1), [
    'b: waiting +unverified: Waiting: what "start" says is not understood.',
    'c: waiting +unverified: Waiting: what "kind" says is not understood.',
    'd: ready: Ready: nothing that is written stands in the way.',
  ]);
});

test('a key that is misspelt, or there a second time, may say when a step may begin', () => {
  const source = plan(
    '',
    'status: done, finished: 2026-03-10',
    'depnds-on: [h]',
    'depends-on: [a], needs: [h]',
    'entyr: [{decision: ADR-1}]',
    'blockd-by: no budget',
    'onwers: ["@a"]',
  );
  assert.deepEqual(outline(source), [
    'a: done: Done 10 Mar.',
    'b: waiting +unverified: Waiting: what "depnds-on" says is not understood.',
    'c: waiting +unverified: Waiting: what "needs" says is not understood.',
    'd: waiting +unverified: Waiting: what "entyr" says is not understood.',
    'e: waiting +unverified: Waiting: what "blockd-by" says is not understood.',
    'f: ready: Ready: nothing that is written stands in the way.',
  ]);
});

test('each of them leads to its line', () => {
  const source = plan(
    'incidents: [{id: INC-1, title: x, severity: 1, steps: [a]}]',
    'kind: migrate',
  );
  const [place] = stateOf(analyseFixture(source), 'a').reasons[0]?.places ?? [];
  assert.equal(
    source.slice(source.indexOf('\n') + 1).slice(place?.span.start, place?.span.end),
    'INC-1',
  );
});

test('what is told not to be understood is the label as it is written', () => {
  const source = `--- migration-plan.md
# Move

- [x] **a** T
- [ ] **b** T
  - Depend-son: a
`;
  assert.deepEqual(outline(source).slice(1), [
    'b: waiting +unverified: Waiting: what "Depend-son" says is not understood.',
  ]);
});
