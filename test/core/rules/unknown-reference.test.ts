import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFix, fixTitles } from '../../support/check-fix.ts';
import { checkRules } from '../../support/check-rule.ts';

const decision = (number: string, status: string) => `
# ${number}. Title

Date: 2026-01-01

## Status

${status}

## Context

Text.

## Decision

Text.
`;

test('steps of other plans', () => {
  checkRules(`
--- p.migration.yaml
migration-plan: "1.0"
id: p
title: Plan
steps:
  - {id: a, title: A, status: done, depends-on: [q/movee]}
                                                 ^^^^^^^ error unknown-reference: a depends on q/movee, which is not in the plan q. Did you mean "move"?
  - {id: b, title: B, status: done, depends-on: [q/move, r/move]}
                                                         ^^^^^^ error unknown-reference: b depends on r/move, which is not in this plan, and no plan is called r. Did you mean "q/move"?
--- q.migration.yaml
migration-plan: "1.0"
id: q
title: Plan
steps:
  - {id: move, title: Move, status: done}
`);
});

test('a step is found under the name that its plan has by its title', () => {
  const before = `
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps: [{id: a, title: A, status: done, depends-on: [mail/send]}]
                                                     ^^^^^^^^^ error unknown-reference: a depends on mail/send, which is not in this plan, and no plan is called mail. Did you mean "move-the-mail/send"?
--- mail/MIGRATION_PLAN.md
# Move the mail

- [x] **send** Send
- [x] **stop** Stop
`;
  checkRules(before);
  const [after = ''] = before.replace('[mail/', '[move-the-mail/').split(/\n +\^/);
  checkFix(before, 'Change to "move-the-mail/send"', after);
});

test('what may stand in a plan that cannot be read whole is not called lost', () => {
  checkRules(`
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, status: done, depends-on: [q/move, moove]}
                                                         ^^^^^ error unknown-reference: a depends on moove, which is not in this plan.
--- q.migration.yaml
migration-plan: "1.0"
title: Plan
<<<<<<< HEAD
^^^^^^^^^^^^ error invalid-value: From here on this is no valid YAML: This is the mark of a merge conflict.
steps:
  - {id: move, title: Move, status: done}
--- docs/incidents/INC-1.md
---
id: INC-1
severity: 4
status: monitoring
steps: [q/move, move]
---
`);
});

test('decisions in decisions, criteria and impediments', () => {
  checkRules(`
--- docs/adr/0001-first.md${decision('1', 'Accepted')}--- p.migration.yaml
migration-plan: "1.0"
title: Plan
decisions: [docs/adr/0001-frist.md, https://example.org/0009.md]
            ^^^^^^^^^^^^^^^^^^^^^^ error unknown-reference: docs/adr/0001-frist.md does not exist. Did you mean "0001-first.md"?
steps:
  - id: a
    title: A
    status: done
    decisions: [ADR-0001, ADR-0002]
                          ^^^^^^^^ error unknown-reference: ADR-0002 is no decision here.
    entry:
      - decision: {ref: ADR-0003, status: accepted}
                        ^^^^^^^^ error unknown-reference: ADR-0003 is no decision here.
  - id: bee
    title: B
    status: done
    blocked-by: [ADR-0004, INC-118, "#12", acme/shop#3, ADR-0001, {ref: beee}]
                 ^^^^^^^^ error unknown-reference: ADR-0004 is no decision here.
                                                                        ^^^^ error unknown-reference: bee is blocked by beee, which is not in this plan. Did you mean "bee"?
`);
});

test('relations between decisions', () => {
  checkRules(
    `
--- docs/adr/0001-first.md${decision('1', 'Superseded by [ADR-0002](0002-second.md)')}--- docs/adr/0002-second.md${decision('2', 'Accepted\n\nSupersedes [ADR-0003](0003-third.md)\n\nSupersedes [ADR-0001](0001-first.md)')}
`.replace(
      'Supersedes [ADR-0003](0003-third.md)',
      line =>
        `${line}\n           ^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-reference: docs/adr/0003-third.md does not exist.`,
    ),
  );
});

test('a record that has another name now is found by its number, in its own log alone', () => {
  const lost = (name: string, hint: string) =>
    `[2](${name})\n              ${'^'.repeat(name.length + 5)} error unknown-reference: docs/adr/${name} does not exist.${hint}`;
  const adr = (said: string) =>
    `--- docs/adr/0001-first.md${decision('1', `Superseded by ${said}`)}`;
  const other = decision('2', 'Accepted');
  checkRules(
    `\n${adr(lost('0002-second.md', ' Did you mean "docs/adr/0002-other.md"?'))}--- docs/adr/0002-other.md${other}`,
  );
  checkRules(`\n${adr(lost('0002-second.md', ''))}--- mail/adr/0002-other.md${other}`);
});

test('a relation may be written as a path from the root', () => {
  const head = (related: string) =>
    `---\nstatus: accepted\ndate: 2026-01-02\nrelated:\n  - ${related}\n---\n# 1. First\n\n## Context\n\nText.\n\n## Decision\n\nText.\n`;
  const other = `--- docs/adr/0002-second.md${decision('2', 'Accepted')}--- CHECKS.md\n# Checks\n`;
  checkRules(`\n--- docs/adr/0001-first.md\n${head('docs/adr/0002-second.md')}${other}`);
  checkRules(`\n--- docs/adr/0001-first.md\n${head('CHECKS.md')}${other}`);
  const lost =
    'docs/adr/0009-gone.md\n    ^^^^^^^^^^^^^^^^^^^^^ error unknown-reference: docs/adr/0009-gone.md does not exist.';
  checkRules(`\n--- docs/adr/0001-first.md\n${head(lost)}${other}`);
});

test('a number that may mean decisions of several logs', () => {
  checkRules(`
--- a/adr/0001-first.md${decision('1', 'Accepted')}--- a/adr/0002-second.md${decision('2', 'Accepted')}--- b/adr/0001-first.md${decision('1', 'Accepted')}--- b/adr/0002-second.md${decision('2', 'Accepted')}--- p.migration.yaml
migration-plan: "1.0"
title: Plan
decisions: [ADR-0001]
            ^^^^^^^^ warning unknown-reference: ADR-0001 may mean a/adr/0001-first.md or b/adr/0001-first.md. Write the path.
steps:
  - {id: a, title: A}
`);
});

test('impediments that are written as decisions of a series here are, and as those of others', () => {
  const text = (title: string) => `
# ${title}

Date: 2026-01-01

## Status

Accepted

## Context

Text.

## Decision

Text.
`;
  checkRules(`
--- teps/0012-dual-write.md${text('TEP-0012: Dual write')}--- docs/adr/API-003-paging.md${text('API-003: Paging')}--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - id: a
    title: A
    status: done
    blocked-by: [TEP-0012, TEP-99, tep 98, KEP-99, INC-99, TEPS-99]
                           ^^^^^^ error unknown-reference: TEP-99 is no decision here.
                                   ^^^^^^ error unknown-reference: tep 98 is no decision here.
  - id: b
    title: B
    status: done
    blocked-by: [API-003, API-004]
                          ^^^^^^^ error unknown-reference: API-004 is no decision here.
--- MIGRATION_PLAN.md
# Move

- [x] Copy, blocked by TEP-99
                       ^^^^^^ error unknown-reference: TEP-99 is no decision here.
- [x] Drop, blocked by KEP-99
`);
});

test('a record of another log, with its name before the id, need not be here', () => {
  checkRules(`
--- docs/adr/0001-pay-later.md
# 1. Pay later

- Status: Accepted
- Related: payments ADR-0044, acme/orders ADR-9, ADR-0002
                                                 ^^^^^^^^ error unknown-reference: ADR-0001 names ADR-0002, which is no decision here.
- Depends on: builds on ADR-0003
                        ^^^^^^^^ error unknown-reference: ADR-0001 names ADR-0003, which is no decision here.
- See also: extends ADR-0004
                    ^^^^^^^^ error unknown-reference: ADR-0001 names ADR-0004, which is no decision here.
`);
});

const misspelt = (mention: string) => `
--- docs/a.migration.yaml
migration-plan: "1.0"
title: A
id: plan-a
steps:
  - {id: dual-write, title: Write to both stores}
  - {id: cut-over, title: Switch, ${mention}}
--- docs/b.migration.yaml
migration-plan: "1.0"
title: B
id: plan-b
steps: [{id: copy-orders, title: Copy}]
`;

const changed = (mention: string) => `${misspelt(mention).split('--- docs/b')[0]?.trimEnd()}\n`;

test('a fix writes the name that is proposed', () => {
  checkFix(
    misspelt('depends-on: [dual-wirte]'),
    'Change to "dual-write"',
    changed('depends-on: [dual-write]'),
  );
});

test('a fix leaves the plan in front of the name', () => {
  checkFix(
    misspelt('depends-on: [plan-b/copy-odrers]'),
    'Change to "copy-orders"',
    changed('depends-on: [plan-b/copy-orders]'),
  );
});

test('a fix writes the path of a decision, from the root or from here', () => {
  const record = '--- docs/adr/0001-use-events.md\n# 1. Use events\n\n## Status\n\nAccepted\n';
  const plan = (path: string) =>
    `\n--- docs/a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\ndecisions: ["${path}"]\nsteps: [{id: a, title: A}]\n`;
  for (const wrong of ['adr/0001-use-event.md', 'kiosk/docs/adr/0001-use-events.md']) {
    const after = plan('docs/adr/0001-use-events.md');
    checkFix(plan(wrong) + record, 'Change to "docs/adr/0001-use-events.md"', after);
  }
});

test('a name that nothing is like has no fix, and neither has a file', () => {
  assert.deepEqual(fixTitles(misspelt('depends-on: [elsewhere-altogether]')), []);
  assert.deepEqual(fixTitles(misspelt('decisions: [docs/0001-nothing.md]')), []);
});

test('a premortem about a step that is not there', () => {
  checkRules(`
--- p.migration.yaml
migration-plan: "1.0"
id: p
title: Plan
premortems:
  - {id: P1, held: 2026-03-02, for: [cut, switch]}
                                          ^^^^^^ warning unknown-reference: P1 names switch, which is no step or plan here.
steps:
  - {id: cut, title: Cut}
`);
});
