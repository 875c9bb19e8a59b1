import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineOf, planOf, present } from './plan-outline.ts';

/** Plans the way teams write them without any format in mind, in words of our own. */

function checkShape(text: string, expected: string, path = 'docs/mail-migration-plan.md'): void {
  assert.equal(outlineOf(present(planOf(text, path))), expected.trim());
}

test('pull requests in an order, each with its criteria', () => {
  checkShape(
    `# Move mail to the provider

Status: Approved

## PR plan

### PR 1: Add the port ✅

Exit criteria:

- [ ] nothing else sends mail

### PR 2 — Send reminders there

Depends on: PR 1

### PR 3 — Remove the server (blocked by #77)

Status: Waiting for #77
`,
    `
pr-1-add-the-port [done] PR 1: Add the port ✅ | phase pr-plan
pr-2-send-reminders-there [?] PR 2 — Send reminders there | phase pr-plan | after PR 1
pr-3-remove-the-server [?] PR 3 — Remove the server | phase pr-plan | blocked #77/-
`,
  );
});

test('weeks with boxes, and weeks in words', () => {
  checkShape(
    `# Rollout
## Week 1-2: Foundation ✅ COMPLETED
*   [x] Order the domain
    *   [x] pay for it
## Week 3: Switch
1. [ ] Point the record there (@ops)
2. [ ] Watch the queue
## Week 4
Nothing yet.
`,
    `
order-the-domain [done] Order the domain | phase week-1-2-foundation-completed
  pay-for-it [done] pay for it | phase week-1-2-foundation-completed
point-the-record-there [planned] Point the record there | phase week-3-switch | owners @ops
watch-the-queue [planned] Watch the queue | phase week-3-switch
week-4 [?] Week 4
`,
    'rollout-mail.md',
  );
});

test('an issue template with comments and an empty box', () => {
  checkShape(
    `---
name: Decommission a mail server
about: When a server goes
title: "[Decommission] {{ NAME }}"
labels: ''
---

### Info

- **Owner:** <!-- who -->

### Task list

- [ ] Tell its users <!-- at least a week before -->
- [ ] Copy its mail:
  - run \`copy\`
- [ ]
- [ ] Switch it off
`,
    `
tell-its-users [planned] Tell its users | phase task-list
copy-its-mail [planned] Copy its mail: | phase task-list
switch-it-off [planned] Switch it off | phase task-list
`,
    '.github/ISSUE_TEMPLATE/decommission.md',
  );
});

test('a runbook in numbered headings with lists of its own', () => {
  checkShape(
    `# Upgrade the mail server

(before)=
## Before you begin

1. Read this

## 1. Drain the queue

1. Stop the sender
1. Wait

\`\`\`
- [ ] not this
\`\`\`

## 2. Upgrade

## 3. Start again

## Rollback

1. Restore the backup
`,
    `
drain-the-queue [?] Drain the queue
upgrade [?] Upgrade
start-again [?] Start again
`,
    'docs/upgrade-mail.md',
  );
});

test('lists that code breaks up, and numbers that restart', () => {
  checkShape(
    `# Cleanup plan

## Overview

1. First we clean
2. Then we rest

## Steps

1. Export the rows

\`export\`

1. Import the rows
   which takes an hour

\`\`\`
import
\`\`\`

3. Rename the tables
`,
    `
export-the-rows [?] Export the rows | phase steps
import-the-rows-which-takes-an-hour [?] Import the rows which takes an hour | phase steps
rename-the-tables [?] Rename the tables | phase steps
`,
    'cleanup-plan.md',
  );
});

test('signs in place of boxes', () => {
  checkShape(
    `# Roadmap

## Phase A: Letters

- ✅ Copy the letters
- 🚧 Print them
- ⏳ Send them

## Notes

- ✅ good
`,
    `
copy-the-letters [done] ✅ Copy the letters | phase phase-a-letters
print-them [in-progress] 🚧 Print them | phase phase-a-letters
send-them [planned] ⏳ Send them | phase phase-a-letters
`,
    'ROADMAP.md',
  );
});

test('phases with target states and no list are steps', () => {
  checkShape(
    `# Platform moves

## Phase 0 — Baseline

- Both lanes are off.

Exit criteria:

- Nothing runs.

## Phase 1 — Burn-in (completed)

Words.
`,
    `
phase-0-baseline [?] Phase 0 — Baseline
phase-1-burn-in-completed [done] Phase 1 — Burn-in (completed)
`,
  );
});

test('a sign-off sheet beside the work is not counted', () => {
  checkShape(
    `# Migration of the shop

## Release Signoff Checklist

- [x] The plan is in place

## Requirements

- [ ] It is fast

## Work

- [ ] Move the shop

## Go / No-Go

- [ ] All agree
`,
    'move-the-shop [planned] Move the shop | phase work',
  );
});

test('words in other languages and scripts', () => {
  checkShape(
    `# 移行計画

## フェーズ

- [x] データを移す ✅
- [ ] Überprüfen, ob alles da ist

## Étape 1 : Préparer
`,
    `
データを移す [done] データを移す ✅ | phase フェーズ
uberprufen-ob-alles-da-ist [planned] Überprüfen, ob alles da ist | phase フェーズ
etape-1-preparer [?] Étape 1 : Préparer
`,
  );
});

test('carriage returns and tabs change nothing', () => {
  const text =
    '# Plan\r\n\r\n## Phase 1\r\n\r\n-\t[x] **a** One `done:2026-01-02`\r\n-\t[ ] two\r\n\t-\t[ ] three\r\n';
  checkShape(
    text,
    `
a [done] One | phase phase-1 | finished 2026-01-02
two [planned] two | phase phase-1
  three [planned] three | phase phase-1
`,
  );
});

test('a table tells the state where nothing else does', () => {
  checkShape(
    `# Moves

| # | Service | Owner | Status |
|---|---|---|---|
| 1 | **mail** | @li | ✅ Done |
| 2 | shop | @sam | 🟡 In progress |
| 3 | search | | Blocked |
| 4 | | | |
`,
    `
mail [done] **mail** | owners @li
shop [in-progress] shop | owners @sam
search [in-progress] search | blocked -/-
`,
  );
});

test('the title of a phase is without the signs of its state, which its steps tell', () => {
  const signs: Readonly<Record<string, string>> = {
    '## Phase 1: Prepare ✅': 'Phase 1: Prepare',
    '## 🚧 Phase 2: Move': 'Phase 2: Move',
    '## ✅ ✔️ Tell all 🔒': 'Tell all 🔒',
    '## ✅ Ask, then ⏳ wait': '✅ Ask, then ⏳ wait',
    '## Lock it 🔒': 'Lock it 🔒',
    '## Done: 3 of 4✅': 'Done: 3 of 4✅',
  };
  for (const [heading, title] of Object.entries(signs)) {
    const text = `---\nmigration-plan: "1.0"\n---\n# Plan\n\n${heading}\n\n- [ ] a\n- [x] b\n`;
    const { phases } = present(planOf(text, 'a.migration.md'));
    assert.deepEqual(
      phases.map(phase => phase.title.value),
      [title],
    );
  }
});
