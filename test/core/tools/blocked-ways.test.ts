import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askTool, checkTool, readToolInput } from '../../support/check-tool.ts';

const noHistory = 'Activity is unknown: no git history here.';

test('a step that rests is its own root: the way ends with it', () => {
  const source = `
--- a.migration.yaml
migration-plan: "1.0"
title: A
steps:
  - {id: one, title: One, status: on-hold, reason: quarter-end close}
  - {id: two, title: Two, depends-on: [one]}
  - {id: three, title: Three, depends-on: [two]}
`;
  checkTool(['list_blocked', {}], source, [
    '2 steps are blocked in 1 plan, by 1 root.',
    'blocker on-hold: one in "A": On hold: quarter-end close. It holds up one, two and three; without it free: one, two and three. (a.migration.yaml:4)',
    'step blocked-upstream: two "Two". Blocked upstream by one, which is on hold. Way: two ← one. (a.migration.yaml:5)',
    'step blocked-upstream: three "Three". Blocked upstream by one, which is on hold. Way: three ← two ← one. (a.migration.yaml:6)',
    noHistory,
  ]);
});

test('a plan in which nothing is blocked is not among those in which something is', () => {
  const source = `
--- a.migration.yaml
migration-plan: "1.0"
title: A
steps:
  - {id: one, title: One, blocked-by: [The lease]}
--- b.migration.yaml
migration-plan: "1.0"
title: B
steps:
  - {id: one, title: One}
`;
  const { data } = askTool(readToolInput(source), 'list_blocked', {});
  assert.equal(data.summary, '1 step is blocked in 1 of 2 plans, by 1 root.');
});

test('what stops steps of two plans is one root, and its names say of which', () => {
  const plan = (id: string, step: string, other: string) =>
    `--- ${id}.migration.yaml\nmigration-plan: "1.0"\nid: ${id}\ntitle: ${id}\nsteps: [{id: ${step}, title: X, depends-on: [${other}]}]\n`;
  const input = readToolInput(`\n${plan('p', 'a', 'q/b')}${plan('q', 'b', 'p/a')}`);
  const { text, data } = askTool(input, 'list_blocked', {});
  assert.equal(data.summary, '2 steps are blocked in 2 plans, by 1 root.');
  assert.match(text, /blocker cycle: p\/a → q\/b → p\/a in "p" and "q":/);
});

test('steps that wait for each other', () => {
  const source = `
--- a.migration.yaml
migration-plan: "1.0"
title: A
steps:
  - {id: one, title: One, depends-on: [two]}
  - {id: two, title: Two, depends-on: [one]}
`;
  const { text, data } = askTool(readToolInput(source), 'list_blocked', {});
  assert.equal(data.summary, '2 steps are blocked in 1 plan, by 1 root.');
  assert.match(text, /blocker cycle: .*one → two → one|blocker cycle: .*two → one → two/);
});

const torn = `
--- a.migration.yaml
migration-plan: "1.0"
id: torn
title: Torn
steps:
  - {id: one, title: One, status: done}
  - {id: two, title: "Two, status: planned}
--- b.migration.yaml
migration-plan: "1.0"
id: whole
title: Whole
steps:
  - {id: one, title: One, status: done}
`;

test('a plan that cannot be read whole: nothing of it is done, and nothing of it counts as free', () => {
  checkTool(['list_blocked', { plan: 'torn' }], torn, [
    'Nothing is blocked in 0 plans; 1 file cannot be read whole.',
    'plan unknown: "Torn" cannot be read whole, so nothing is said about its steps. From here on this is no valid YAML: A text is not closed: a " is missing. (a.migration.yaml:6)',
    noHistory,
  ]);
  const { claims } = askTool(readToolInput(torn), 'summarise_plan', { plan: 'torn' }).data;
  assert.deepEqual(
    claims.map(({ about, state }) => `${about} ${state}`),
    ['plan null', 'step unknown', 'step unknown'],
  );
});

test('a plan without steps, one that rests, and one of which nothing is written', () => {
  const source = `
--- a.migration.yaml
migration-plan: "1.0"
title: Empty
steps: []
--- b.migration.yaml
migration-plan: "1.0"
title: Resting
status: on-hold
steps: [{id: one, title: One, blocked-by: [INC-1]}]
--- MIGRATION_PLAN.md
# Move

## 1. Copy

x

## 2. Switch

y

## 3. Drop

z
`;
  checkTool(['summarise_plan', {}], source, [
    '2 plans with 3 steps.',
    'plan: "Move": 3 steps, and none says whether it is done. (MIGRATION_PLAN.md:1)',
    'step unknown: "Copy". Nothing is written about what is done. (MIGRATION_PLAN.md:3)',
    'step unknown: "Switch". Nothing is written about what is done. (MIGRATION_PLAN.md:7)',
    'step unknown: "Drop". Nothing is written about what is done. (MIGRATION_PLAN.md:11)',
    'plan: "Empty": no steps yet. (a.migration.yaml:2)',
    noHistory,
  ]);
  checkTool(['list_blocked', {}], source, ['Nothing is blocked in 2 plans.', noHistory]);
});

test('a question about the folder itself names no file', () => {
  const input = readToolInput(torn);
  for (const written of ['.', './', '/shop', '/shop/', 'src/..', '/shop/src/../']) {
    const { text, isRefused } = askTool(input, 'find_governing', { files: ['a.ts', written] });
    assert.ok(isRefused);
    assert.ok(text.includes(`"${written}" names no file of the project folder.`), text);
  }
});
