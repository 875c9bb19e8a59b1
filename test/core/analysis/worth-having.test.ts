import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../support/analyse-fixture.ts';
import { checkChanges } from '../../support/check-review.ts';
import { checkRules } from '../../support/check-rule.ts';
import { outlineOfStates, stateOf } from '../../support/plan-builder.ts';

/* The cases beside the worked example that the design wants a fixture of, one test each. */

const head = `--- a.migration.yaml
migration-plan: "1.0"
title: Move
`;

test('a cycle of three', () => {
  checkRules(`${head}steps:
  - id: a
    title: A
    status: planned
    depends-on: [c]
                 ^ error dependency-cycle: These steps depend on each other: a → c → b → a. Remove one dependency.
  - {id: b, title: B, status: planned, depends-on: [a]}
  - {id: c, title: C, status: planned, depends-on: [b]}
  - {id: d, title: D, status: planned, depends-on: [c]}
`);
});

test('a dependency on a cancelled step', () => {
  const source = `${head}steps:
  - {id: a, title: A, status: cancelled}
  - {id: b, title: B, status: planned, depends-on: [a]}
`;
  assert.equal(stateOf(analyseFixture(source), 'b').condition, 'ready');
});

test('a done step whose measure regressed', () => {
  const source = `${head}evidence: [{id: old, title: Old, pattern: old, target: 0}]
steps: [{id: a, title: A, status: done, exit: [{evidence: {ref: old, value: 0}}]}]
--- past
old: 3 0 0 2 = 2
`;
  const { condition, overlays } = stateOf(analyseFixture(source), 'a');
  assert.equal(condition, 'done');
  const found = overlays.find(({ kind }) => kind === 'contradiction');
  assert.equal(found?.reason.message, 'Says done, but old is 2, not 0.');
});

test('fix one and add one: the ratchet goes by identity', () => {
  const source = `${head}evidence: [{id: old, title: Old, pattern: old, target: 0, ratchet: true}]
start: 2026-01-12
steps: [{id: a, title: A, status: in-progress, exit: [{evidence: {ref: old, value: 0}}]}]
--- past
old: 2 2 2 = 2
+0 a.ts:1 old(1)
-0 b.ts:1 old(2)
! c.ts:9 old(3)
`;
  const regression = analyseFixture(source).plans[0]?.measures[0]?.regression;
  assert.match(regression?.message ?? '', /c\.ts:9/);
});

test('a bulk reformat commit as last touch', () => {
  const many = Array.from({ length: 60 }, (_, index) => `src/${index}.ts`).join(' ');
  const source = `${head}steps: [{id: a, title: A, status: in-progress, paths: ["src/**"]}]
--- git
2026-03-14 2222222 ${many}
2026-02-02 1111111 src/1.ts a.migration.yaml
`;
  const { activity, overlays } = stateOf(analyseFixture(source), 'a');
  assert.equal(activity.kind === 'known' && activity.last.since, '2026-02-02');
  assert.ok(overlays.some(({ kind }) => kind === 'stale'));
});

const marks = `--- MIGRATION_PLAN.md
# Migration plan

- [ ] one
- [x] two
- [X] three
* [x] four
- [✅] five
+ [x] six
* [ ] seven
- [*] eight
- [] nine
`;

test('a plan in Markdown with the marks that teams use', () => {
  const done = outlineOfStates(analyseFixture(marks)).map(line => line.split(':', 2).join(''));
  assert.deepEqual(done, [
    'one ready',
    'two done',
    'three done',
    'four done',
    'five done',
    'six done',
    'seven ready',
    'eight done',
    'nine ready',
  ]);
});

test('a task list in an HTML comment', () => {
  const source = marks.replace('- [ ] one', '<!--\n- [ ] not a step\n-->\n- [ ] one');
  assert.deepEqual(outlineOfStates(analyseFixture(source)), outlineOfStates(analyseFixture(marks)));
});

test('a due date at a clock change: the day ends at midnight there', () => {
  const source = `${head}calendar: {time-zone: Europe/Berlin}
steps: [{id: a, title: A, status: planned, due: 2026-03-29}]
`;
  const isOverdue = (day: string) =>
    stateOf(analyseFixture(source, day), 'a').overlays.some(({ kind }) => kind === 'overdue');
  assert.equal(isOverdue('2026-03-29'), false);
  assert.equal(isOverdue('2026-03-30'), true);
});

test('a window in the past', () => {
  const source = `${head}maintenance-windows: [{id: night, start: 2026-03-07T06:00, duration: PT2H}]
steps: [{id: a, title: A, status: planned, window: night}]
`;
  assert.deepEqual(outlineOfStates(analyseFixture(source)), [
    'a: blocked: Blocked: its window night was on 7 Mar, and the step has not started.',
  ]);
});

test('a k6 export with inverted booleans', () => {
  const report = (crossed: boolean) =>
    `--- perf.json\n{"metrics": {"http_req_duration": {"p(95)": 412, "thresholds": {"p(95)<300": ${crossed}}}}}\n`;
  const source = `${head}load-tests: [{id: peak, report: perf.json}]
steps: [{id: a, title: A, status: planned, entry: [{load-test: {ref: peak}}]}]
`;
  const value = (crossed: boolean) =>
    stateOf(analyseFixture(source + report(crossed)), 'a').entry[0]?.value;
  assert.equal(value(true), 'fail');
  assert.equal(value(false), 'unknown');
});

test('a renamed step in a pull request is one step with another name', () => {
  const plan = (id: string) =>
    `${head}steps:\n  - {id: ${id}, title: Copy all orders of the last five years into the new store of the service and compare each one, status: planned, kind: migrate}\n  - {id: b, title: B, status: planned, depends-on: [${id}]}\n`;
  checkChanges(plan('backfill'), plan('copy-orders'), [
    'text copy-orders had the id backfill before. @4→4',
  ]);
});

test('a plan with 300 steps: each waits for the one before it, and one blocks them all', () => {
  const steps = Array.from({ length: 300 }, (_, index) => {
    const before = index === 0 ? 'blocked-by: [the vendor]' : `depends-on: [s${index - 1}]`;
    return `  - {id: s${index}, title: S, status: planned, ${before}}\n`;
  });
  const analysis = analyseFixture(`${head}steps:\n${steps.join('')}`);
  const [root, ...others] = analysis.plans[0]?.roots ?? [];
  assert.deepEqual([root?.frees.length, others.length], [300, 0]);
  assert.equal(stateOf(analysis, 's299').chains()[0]?.steps.length, 300);
});
