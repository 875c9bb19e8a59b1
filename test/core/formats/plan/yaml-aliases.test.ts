import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstStep, messagesOf, outlineOf, problemsOf, yamlPlan } from './plan-outline.ts';

/*
 * An anchor says something once for many places. It means the same in each of them: what is wrong with it
 * is wrong in all of them, although it is told once; and nothing is read twice, however often it is named.
 */

test('a list with a fault that an alias repeats makes no criterion that is whole', () => {
  const plan = yamlPlan(`steps:
  - id: a
    entry:
      - approval: {by: &people ["@li", {team: dba}], count: 1}
      - approval: {by: *people, count: 1}
  - id: b
    entry: [{approval: {by: *people}}]
`);
  assert.deepEqual(
    plan.steps.flatMap(({ entry }) => entry.map(({ kind }) => kind)),
    ['unsupported', 'unsupported', 'unsupported'],
  );
  assert.deepEqual(messagesOf(plan), ['An entry of by must be a text, not a map.']);
});

test('a list that was read before without a criterion around it still spoils one', () => {
  const plan = yamlPlan(`owners: &people ["@li", [x]]
steps: [{id: a, exit: [{approval: {by: *people}}]}]
`);
  assert.deepEqual(
    firstStep(plan).exit.map(({ kind }) => kind),
    ['unsupported'],
  );
});

test('a load test does not pass by a part of its criteria', () => {
  const plan = yamlPlan(`load-tests:
  - {id: one, report: r.json, criteria: &all ["http_reqs count > 1", {p95: 300}]}
  - {id: two, report: r.json, criteria: *all}
  - {id: three, report: r.json, criteria: ["http_reqs count > 1"]}
steps: [a]
`);
  assert.deepEqual(
    plan.loadTests.map(({ report }) => report?.value),
    [undefined, undefined, 'r.json'],
  );
});

test('a measure does not count a part of its files', () => {
  const plan = yamlPlan(`evidence:
  - {id: one, files: &globs ["a/**", [b]]}
  - {id: two, files: *globs}
  - {id: three, pattern: x, include: *globs}
  - {id: four, files: ["a/**"]}
steps: [a]
`);
  assert.deepEqual(
    plan.evidence.map(({ source }) => source?.kind),
    [undefined, undefined, undefined, 'files'],
  );
});

test('a list without a fault is the same list wherever it is named', () => {
  const plan = yamlPlan(`owners: &team ["@li", "@bo"]
steps:
  - {id: a, owners: *team}
  - {id: b, owners: *team, entry: [{approval: {by: *team}}]}
`);
  assert.deepEqual(messagesOf(plan), []);
  const [a, b] = plan.steps;
  assert.equal(outlineOf(plan), 'a [planned] a | owners @li, @bo\nb [planned] b | owners @li, @bo');
  assert.equal(a?.owners, b?.owners);
  assert.equal(b?.entry[0]?.kind, 'approval');
});

test('an alias for one value is that value, at the place where it is written', () => {
  const text = `migration-plan: "1.0"\ntitle: Move\nx-day: &day 2026-03-09\nsteps:\n  - {id: a, due: *day}\n`;
  const step = firstStep(yamlPlan('x-day: &day 2026-03-09\nsteps:\n  - {id: a, due: *day}\n'));
  assert.equal(step.due?.value, '2026-03-09');
  assert.equal(text.slice(step.due?.span.start, step.due?.span.end), '2026-03-09');
});

test('what a merge key would bring is not read, and that is said', () => {
  const text = `migration-plan: "1.0"
title: Move
x-common: &common {status: on-hold, owners: ["@li"]}
steps:
  - <<: *common
    id: a
  - {<<: *common, id: b, status: done}
`;
  const plan = yamlPlan(text.slice(text.indexOf('x-common')));
  assert.equal(outlineOf(plan), 'a [planned] a\nb [done] b');
  assert.deepEqual(problemsOf(plan, text), [
    '<<: What "<<" merges is not read: YAML 1.2 has no such key. Write it here.',
    '<<: What "<<" merges is not read: YAML 1.2 has no such key. Write it here.',
  ]);
});

test('a key in quotes that is no merge key is told as any other one', () => {
  const plan = yamlPlan('steps: [{id: a, "<": 1}]');
  assert.match(messagesOf(plan).join('\n'), /^The key "<" is not known\. Known here: id, [^\n]+$/);
});

test('steps, phases, risks and windows that an alias repeats are read once', () => {
  const plan = yamlPlan(`phases:
  - &phase {id: one, steps: &steps [{id: a}]}
  - *phase
  - {id: two, steps: *steps}
premortems:
  - {id: p, risks: &risks [{scenario: Slow}]}
  - {id: q, risks: *risks}
maintenance-windows: &windows [{id: w, start: 2026-05-16}]
x-again: *windows
`);
  assert.deepEqual(
    plan.phases.map(({ id }) => id),
    ['one', 'two'],
  );
  assert.equal(outlineOf(plan), 'a [planned] a | phase one');
  assert.deepEqual(
    plan.premortems.map(({ risks }) => risks.length),
    [1, 0],
  );
  assert.equal(plan.maintenanceWindows.length, 1);
  assert.deepEqual(messagesOf(plan), [
    'This phase stands here by an alias; it is read once.',
    'What an alias repeats here is read once.',
    'What an alias repeats here is read once.',
  ]);
});

test('a criterion that an alias repeats is told once, and unknown in each place', () => {
  const plan = yamlPlan(`steps:
  - {id: a, exit: [&soak {soak: {for: soon}}, *soak]}
  - {id: b, entry: [*soak]}
`);
  assert.deepEqual(messagesOf(plan), ['"soon" is not a duration. Write it like P14D.']);
  assert.deepEqual(
    plan.steps.flatMap(({ entry, exit }) => [...entry, ...exit].map(({ kind }) => kind)),
    ['unsupported', 'unsupported', 'unsupported'],
  );
});

test('a long list that thousands of steps name is read once', () => {
  const list = Array.from({ length: 1000 }, (_, index) => `p${index}`).join(', ');
  const steps = Array.from({ length: 5000 }, (_, index) => `  - {id: s${index}, paths: *all}`);
  const plan = yamlPlan(`x-all: &all [${list}, [bad]]\nsteps:\n${steps.join('\n')}\n`);
  assert.equal(plan.steps.length, 5000);
  assert.equal(new Set(plan.steps.map(({ paths }) => paths)).size, 1);
  assert.deepEqual(messagesOf(plan), ['Only 1000 entries of paths are read.']);
});

test('an alias that stands for nothing is told where it stands, and the rest is read', () => {
  const text = `migration-plan: "1.0"\ntitle: Move\nsteps:\n  - {id: a, due: *gone}\n  - {id: b}\n`;
  const plan = yamlPlan(text.slice(text.indexOf('steps')));
  assert.equal(outlineOf(plan), 'a [planned] a\nb [planned] b');
  assert.deepEqual(
    plan.problems.map(({ span }) => text.slice(span.start, span.end)),
    ['*gone'],
  );
});
