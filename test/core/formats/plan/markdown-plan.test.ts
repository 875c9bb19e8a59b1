import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan } from '../../../../src/core/model/plan/plan.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import {
  firstStep,
  markdownPlan,
  messagesOf,
  outlineOf,
  planOf,
  present,
  problemsOf,
} from './plan-outline.ts';

const written = `---
migration-plan: "1.0"
id: letters
title: Print letters elsewhere
status: active
owners: ["@acme/print"]
due: 2026-07-31
decisions: [docs/adr/0042-print.md]
---

# Print letters elsewhere

Only headings, task lists and labels are read.

## Phase 1: Prepare ✅

- [x] **port** Put a port in front of the printer (#4810) \`done:2026-01-30\`
- [x] **schema** Create the \`letters\` schema \`after:port\` \`done:2026-02-13\`

## Phase 2: Move (Weeks 7–14)

- [ ] **copy** Copy old letters \`started:2026-02-23\` \`est:4w\` \`after:schema\` @acme/data
  - [x] before 2020
  - [ ] since 2020
- [ ] **twice** Print twice and compare \`after:schema,port+14d\` \`paths:print/**,web/{a,b}\`
  - Blocked by INC-118 since 2026-03-09
  - Rollback: turn it off
- [ ] **clients** Move clients \`due:2026-04-10\`
  - [x] checkout (@acme/checkout)
  - [ ] billing, blocked by #4933
- [/] Train the people
- [-] ~~Keep a copy~~ cancelled, see ADR-0047

**Exit criteria**

- [ ] fewer than three complaints

> - [ ] a quoted box

\`\`\`
- [ ] a box in code
\`\`\`

<!-- - [ ] a box in a comment -->
`;

test('a plan with labels is read whole', () => {
  const plan = present(planOf(written, 'docs/letters.md'));
  assert.deepEqual(messagesOf(plan), []);
  assert.deepEqual(
    [
      plan.detected,
      plan.id,
      plan.title.value,
      plan.status?.value,
      plan.due?.value,
      plan.owners[0]?.value,
    ],
    ['declared', 'letters', 'Print letters elsewhere', 'active', '2026-07-31', '@acme/print'],
  );
  assert.equal(
    outlineOf(plan).replaceAll('phase-2-move-weeks-7-14', 'p2').replaceAll('phase-1-prepare', 'p1'),
    [
      'port [done] Put a port in front of the printer (#4810) | phase p1 | finished 2026-01-30',
      'schema [done] Create the `letters` schema | phase p1 | after port | finished 2026-02-13',
      'copy [in-progress] Copy old letters | phase p2 | after schema | owners @acme/data | started 2026-02-23',
      '  before-2020 [done] before 2020 | phase p2',
      '  since-2020 [planned] since 2020 | phase p2',
      'twice [planned] Print twice and compare | phase p2 | after schema, port+14 | blocked INC-118/-/2026-03-09 | paths print/**, web/{a,b}',
      'clients [planned] Move clients | phase p2 | due 2026-04-10',
      '  checkout [done] checkout | phase p2 | owners @acme/checkout',
      '  billing-blocked-by-4933 [planned] billing, blocked by #4933 | phase p2 | blocked #4933/-',
      'train-the-people [in-progress] Train the people | phase p2',
      'keep-a-copy-cancelled-see-adr-0047 [cancelled] ~~Keep a copy~~ cancelled, see ADR-0047 | phase p2',
    ].join('\n'),
  );
});

test('every value knows its place', () => {
  const plan = present(planOf(written, 'docs/letters.md'));
  const step = present(plan.steps.find(({ id }) => id === 'twice'));
  assert.equal(sliceOf(written, step.idSpan), 'twice');
  assert.equal(sliceOf(written, step.title.span), 'Print twice and compare');
  assert.equal(sliceOf(written, present(step.dependsOn[1]).ref.span), 'port');
  assert.match(sliceOf(written, step.span), /^- \[ \] \*\*twice\*\*[\s\S]*turn it off$/);
  assert.equal(sliceOf(written, present(step.status).span), '[ ]');
});

test('all the marks that people write', () => {
  const plan = markdownPlan(`- [ ] a
- [x] b
* [X] c
+ [✅] d
1. [*] e
- [-] f
- [~] ~~g~~
- [~] h
- [/] i
- [>] j
- [ ] ~~k~~
`);
  assert.equal(
    plan.steps.map(({ id, status }) => `${id} ${status?.value}`).join(', '),
    'a planned, b done, c done, d done, e done, f cancelled, g cancelled, h in-progress, i in-progress, j in-progress, k cancelled',
  );
});

test('a box without a space is a box and a hint', () => {
  const text = '- [] a\n- [!] b\n- [1] c\n- [x](url) d\n';
  const plan = markdownPlan(text);
  assert.equal(outlineOf(plan), 'a [planned] a\nb [?] b');
  assert.deepEqual(problemsOf(plan, text), [
    '[]: Write "[ ]" with a space: this is no box elsewhere.',
    '[!]: The mark "!" has no known meaning. Use "[ ]", "[x]", "[/]" or "[-]".',
  ]);
});

test('labels in other ways of writing', () => {
  checkOutline(
    '- [ ] Pay [due:: 2026-04-10] [owner:: @li]',
    'pay [planned] Pay | owners @li | due 2026-04-10',
  );
  checkOutline(
    '- [ ] Pay due:2026-04-10 after:seam',
    'pay [planned] Pay | after seam | due 2026-04-10',
  );
  checkOutline('- [ ] Pay (due 2026-04-10)', 'pay [planned] Pay | due 2026-04-10');
  checkOutline(
    '- [ ] Pay 🆔 p1 ⛔ seam 📅 2026-04-10 🛫 2026-04-01',
    'p1 [planned] Pay | after seam | start 2026-04-01 | due 2026-04-10',
  );
  checkOutline('- [x] Pay ✅ 2026-04-10', 'pay [done] Pay | finished 2026-04-10');
  checkOutline('- [ ] Pay `id:p1` `status:on-hold`', 'p1 [on-hold] Pay');
});

test('what only looks like a label stays prose', () => {
  checkOutline(
    '- [ ] See https://a.b/c at 12:30 note:this',
    'see-https-a-b-c-at-12-30-note-this [planned] See https://a.b/c at 12:30 note:this',
  );
  checkOutline(
    '- [ ] Set `port:80` and due:soon',
    'set-port-80-and-due-soon [planned] Set `port:80` and due:soon',
  );
  checkOutline(
    '- [ ] Upgrade to @angular/core',
    'upgrade-to-angular-core [planned] Upgrade to @angular/core',
  );
  checkOutline(
    '- [ ] Fix requests blocked by a proxy',
    'fix-requests-blocked-by-a-proxy [planned] Fix requests blocked by a proxy',
  );
  checkOutline(
    '- [ ] Wait, depends on nothing',
    'wait-depends-on-nothing [planned] Wait, depends on nothing',
  );
});

test('a label that cannot be read is a problem at its value', () => {
  const text = '- [ ] Pay `due:soon` `stale-after:P1M`\n- [ ] Send `done:2026-01-02`\n';
  assert.deepEqual(problemsOf(markdownPlan(text), text), [
    'soon: "soon" is not a day of the calendar. Write it as YYYY-MM-DD.',
    'P1M: "P1M" is not a number of days. Write it like P14D.',
    '2026-01-02: This says that the step is done, but its box is open.',
  ]);
});

test('a bold word is the id where no other step starts with it', () => {
  const plan = markdownPlan(
    '- [ ] **pay:** Pay\n- [ ] **Note** one\n- [ ] **Note** two\n- [ ] **Send** all\n',
  );
  assert.deepEqual(
    plan.steps.map(({ id, title }) => `${id}: ${title.value}`),
    ['pay: Pay', 'note-one: **Note** one', 'note-two: **Note** two', 'Send: **Send** all'],
  );
});

test('order and impediments in words', () => {
  const plan = markdownPlan(`- [ ] **copy** Copy
- [ ] **check** Check, depends on copy
- [ ] **send** Send (waiting for legal)
  - After check
  - **Owner:** @li, Sam
  - Due: 2026-05-01
- [ ] **pay** Pay
  - **Blocked by:** nothing
  - depends on the moon
`);
  assert.equal(
    outlineOf(plan),
    [
      'copy [planned] Copy',
      'check [planned] Check, depends on copy | after copy',
      'send [planned] Send | after check | blocked -/legal | owners @li, Sam | due 2026-05-01',
      'pay [planned] Pay',
    ].join('\n'),
  );
});

test('a line about the status refines an open box, and never ticks it', () => {
  const plan = markdownPlan(
    '- [ ] a\n  - Status: blocked\n- [ ] b\n  - Status: done\n- [x] c\n  - Status: wip\n- [ ] 🚧 d\n',
  );
  assert.deepEqual(
    plan.steps.map(({ status }) => status?.value),
    ['in-progress', 'planned', undefined, 'in-progress'],
  );
  assert.equal(firstStep(plan).blockedBy.length, 1);
  assert.match(messagesOf(plan).join(), /its box is open/);
});

test('a heading with a task list is a phase, one without is a step', () => {
  const plan = markdownPlan(`# Move
## Phase 1: Prepare
- [ ] a
## Phase 2: Switch
Some words.
## Background
`);
  assert.equal(
    outlineOf(plan),
    'a [planned] a | phase phase-1-prepare\nphase-2-switch [?] Phase 2: Switch',
  );
});

test('phases that are described first and ticked off at the end are one', () => {
  const plan = markdownPlan(`# Move
## Phase 1: Prepare
Words.
## Phase 2: Switch
Words.
## Status
### Phase 1: Prepare ✅
- [x] a
### Phase 2: Switch
- [ ] b
`);
  assert.deepEqual(
    plan.steps.map(({ id }) => id),
    ['a', 'b'],
  );
  assert.deepEqual(
    plan.phases.map(({ id }) => id),
    ['phase-1-prepare', 'phase-2-switch'],
  );
});

test('criteria, sign-off, choices and dates are no steps', () => {
  const plan = markdownPlan(`- [ ] a
## Definition of done
- [ ] no
## Release sign-off checklist
- [ ] no
## Milestone dates
- [ ] no
## Work
Exit criteria:
- [ ] no

Pick one:
- [ ] no

Words.

- Acceptance criteria
  - [ ] no
- Group
  - [ ] b
- [ ] 
`);
  assert.deepEqual(
    plan.steps.map(({ id }) => id),
    ['a', 'b'],
  );
});

test('numbered headings are steps; those of an essay are not', () => {
  checkOutline(
    '# Move\n## 1. Copy rows ✅\n## 2. Check them\n### Notes\n## 3. Drop (completed)\n',
    'copy-rows [done] Copy rows ✅\ncheck-them [?] Check them\ndrop-completed [done] Drop (completed)',
  );
  checkOutline('# Move\n## 1. Background\n## 2. Goals\n## 3. Costs\n', '');
  checkOutline(
    '# Move\n## Step 1: Copy\n1. x\n## Step 2 - Drop\n**Status:** done\n',
    'step-1-copy [?] Step 1: Copy\nstep-2-drop [done] Step 2 - Drop',
  );
});

test('boxes in headings and bold lines in place of headings', () => {
  checkOutline('### [x] 1. Copy\n### [ ] 2. Drop\n', 'copy [done] Copy\ndrop [planned] Drop');
  checkOutline(
    '**Phase 1: Copy**\n\n- [ ] a\n\n**Phase 2: Drop**\n\n- [ ] b\n',
    'a [planned] a | phase phase-1-copy\nb [planned] b | phase phase-2-drop',
  );
});

test('numbered lists are steps where they say so, or ask for something', () => {
  checkOutline(
    '# Move\n## Steps\n1. The copy\n\n   code\n1. The check\n',
    'the-copy [?] The copy | phase steps\nthe-check [?] The check | phase steps',
  );
  checkOutline(
    '# Move\n1. Copy rows\n2. Drop rows\n',
    'copy-rows [?] Copy rows\ndrop-rows [?] Drop rows',
  );
  checkOutline('# Move\n1. How long?\n2. Who pays?\n', '');
  checkOutline(
    '# Move\n## Phase 1\n1. Copy\n## Phase 2\n1. Drop\n',
    'copy [?] Copy | phase phase-1\ndrop [?] Drop | phase phase-2',
  );
});

test('headings with verbs and tables with a status', () => {
  checkOutline(
    '# Move\n## Overview\n## Copy the rows\n## Switch the readers\n## Drop the table\n',
    'copy-the-rows [?] Copy the rows\nswitch-the-readers [?] Switch the readers\ndrop-the-table [?] Drop the table',
  );
  checkOutline(
    '# Move\n| Package | Status |\n|---|---|\n| web | ✅ Migrated |\n| api | In progress |\n',
    'web [done] web\napi [in-progress] api',
  );
});

test('the same boxes under every heading are notes of the headings', () => {
  checkOutline(
    '## Issue 1:\n### Upgrade a\n- [ ] live\n- [ ] test\n## Issue 2:\n### Upgrade b\n- [ ] live\n- [ ] test\n',
    'upgrade-a [?] Upgrade a\nupgrade-b [?] Upgrade b',
  );
});

test('front matter that is not of a plan is not judged', () => {
  const plan = present(
    planOf('---\nlabels: [x]\nstatus: new\n---\n# Move\n- [ ] a\n', 'MIGRATION_PLAN.md'),
  );
  assert.deepEqual(plan.problems, []);
  assert.equal(plan.title.value, 'Move');
});

test('lines under the title tell about the plan', () => {
  const plan = markdownPlan('# Move\n\n**Status:** In progress\n**Owner:** @li\n\n- [ ] a\n');
  assert.equal(plan.status?.value, 'active');
  assert.deepEqual(
    plan.owners.map(({ value }) => value),
    ['@li'],
  );
});

test('without a title the file name stands in', () => {
  const plan = present(planOf('- [ ] a\n', 'docs/mail-migration-plan.md'));
  assert.deepEqual(
    [plan.title.value, plan.title.source, plan.id],
    ['mail migration plan', 'file-name', 'mail-migration-plan'],
  );
});

function checkOutline(text: string, expected: string): void {
  const plan: Plan = markdownPlan(text);
  assert.equal(outlineOf(plan), expected);
}
