import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { checkRules } from '../../../support/check-rule.ts';
import { outlineOfStates, stateOf } from '../../../support/plan-builder.ts';

const plan = (steps: string) => `--- a.migration.yaml
migration-plan: "1.0"
title: Move
phases:
${steps}`;

function outline(steps: string): string[] {
  return outlineOfStates(analyseFixture(plan(steps)));
}

test('every step behind a barrier waits for every step in front of it', () => {
  assert.deepEqual(
    outline(`  - id: first
    barrier: true
    steps:
      - {id: a, title: A, status: done, finished: 2026-03-02}
      - {id: b, title: B, status: in-progress}
      - {id: c, title: C, status: planned}
  - id: second
    steps:
      - {id: d, title: D, status: planned}
      - {id: e, title: E, status: planned, depends-on: [d]}
`),
    [
      'a: done: Done 2 Mar.',
      'b: active: In progress.',
      'c: ready: Ready: nothing that is written stands in the way.',
      'd: waiting: Waiting for b and c.',
      'e: waiting: Waiting for d, b and c.',
    ],
  );
});

test('without a barrier a phase waits for nothing', () => {
  assert.deepEqual(
    outline(`  - id: first
    steps:
      - {id: a, title: A, status: planned}
  - id: second
    steps:
      - {id: b, title: B, status: planned}
`),
    [
      'a: ready: Ready as far as is written: no step of this plan says which one it comes after.',
      'b: ready: Ready as far as is written: no step of this plan says which one it comes after.',
    ],
  );
});

test('a barrier holds for the next phase that has steps, and for no other one', () => {
  const lines = outline(`  - id: first
    barrier: true
    steps:
      - {id: a, title: A, status: planned}
  - id: empty
  - id: second
    steps:
      - {id: b, title: B, status: planned}
  - id: third
    steps:
      - {id: c, title: C, status: planned}
`);
  assert.deepEqual(lines.slice(1), [
    'b: waiting: Waiting for a.',
    'c: ready: Ready: nothing that is written stands in the way.',
  ]);
});

test('what blocks a step in front of a barrier blocks every step behind it', () => {
  const analysis = analyseFixture(
    plan(`  - id: first
    barrier: true
    steps:
      - {id: a, title: A, status: planned, blocked-by: [the vendor]}
  - id: second
    steps:
      - {id: b, title: B, status: planned}
`),
  );
  assert.equal(stateOf(analysis, 'b').condition, 'blocked-upstream');
  assert.equal(analysis.plans[0]?.roots[0]?.frees.length, 2);
});

test('a step that is started in front of its barrier is out of order', () => {
  checkRules(
    plan(`  - id: first
    barrier: true
             ^^^^ warning early-start: b: started before a is done.
    steps:
      - {id: a, title: A, status: planned}
  - id: second
    steps:
      - {id: b, title: B, status: in-progress}
`),
  );
});

test('a way back through a barrier is a circle', () => {
  checkRules(
    plan(`  - id: first
    barrier: true
    steps:
      - id: a
        title: A
        status: planned
        depends-on: [b]
                     ^ error dependency-cycle: These steps depend on each other: a → b → a. Remove one dependency.
  - id: second
    steps:
      - {id: b, title: B, status: planned}
`),
  );
});

test('of very many steps in front of a barrier not each one is named', () => {
  const steps = (phase: string) =>
    Array.from(
      { length: 300 },
      (_, index) => `      - {id: ${phase}${index}, title: X, status: planned}\n`,
    );
  const analysis = analyseFixture(
    plan(`  - id: p
    barrier: true
    steps:
${steps('a').join('')}  - id: q
    steps:
${steps('b').join('')}`),
  );
  const last = stateOf(analysis, 'b299');
  assert.equal(last.condition, 'waiting');
  assert.equal(last.reasons[0]?.places.length, 200);
});
