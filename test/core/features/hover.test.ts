import { test } from 'node:test';
import type { Commit } from '../../../src/core/model/facts/facts.ts';
import { checkHover } from '../../support/check-feature.ts';

const decisions = `
--- docs/adr/0012-one-database.md
# 12. One database

* Status: superseded by [ADR-0042](0042-own-orders.md)
--- docs/adr/0042-own-orders.md
# 42. Own the orders

Date: 2026-01-12

## Status

Accepted

Supersedes [12. One database](0012-one-database.md)

## Context

ADR-0012 is too slow.
--- docs/adr/0043-cache.md
# 43. Cache the orders

* Status: on the fence
--- docs/adr/0044-silent.md
# 44. Say nothing

## Context

## Decision
`;

const readAccepted =
  'Read as accepted from the status section, [line 7](docs/adr/0042-own-orders.md:7): “Accepted”.';

const plan = (steps: string) => `
--- orders.migration.yaml
migration-plan: "1.0"
title: Move orders
steps:
${steps}
${decisions}`;

const orders = `  - id: expand
    title: Create the tables
    status: done
    finished: 2026-01-30
  - id: dual-write
    title: Write to both stores
    status: in-progress
    owners: ["@acme/orders"]
    started: 2026-03-02
    due: 2026-03-10
    paths: ["services/checkout/**"]
    depends-on: [expand]
    decisions: [ADR-0042, ADR-0099]
    blocked-by:
      - ref: INC-118
        reason: Duplicate charges
        since: 2026-03-09
  - id: cut-over
    title: Cut over
    depends-on: [dual-write]`;

const blockedStep = [
  '**Write to both stores** · [dual-write](orders.migration.yaml:8) · @acme/orders',
  '✖ Blocked for 7 days by INC-118: Duplicate charges. Since 9 Mar. [line 18](orders.migration.yaml:18)',
  'Resolving [INC-118](orders.migration.yaml:18) unblocks this step and 1 more: [cut-over](orders.migration.yaml:21).',
  '! Due 10 Mar, 6 days ago. [line 13](orders.migration.yaml:13)',
  '? Could not be checked: ADR-0099 is not a known decision. [line 16](orders.migration.yaml:16)',
  '? Activity is unknown: there is no git history here.',
  'Declared in-progress, [line 10](orders.migration.yaml:10) · started [2 Mar](orders.migration.yaml:12) · due [10 Mar](orders.migration.yaml:13)',
  'Decided in [ADR-0042](docs/adr/0042-own-orders.md:1) Own the orders (accepted)',
];

test('a blocked step: why, since when, what frees it', () => {
  checkHover(plan(orders.replace('id: dual', 'id: du$0al')), ['dual-write', ...blockedStep]);
});

test('its title, its status and a mention say the same', () => {
  checkHover(plan(orders.replace('to both', 'to $0both')), [
    'Write to both stores',
    ...blockedStep,
  ]);
  checkHover(plan(orders.replace('in-prog', 'in-$0prog')), ['in-progress', ...blockedStep]);
  checkHover(plan(orders.replace('[dual-', '[dual-$0')), ['dual-write', ...blockedStep]);
});

test('a step behind a blocked one: the way to the root', () => {
  checkHover(plan(orders.replace('id: cut', 'id: cut$0')), [
    'cut-over',
    '**Cut over** · [cut-over](orders.migration.yaml:21)',
    '⊘ Blocked upstream by INC-118. Since 9 Mar. [line 21](orders.migration.yaml:21)',
    '[cut-over](orders.migration.yaml:21) ← [dual-write](orders.migration.yaml:8) ← [INC-118](orders.migration.yaml:18)',
    'Resolving [INC-118](orders.migration.yaml:18) unblocks this step and 1 more: [dual-write](orders.migration.yaml:8).',
    '? Activity is unknown: there is no git history here.',
    'No status is written: it counts as planned',
  ]);
});

test('a finished step is not asked for its activity', () => {
  checkHover(plan(orders.replace('done', 'do$0ne')), [
    'done',
    '**Create the tables** · [expand](orders.migration.yaml:4)',
    '✓ Done 30 Jan. [line 6](orders.migration.yaml:6)',
    'Declared done, [line 6](orders.migration.yaml:6) · finished [30 Jan](orders.migration.yaml:7)',
  ]);
});

test('the last activity, and which commit it was', () => {
  const text = `migration-plan: "1.0"
title: Move orders
steps:
  - id: write
    title: Write
    status: in-progress
    started: 2026-03-02
    paths: ["services/checkout/**"]
`;
  const file = 'orders.migration.yaml';
  const added = commitOf('2026-03-02T10:00:00Z', file);
  const worked = commitOf('2026-03-10T10:00:00Z', 'services/checkout/write.ts');
  checkHover(
    `--- ${file}\n${text.replace('Write', 'Wri$0te')}`,
    [
      'Write',
      '**Write** · [write](orders.migration.yaml:4)',
      '▶ In progress for 14 days. Since 2 Mar. [line 6](orders.migration.yaml:6)',
      '· Last activity 10 Mar: commit 3f2a91c in services/checkout.',
      'Declared in-progress, [line 6](orders.migration.yaml:6) · started [2 Mar](orders.migration.yaml:7)',
    ],
    {
      kind: 'known',
      commits: [worked, added],
      since: undefined,
      isShallow: false,
      revisions: new Map([[file, [{ commit: added, text }]]]),
    },
  );
});

function commitOf(at: string, file: string): Commit {
  const hash = '3f2a91c0000000000000000000000000000000aa';
  return { hash, author: 'Li', at, files: [file] };
}

test('a root that is a step on hold stands once in the way to it', () => {
  const steps = `  - id: write
    title: Write
    status: on-hold
    reason: The quarter ends
  - id: cut
    title: Cut
    depends-on: [wri$0te]
  - id: drop
    title: Drop
    depends-on: [cut]`;
  checkHover(plan(steps), [
    'write',
    '**Write** · [write](orders.migration.yaml:4)',
    '‖ On hold: The quarter ends. [line 6](orders.migration.yaml:6)',
    'Resuming [write](orders.migration.yaml:6) unblocks this step and 2 more: [cut](orders.migration.yaml:8), [drop](orders.migration.yaml:11).',
    '? Activity is unknown: there is no git history here.',
    'Declared on-hold, [line 6](orders.migration.yaml:6)',
  ]);
  checkHover(plan(steps.replace('$0', '').replace('id: drop', 'id: dr$0op')), [
    'drop',
    '**Drop** · [drop](orders.migration.yaml:11)',
    '⊘ Blocked upstream by write, which is on hold. [line 11](orders.migration.yaml:11)',
    '[drop](orders.migration.yaml:11) ← [cut](orders.migration.yaml:8) ← [write](orders.migration.yaml:4)',
    'Resuming [write](orders.migration.yaml:6) unblocks this step and 2 more: [write](orders.migration.yaml:4), [cut](orders.migration.yaml:8).',
    '? Activity is unknown: there is no git history here.',
    'No status is written: it counts as planned',
  ]);
});

test('words that block are quoted, and two roots are both named', () => {
  const steps = `  - id: write
    title: Write
    blocked-by: [{reason: The load test failed.}]
  - id: cut
    title: Cut
    depends-on: [write]
    blocked-by: [INC-7]
  - id: dr$0op
    title: Drop
    depends-on: [cut]`;
  checkHover(plan(steps), [
    'drop',
    '**Drop** · [drop](orders.migration.yaml:11)',
    '⊘ Blocked upstream by INC-7. [line 11](orders.migration.yaml:11)',
    '[drop](orders.migration.yaml:11) ← [cut](orders.migration.yaml:7) ← [INC-7](orders.migration.yaml:10)',
    'Resolving [INC-7](orders.migration.yaml:10) is not enough to free this step.',
    '[drop](orders.migration.yaml:11) ← [cut](orders.migration.yaml:7) ← [write](orders.migration.yaml:4) ← [“The load test failed”](orders.migration.yaml:6)',
    'Resolving [“The load test failed”](orders.migration.yaml:6) is not enough to free this step.',
    '? Activity is unknown: there is no git history here.',
    'No status is written: it counts as planned',
  ]);
});

test('long ways, long lists and many roots are cut', () => {
  const chain = Array.from({ length: 10 }, (_, index) => {
    const before = index === 0 ? '    blocked-by: [A-1]' : `    depends-on: [s${index - 1}]`;
    return `  - id: s${index}\n    title: Step ${index}\n${before}`;
  });
  const at = (index: number) => `[s${index}](orders.migration.yaml:${4 + 3 * index})`;
  checkHover(plan(chain.join('\n').replace('id: s9', 'id: s$09')), [
    's9',
    `**Step 9** · ${at(9)}`,
    '⊘ Blocked upstream by A-1. [line 31](orders.migration.yaml:31)',
    `${at(9)} ← ${at(8)} ← ${at(7)} ← … ← ${at(2)} ← ${at(1)} ← ${at(0)} ← [A-1](orders.migration.yaml:6)`,
    `Resolving [A-1](orders.migration.yaml:6) unblocks this step and 9 more: ${[0, 1, 2, 3, 4, 5].map(at).join(', ')} and 3 more.`,
    '? Activity is unknown: there is no git history here.',
    'No status is written: it counts as planned',
  ]);
  const many = '  - id: s$00\n    title: Step 0\n    blocked-by: [A-1, A-2, A-3, A-4, A-5]';
  const root = (number: number) => `[A-${number}](orders.migration.yaml:6)`;
  checkHover(plan(many), [
    's0',
    `**Step 0** · ${at(0)}`,
    ...[1, 2, 3, 4, 5].map(
      number =>
        `${number === 1 ? '✖' : '·'} Blocked by A-${number}. [line 6](orders.migration.yaml:6)`,
    ),
    ...[1, 2, 3].map(number => `Resolving ${root(number)} is not enough to free this step.`),
    '2 more stand in the way.',
    '? Activity is unknown: there is no git history here.',
    'No status is written: it counts as planned',
  ]);
});

test('steps that wait for each other', () => {
  checkHover(
    plan(`  - id: expand
    title: Expand
    depends-on: [drop]
  - id: drop
    title: Drop
    depends-on: [exp$0and]`),
    [
      'expand',
      '**Expand** · [expand](orders.migration.yaml:4)',
      '✖ These steps wait for each other: expand → drop → expand. [line 4](orders.migration.yaml:4), [line 7](orders.migration.yaml:7)',
      'Breaking [“expand → drop → expand”](orders.migration.yaml:4) unblocks this step and 1 more: [drop](orders.migration.yaml:7).',
      '? Activity is unknown: there is no git history here.',
      'No status is written: it counts as planned',
    ],
  );
});

test('a sub-step has no condition of its own', () => {
  const steps = `  - id: expand
    title: Expand
    steps:
      - id: ta$0ble
        title: Create a table
        status: done`;
  checkHover(plan(steps), [
    'table',
    '**Create a table** · [table](orders.migration.yaml:7)',
    'Declared done, [line 9](orders.migration.yaml:9) · part of [expand](orders.migration.yaml:4)',
  ]);
});

test('a step of a checklist', () => {
  checkHover(
    `
--- MIGRATION_PLAN.md
# Migration plan

- [x] Create the ta$0bles
- [ ] Write to both stores
- [ ] Cut over
`,
    [
      'Create the tables',
      '**Create the tables** · [create-the-tables](MIGRATION_PLAN.md:3)',
      '✓ Done. [line 3](MIGRATION_PLAN.md:3)',
      'Declared done, [line 3](MIGRATION_PLAN.md:3)',
    ],
  );
});

test('a status: from where it was read, and as what', () => {
  checkHover(decisions.replace('Accepted', 'Acce$0pted'), ['Accepted', readAccepted]);
});

test('a status that is not understood is unknown, and says so', () => {
  checkHover(decisions.replace('on the fence', 'on t$0he fence'), [
    'on the fence',
    'Read as unknown from a list item, [line 3](docs/adr/0043-cache.md:3): “on the fence”.',
    '? "on the fence" is no status that is known.',
  ]);
});

test('a decision without a status says that there is none', () => {
  checkHover(decisions.replace('Say nothing', 'Say $0nothing'), [
    'Say nothing',
    '[ADR-0044](docs/adr/0044-silent.md:1) **Say nothing**',
    'No status is written, so it is unknown.',
  ]);
});

const owned = [
  '[ADR-0042](docs/adr/0042-own-orders.md:1) **Own the orders** · accepted · [12 Jan 2026](docs/adr/0042-own-orders.md:3)',
  'ADR-0012 is too slow.',
  '[Supersedes](docs/adr/0042-own-orders.md:9) [ADR-0012](docs/adr/0012-one-database.md:1) One database',
  readAccepted,
];

test('a decision: its title, and mentions in plans and in other decisions', () => {
  checkHover(decisions.replace('Own the', 'Own $0the'), ['Own the orders', ...owned]);
  checkHover(plan(orders.replace('[ADR-0042', '[ADR-0$0042')), [
    'ADR-0042',
    ...owned.slice(0, -1),
    'Carried out by [Move orders](orders.migration.yaml:2) (1 of 3 steps done), by [dual-write](orders.migration.yaml:8)',
    ...owned.slice(-1),
  ]);
  checkHover(decisions.replace('by [ADR-0042', 'by [ADR-$00042'), [
    '[ADR-0042](0042-own-orders.md)',
    ...owned,
  ]);
});

test('nothing is known, nothing is said', () => {
  checkHover(plan(orders.replace('ADR-0099', 'ADR-0$0099')), []);
  checkHover(decisions.replace('too slow', 'too $0slow'), []);
  checkHover('\n--- notes.md\n# No$0tes\n', []);
});

test('criteria: an exit that an open step does not meet is still to come, days of a guess are not said', () => {
  checkHover(
    `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - id: wri$0te
    title: Write
    status: in-progress
    entry: [{manual: {what: The restore, passed: true, at: 2026-03-10}}]
    exit: [{decision: {ref: ADR-0003, status: accepted}}]
  - {id: next, title: Next, estimate: P5D}
--- docs/adr/0003-drop.md
# 3. Drop

## Status

Proposed
`,
    [
      'write',
      '**Write** · [write](a.migration.yaml:4)',
      '▶ In progress. [line 6](a.migration.yaml:6)',
      '✓ Entry: The restore was attested on 10 Mar [line 7](a.migration.yaml:7)',
      '… Exit: ADR-0003 is proposed, not accepted [line 8](a.migration.yaml:8), [docs/adr/0003-drop.md line 5](docs/adr/0003-drop.md:5)',
      '? Activity is unknown: there is no git history here.',
      'Declared in-progress, [line 6](a.migration.yaml:6)',
    ],
  );
});
