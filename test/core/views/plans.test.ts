import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlansView } from '../../../src/core/views/plans.ts';
import { evaluateFixture } from '../../support/check-rule.ts';
import { allRows, outlineOfTree } from '../../support/tree-outline.ts';

const orders = `
--- docs/migrations/orders.migration.yaml
migration-plan: "1.0"
title: Move orders
owners: ["@acme/orders"]
due: 2026-07-31
phases:
  - id: prepare
    title: Prepare the seam
    steps:
      - {id: seam, title: Cut a seam, status: done, finished: 2026-01-30}
      - {id: old, title: Keep the old store, status: cancelled}
  - id: move
    title: Move the data
    steps:
      - id: write
        title: Write to both stores
        status: in-progress
        depends-on: [seam]
        blocked-by: [{ref: INC-118, since: 2026-03-09}]
      - {id: fill, title: Backfill, status: in-progress, started: 2026-03-02, due: 2026-03-20}
      - {id: late, title: Announce it, status: in-progress, due: 2026-03-10}
      - {id: cut, title: Cut over, depends-on: [write]}
      - {id: wait, title: Tell the mail, depends-on: [fill]}
      - {id: free, title: Name an owner}
`;

const viewOf = (source: string) => {
  const { project, analysis } = evaluateFixture(source);
  return createPlansView(project, analysis);
};

test('a plan shows how far it is and what stands in the way', () => {
  assert.equal(
    outlineOfTree(viewOf(orders)),
    `- Move orders | 1 blocked · 1 overdue · 1 of 7
  + Prepare the seam | 1 of 1
    (pass-filled) Cut a seam
    (close) Keep the old store
  - Move the data | 1 blocked · 1 overdue · 0 of 6
    - (error) Write to both stores | INC-118 for 7 days · unblocks 2
      (error) INC-118 | for 7 days
    (play-circle) Backfill | in progress for 14 days · due 20 Mar
    (calendar) Announce it | due 10 Mar, 6 days ago
    + (circle-slash) Cut over | blocked upstream by INC-118
      (error) INC-118 | blocks write for 7 days
    (ellipsis) Tell the mail | waiting for fill, due 20 Mar
    (circle-large-outline) Name an owner | ready
`,
  );
});

test('of plans with the same title each names its file', () => {
  const plan = 'migration-plan: "1.0"\ntitle: Move it\nsteps: [{id: a, title: A}]\n';
  const rows = viewOf(`
--- shop/a.migration.yaml
${plan}--- bank/b.migration.yaml
${plan}--- post/c.migration.yaml
${plan.replace('Move it', 'Move on')}`);
  assert.deepEqual(
    rows.map(({ label, description }) => [label, description]),
    [
      ['Move it', 'bank/b.migration.yaml · 0 of 1'],
      ['Move on', '0 of 1'],
      ['Move it', 'shop/a.migration.yaml · 0 of 1'],
    ],
  );
});

test('a plan at rest begins folded, says that it rests, and asks for nothing', () => {
  for (const [status, words] of [
    ['on-hold', 'on hold'],
    ['completed', 'completed'],
    ['cancelled', 'cancelled'],
  ]) {
    const [plan] = viewOf(orders.replace('due: 2026-07-31', `status: ${status}`));
    assert.equal(plan?.opening, 'closed');
    assert.equal(plan?.description, `${words} · 1 of 7`);
  }
});

test('what only looks like a plan stands apart, folded', () => {
  const checklist = `
--- upgrade-postgres.md
# Upgrade the database

- [x] Freeze the branch
- [ ] Copy the tables
- [ ] Switch over
- [ ] Drop the old ones
`;
  const nodes = viewOf(checklist);
  assert.deepEqual(
    nodes.map(({ id, kind, description, opening }) => ({ id, kind, description, opening })),
    [{ id: 'likely', kind: 'group', description: '1', opening: 'closed' }],
  );
  assert.deepEqual(
    nodes[0]?.children.map(({ kind, opening }) => [kind, opening]),
    [['plan', 'closed']],
  );
});

test('a stale step says for how long nothing happened', () => {
  const stale = `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - id: write
    title: Write
    status: in-progress
    started: 2026-02-06
--- git
2026-02-06 li a.migration.yaml
`;
  assert.equal(
    outlineOfTree(viewOf(stale)),
    '- Move | 1 stale · 0 of 1\n  (history) Write | idle 38 days\n',
  );
});

test('sub-steps lie below their step and count as its progress', () => {
  const nested = `
--- a.migration.md
# Move

- [ ] Write
  - [x] Here
  - [ ] There
`;
  const [plan] = viewOf(nested);
  assert.equal(
    outlineOfTree(plan?.children ?? []),
    `+ (circle-large-outline) Write | 1 of 2 · ready
  (pass-filled) Here
  (circle-large-outline) There
`,
  );
});

test('steps without a mark claim nothing', () => {
  const runbook = `
--- a.migration.md
# Move

## Phase 1: Stop

1. Stop the writer
2. Copy the table
`;
  const text = outlineOfTree(viewOf(runbook));
  assert.match(text, /\(circle-small-filled\) Copy the table\n/);
  assert.match(text, /^- Move \| 2 steps\n/);
});

test('ids are unique, also where a plan uses one twice', () => {
  const twice = `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
phases:
  - {id: p, title: One, steps: [{id: s, title: A}, {id: s, title: B}]}
  - {id: p, title: Two, steps: [{id: s, title: C}]}
`;
  const rows = allRows(viewOf(twice));
  const ids = rows.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    rows.filter(({ kind }) => kind === 'step').map(({ label }) => label),
    ['A', 'B', 'C'],
  );
});

test('a step keeps its id when its condition changes', () => {
  const idsOf = (source: string) =>
    allRows(viewOf(source)).flatMap(({ kind, id }) => (kind === 'blocker' ? [] : [id]));
  const freed = orders.replace('        blocked-by: [{ref: INC-118, since: 2026-03-09}]\n', '');
  assert.deepEqual(idsOf(freed), idsOf(orders));
});

test('a tooltip tells every reason, what it would free, and what is known of its activity', () => {
  const rows = allRows(viewOf(orders));
  const tooltipOf = (wanted: string) => rows.find(({ label }) => label === wanted)?.tooltip;
  const unknown = 'Activity is unknown: no git history here.';
  assert.deepEqual(tooltipOf('Announce it'), [
    'Announce it',
    'late · @acme/orders (of the plan)',
    'In progress.',
    'Due 10 Mar, 6 days ago.',
    unknown,
  ]);
  assert.deepEqual(tooltipOf('Write to both stores'), [
    'Write to both stores',
    'write · @acme/orders (of the plan)',
    'Blocked for 7 days by INC-118. Since 9 Mar.',
    'Resolving INC-118 unblocks 2 steps.',
    unknown,
  ]);
  assert.ok(tooltipOf('Backfill')?.includes('Due 20 Mar.'));
  assert.deepEqual(tooltipOf('Cut a seam'), [
    'Cut a seam',
    'seam · @acme/orders (of the plan)',
    'Done 30 Jan.',
  ]);
});

test('a tooltip says since when, and who must know by CODEOWNERS', () => {
  const rows = allRows(
    viewOf(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, status: on-hold, paths: ["src/a/**"]}
  - {id: b, title: B, status: planned, depends-on: [a]}
--- .github/CODEOWNERS
src/ @acme/shop
--- a.migration.yaml@1111111
migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, status: planned, paths: ["src/a/**"]}
--- git
2026-03-09 2222222 a.migration.yaml
2026-03-02 1111111 a.migration.yaml
`),
  );
  const tooltip = rows.find(({ label }) => label === 'A')?.tooltip;
  assert.deepEqual(tooltip, [
    'A',
    'a · @acme/shop (CODEOWNERS)',
    'On hold for 7 days. Since 9 Mar.',
    'Resuming a unblocks 2 steps.',
    'Last activity 9 Mar: commit 2222222 edited the step.',
  ]);
});

test('the tooltip of a plan tells what blocks most and what is stale', () => {
  const [plan] = viewOf(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, status: in-progress, blocked-by: [{ref: INC-1, since: 2026-03-09}]}
  - {id: b, title: B, status: planned, depends-on: [a]}
  - {id: c, title: C, status: in-progress}
--- git
2026-01-05 1111111 a.migration.yaml
`);
  const told = plan?.tooltip.filter(line => /^[✖◷]/.test(line));
  assert.deepEqual(told, ['✖ INC-1: unblocks 2 steps', '◷ c: No activity for 70 days (limit 30).']);
});

test('a row tells what text it is about, and what other files call it', () => {
  const rows = allRows(viewOf(orders));
  const told = (wanted: string) => {
    const row = rows.find(({ label }) => label === wanted);
    const text =
      row?.block &&
      orders.slice(orders.indexOf('migration-plan')).slice(row.block.start, row.block.end);
    return [row?.reference, text?.split('\n')[0]?.trim()];
  };
  assert.deepEqual(told('Write to both stores'), ['write', 'id: write']);
  assert.deepEqual(told('Move the data'), [undefined, 'id: move']);
  assert.deepEqual(told('Move orders'), [undefined, undefined]);
});

test('without plans there are no rows', () => {
  assert.deepEqual(viewOf('\n--- README.md\n# Shop\n'), []);
});

test('phases and steps without one follow each other as in the file', () => {
  const rows = outlineOfTree(
    viewOf(`
--- MIGRATION_PLAN.md
# Move

## Phase 1: Prepare

- [ ] Copy
- [ ] Check

## Phase 2: Talk

Tell everybody.

## Phase 3: Clean up

- [ ] Remove
`),
  );
  assert.deepEqual(
    rows
      .split('\n')
      .filter(row => row.includes('Phase'))
      .map(row => /Phase \d/.exec(row)?.[0]),
    ['Phase 1', 'Phase 2', 'Phase 3'],
  );
});
