import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sliceOf } from '../../../../src/core/text/span.ts';
import {
  firstStep,
  messagesOf,
  outlineOf,
  planOf,
  present,
  problemsOf,
  yamlPlan,
} from './plan-outline.ts';

const smallest = `migration-plan: "1.0"
title: Move checkout to the orders service
steps:
  - id: expand
    title: Create the orders_v2 tables
    status: done
  - id: dual-write
    title: Write to both stores
    status: in-progress
    depends-on: [expand]
    paths: ["services/checkout/**"]
  - id: cut-over
    title: Make the new store the system of record
    depends-on: [dual-write]
    entry:
      - decision: {ref: ADR-0047, status: accepted}
`;

test('the smallest plan is whole', () => {
  const plan = present(planOf(smallest, 'docs/migrations/checkout.yaml'));
  assert.equal(plan.detected, 'declared');
  assert.equal(plan.id, 'checkout');
  assert.equal(plan.title.value, 'Move checkout to the orders service');
  assert.deepEqual(plan.problems, []);
  assert.equal(
    outlineOf(plan),
    [
      'expand [done] Create the orders_v2 tables',
      'dual-write [in-progress] Write to both stores | after expand | paths services/checkout/**',
      'cut-over [planned] Make the new store the system of record | after dual-write',
    ].join('\n'),
  );
  const [gate] = present(plan.steps[2]).entry;
  assert.equal(
    gate?.kind === 'decision' ? `${gate.ref.raw} ${gate.status}` : gate,
    'ADR-0047 accepted',
  );
});

test('every value knows its place', () => {
  const plan = present(planOf(smallest, 'a.yaml'));
  const step = present(plan.steps[1]);
  assert.equal(sliceOf(smallest, step.idSpan), 'dual-write');
  assert.equal(sliceOf(smallest, step.title.span), 'Write to both stores');
  assert.equal(sliceOf(smallest, present(step.paths[0]).span), 'services/checkout/**');
  assert.match(sliceOf(smallest, step.span), /^id: dual-write[\s\S]*checkout\/\*\*"\]$/);
});

test('a number keeps the digits that are written', () => {
  assert.equal(firstStep(yamlPlan('steps: [{id: 0047, title: a}]')).id, '0047');
});

test('keys are the same in kebab, camel and snake case, and have aliases', () => {
  for (const key of ['depends-on', 'dependsOn', 'depends_on', 'needs', 'after', 'depends']) {
    const plan = yamlPlan(`steps: [{id: a, title: A}, {id: b, title: B, ${key}: [a]}]`);
    const isSpelling = !/[A-Z_]/.test(key);
    const told = isSpelling ? [] : [`The key "${key}" is read as "depends-on".`];
    assert.deepEqual(messagesOf(plan), told, key);
    assert.equal(plan.steps[1]?.dependsOn[0]?.ref.raw, 'a', key);
  }
});

test('a key that is not known is reported with what was meant', () => {
  const text = 'migration-plan: "1.0"\nsteps:\n  - {id: a, titel: A, x-team: b}\nonwers: me\n';
  const plan = present(planOf(text, 'a.yaml'));
  assert.deepEqual(problemsOf(plan, text), [
    'titel: The key "titel" is not known. Did you mean "title"?',
    'onwers: The key "onwers" is not known. Did you mean "owners"?',
  ]);
});

test('a key is not put right where it would then be there twice', () => {
  const text = 'steps:\n  - {id: a, titel: A, title: B}\n  - {id: b, ownres: c, onwers: d}\n';
  const { problems } = yamlPlan(text);
  assert.deepEqual(
    problems.map(({ message, near }) => [message, near]),
    [
      ['The key "titel" is not known. It looks like another "title".', undefined],
      ['The key "ownres" is not known. It looks like another "owners".', undefined],
      ['The key "onwers" is not known. It looks like another "owners".', undefined],
    ],
  );
});

test('a wrong word is told once, and as one of its list', () => {
  assert.deepEqual(messagesOf(yamlPlan('steps: [{id: a, status: true}]')), [
    '"true" is not a status of a step.',
  ]);
  const days = 'calendar: {working-days: [TUE]}\nsteps: [{id: a}]';
  assert.match(
    messagesOf(yamlPlan(days)).join(),
    /^"TUE" is no working-day that a calendar can have/,
  );
});

test('what a misspelt status says is not known, so it is not planned', () => {
  const plan = yamlPlan('steps: [{id: a, staus: done}]');
  assert.equal(firstStep(plan).status, undefined);
});

test('where nothing is near, the keys are named that are known there', () => {
  const text = 'steps:\n  - {id: a, title: A, blurb: B}\npolicy: {wip: 3}\n';
  assert.deepEqual(messagesOf(yamlPlan(text)), [
    'The key "blurb" is not known. Known here: id, title, description, status, kind, owners and 26 more.',
    'The key "wip" is not known. Known here: stale-after, target-confidence, halt-severity, bulk-files and default-estimate.',
  ]);
});

test('what people write elsewhere, and what they look for here, is told', () => {
  const text = `evidence:
  - {id: a, pattern: x, paths: [src]}
  - {id: b, pattern: x, include: [src], glob: lib}
steps:
  - {id: a, title: A, phase: one}
`;
  assert.deepEqual(messagesOf(yamlPlan(text)), [
    'The key "paths" is not known. Did you mean "include"?',
    'The key "glob" is not known. It looks like another "include".',
    'The key "phase" is not known. A step belongs to the phase in whose "steps" it stands.',
  ]);
});

test('the keys of parts that are not evaluated are known', () => {
  const plan = yamlPlan(`calendar: {time-zone: Europe/Berlin, working-days: [MO], freezes: []}
policy: {stale-after: P30D, target-confidence: 0.85}
flags: [{key: a}]
contracts: []
evidence: []
load-tests: []
maintenance-windows: []
premortems: []
incidents: []
steps:
  - {id: a, title: A, kind: cutover, window: w, estimate: P1D, rollback: {how: x}, point-of-no-return: true, subject: s, removes: [x], release: "1", weight: 2, links: [x], description: d}
`);
  assert.deepEqual(plan.problems, []);
  assert.equal(plan.timeZone, 'Europe/Berlin');
  assert.equal(plan.staleAfter?.value, 30);
});

test('a status is read by its word, and says so where it is another one', () => {
  const words = [
    'done',
    'completed',
    'done ✅',
    'wip',
    'in_progress',
    'In Progress 🟡',
    'todo',
    'DONE 2026-04-29',
  ];
  const statuses = words.map(
    word => firstStep(yamlPlan(`steps: [{id: a, status: "${word}"}]`)).status,
  );
  assert.deepEqual(
    statuses.map(status => status?.value),
    ['done', 'done', 'done', 'in-progress', 'in-progress', 'in-progress', 'planned', 'done'],
  );
  assert.deepEqual(
    statuses.map(status => status?.doubt !== undefined),
    [false, true, true, true, true, true, true, true],
  );
});

test('a status that is not understood is none, and never done', () => {
  for (const word of ['dnoe', 'done except the tests', 'almost done', '88 % complete', 'failed']) {
    const plan = yamlPlan(`steps: [{id: a, status: "${word}"}]`);
    assert.equal(firstStep(plan).status, undefined, word);
    assert.match(messagesOf(plan).join(), /is not a status of a step/, word);
  }
  assert.match(
    messagesOf(yamlPlan('steps: [{id: a, status: dnoe}]')).join(),
    /Did you mean "done"/,
  );
});

test('without a status the days tell, and else the step is planned', () => {
  const plan = yamlPlan(
    'steps: [{id: a}, {id: b, started: 2026-01-01}, {id: c, finished: 2026-01-02}]',
  );
  assert.equal(
    outlineOf(plan).replaceAll(/ \|.*/g, ''),
    'a [planned] a\nb [in-progress] b\nc [done] c',
  );
  assert.equal(firstStep(plan).status?.doubt, 'No status is written.');
});

test('blocked is started work with an impediment that has no reason', () => {
  const step = firstStep(yamlPlan('steps: [{id: a, status: blocked}]'));
  assert.equal(step.status?.value, 'in-progress');
  assert.equal(step.blockedBy.length, 1);
  assert.equal(step.blockedBy[0]?.reason, undefined);
  const told = firstStep(yamlPlan('steps: [{id: a, status: blocked, blocked-by: legal}]'));
  assert.deepEqual(
    told.blockedBy.map(({ reason }) => reason),
    ['legal'],
  );
});

test('impediments are texts or maps', () => {
  const plan = yamlPlan(`steps:
  - id: a
    blocked-by:
      - {ref: INC-31, reason: Sold twice, since: 2026-11-16, owner: "@ops"}
      - "#123 (the vendor answers slowly)"
      - INC-118 since 2026-03-09
      - legal has not signed
`);
  assert.equal(
    outlineOf(plan),
    'a [planned] a | blocked INC-31/Sold twice/2026-11-16, #123/the vendor answers slowly, INC-118/-/2026-03-09, -/legal has not signed',
  );
});

test('a dependency may have a lag', () => {
  const plan = yamlPlan(
    'steps: [{id: a, needs: [b, {step: c, lag: P14D}, d+2w]}, {id: e, needs: "a, b"}]',
  );
  assert.equal(outlineOf(plan), 'a [planned] a | after b, c+14, d+14\ne [planned] e | after a, b');
  assert.match(
    messagesOf(yamlPlan('steps: [{id: a, needs: [{lag: P1D}]}]')).join(),
    /This dependency has no step/,
  );
});

test('steps stand at the top, in phases and inside steps', () => {
  const plan = yamlPlan(`steps: [{id: first}]
phases:
  - {id: p, title: Prepare, owners: ["@a"], steps: [{id: a, steps: [{id: a1}, {title: A two}]}]}
  - {title: Move it, steps: [Copy the rows]}
`);
  assert.equal(
    outlineOf(plan),
    [
      'first [planned] first',
      'a [planned] a | phase p',
      '  a1 [planned] a1 | phase p',
      '  a-two [planned] A two | phase p',
      'copy-the-rows [planned] Copy the rows | phase move-it',
    ].join('\n'),
  );
  assert.deepEqual(
    plan.phases.map(({ id, title }) => `${id} ${title.value}`),
    ['p Prepare', 'move-it Move it'],
  );
});

test('made ids are unique and avoid those that are written; written ones are kept', () => {
  const plan = yamlPlan('steps: [{title: Copy}, {title: Copy}, {id: copy}, {id: x}, {id: x}]');
  assert.deepEqual(
    plan.steps.map(({ id }) => id),
    ['copy-2', 'copy-3', 'copy', 'x', 'x'],
  );
});

test('what a phase asks for at its entry, each of its top steps asks for', () => {
  const plan = yamlPlan(`phases:
  - {id: p, steps: [{id: a}]}
  - {id: q, entry: [{decision: ADR-1}], decisions: [ADR-2], steps: [{id: b, steps: [{id: b1}]}]}
`);
  const [, b, b1] = plan.steps;
  assert.deepEqual(
    b?.entry.map(gate => gate.kind === 'decision' && gate.ref.raw),
    ['ADR-1'],
  );
  assert.deepEqual(
    b?.decisions.map(({ raw }) => raw),
    ['ADR-2'],
  );
  assert.deepEqual(b1?.entry, []);
});

test('a criterion keeps its kind, and one that cannot be read keeps its key', () => {
  const plan = yamlPlan(`steps:
  - id: a
    entry:
      - load-test: {ref: x}
      - {decision: {ref: ADR-1}, waived: {by: me}}
      - decison: {ref: ADR-1}
      - Everybody knows
`);
  assert.deepEqual(
    firstStep(plan).entry.map(gate => (gate.kind === 'unsupported' ? gate.type : gate.kind)),
    ['load-test', 'decision', 'decison', 'manual'],
  );
  assert.deepEqual(messagesOf(plan), [
    '"decison" is not a kind of criterion. Did you mean "decision"?',
  ]);
});

test('a value of a wrong type is a problem at its place, and the rest is read', () => {
  const text = `migration-plan: "1.0"
title: [a, b]
owners: {a: b}
due: 2026-02-30
calendar: {time-zone: Moon/Base}
steps:
  - id: a
    title: 2026
    due: soon
    stale-after: P1M
    kind: expnad
    paths: [[x]]
  - [x]
`;
  const plan = present(planOf(text, 'docs/a.migration.yaml'));
  assert.deepEqual(problemsOf(plan, text), [
    '[a, b]: title must be a text, not a list.',
    '{a: b}: An entry of owners must be a text, not a map.',
    '2026-02-30: "2026-02-30" is not a day of the calendar. Write it as YYYY-MM-DD.',
    'Moon/Base: "Moon/Base" is not a time zone. Write it like Europe/Berlin.',
    '2026: title must be a text. Put it in quotes.',
    'soon: "soon" is not a day of the calendar. Write it as YYYY-MM-DD.',
    'P1M: "P1M" is not a duration. Write it like P14D.',
    'expnad: "expnad" is no kind that a step can have. Did you mean "expand"?',
    '[x]: An entry of paths must be a text, not a list.',
    '[x]: A step must be a text, or a map with an id and a title.',
  ]);
  assert.equal(plan.title.value, 'a');
  assert.equal(plan.title.source, 'file-name');
  assert.equal(outlineOf(plan), 'a [planned] 2026');
});

test('malformed YAML keeps what can be read', () => {
  const plan = yamlPlan('steps:\n  - id: a\n    title: "open\n  - id: b\n');
  assert.ok(plan.problems.length > 0);
  assert.ok(plan.steps.length > 0);
  assert.equal(planOf('migration-plan: "1.0"\n\tsteps: [', 'x.yaml')?.kind, 'plan');
});

test('a plan without steps says so', () => {
  assert.deepEqual(messagesOf(yamlPlan('owners: [me]')), [
    'This plan has neither steps nor phases.',
  ]);
  const empty = present(planOf('', 'a.migration.yaml'));
  assert.equal(empty.steps.length, 0);
  assert.match(messagesOf(empty).join(), /starts with migration-plan/);
});

test('days and durations of other ways of writing', () => {
  const plan = yamlPlan(`stale-after: 3 weeks
steps: [{id: a, not-before: "2026-05-16", started: 2026-05-17T06:00, stale-after: PT5M, tested: 1}]`);
  assert.equal(plan.staleAfter?.value, 21);
  const step = firstStep(plan);
  assert.equal(step.start?.value, '2026-05-16');
  assert.equal(step.start?.raw, '2026-05-16');
  assert.equal(step.started?.value, '2026-05-17');
  assert.equal(step.staleAfter?.value, 1);
});

test('an alias does not multiply steps', () => {
  const lines = ['steps:', '  - &s0 {id: s0}'];
  for (let i = 1; i < 40; i++)
    lines.push(`  - &s${i} {id: s${i}, steps: [*s${i - 1}, *s${i - 1}]}`);
  const plan = yamlPlan(lines.join('\n'));
  assert.equal(plan.steps.length, 40);
  assert.match(messagesOf(plan).join(), /an alias repeats/);
});

test('5,000 steps are read in reasonable time', () => {
  const steps = Array.from(
    { length: 5000 },
    (_, i) => `  - {title: Move table, depends-on: [s${i}]}`,
  );
  const plan = yamlPlan(`steps:\n${steps.join('\n')}`);
  assert.equal(plan.steps.length, 5000);
});
