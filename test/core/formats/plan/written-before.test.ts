import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../src/core/analysis/analyse.ts';
import { factsOn, project } from '../../../support/plan-builder.ts';
import { outlineOf, planOf, present } from './plan-outline.ts';

/* More plans as teams write them: what waits for what by its number, what a status says, tables, words. */

function checkShape(text: string, expected: string, path = 'MIGRATION_PLAN.md'): void {
  assert.equal(outlineOf(present(planOf(text, path))), expected.trim());
}

test('steps in headings wait for each other by their numbers', () => {
  checkShape(
    `# Move files

## Step 1: Copy the files

Status: Done (2026-03-01)
Owner: Li Wang
Depends on: nothing

## Step 2: Check them

Status: In Progress
Started: 2026-03-05
Depends on: Step 1

## Step 3: Delete the old ones

Status: Blocked - the lawyers think
Depends on: Step 2 and Step 1

## Step 4 - Tell everybody

Depends on: step #3
`,
    `
step-1-copy-the-files [done] Step 1: Copy the files | owners Li Wang
step-2-check-them [in-progress] Step 2: Check them | after Step 1 | started 2026-03-05
step-3-delete-the-old-ones [in-progress] Step 3: Delete the old ones | after Step 2, Step 1 | blocked -/the lawyers think
step-4-tell-everybody [?] Step 4 - Tell everybody | after step #3
`,
  );
});

test('tasks wait for each other by the numbers that they begin with', () => {
  checkShape(
    `# Move files

- [ ] 1.1 Copy the files
- [ ] 1.2 Check them (after 1.1)
- [ ] 2.1 Delete the old ones (depends on 1.2)
- [ ] 2.2 Tell everybody, depends on 1.1, 2.1
- [ ] 3 Go home, after 2
- [ ] 4.0 Wait until 5.0 is out, after 5.0 is released
`,
    `
1-1-copy-the-files [planned] 1.1 Copy the files
1-2-check-them-after-1-1 [planned] 1.2 Check them (after 1.1) | after 1.1
2-1-delete-the-old-ones-depends-on-1-2 [planned] 2.1 Delete the old ones (depends on 1.2) | after 1.2
2-2-tell-everybody-depends-on-1-1-2-1 [planned] 2.2 Tell everybody, depends on 1.1, 2.1 | after 1.1, 2.1
3-go-home-after-2 [planned] 3 Go home, after 2
4-0-wait-until-5-0-is-out-after-5-0-is-released [planned] 4.0 Wait until 5.0 is out, after 5.0 is released
`,
  );
});

test('a number that two steps begin with names neither', () => {
  checkShape(
    `# Move files

- [ ] Step 1: Copy the old ones
- [ ] Step 2: Check, depends on Step 1
- [ ] Step 3: Go (after step 2)
- [ ] Step 3: Go again, depends on Step 3
`,
    `
step-1-copy-the-old-ones [planned] Step 1: Copy the old ones
step-2-check-depends-on-step-1 [planned] Step 2: Check, depends on Step 1 | after Step 1
step-3-go-after-step-2 [planned] Step 3: Go (after step 2) | after step 2
step-3-go-again-depends-on-step-3 [planned] Step 3: Go again, depends on Step 3
`,
  );
});

test('who waits for a number waits for the step', () => {
  const text =
    '# Move\n\n- [x] PR 1: Port\n- [ ] PR 2: Send, depends on PR 1\n- [ ] PR 3: Stop, depends on pr #2\n';
  const { plans } = analyse(
    project([present(planOf(text, 'MIGRATION_PLAN.md'))]),
    factsOn('2026-03-16'),
  );
  const conditions = present(plans[0]).steps.map(({ condition }) => condition);
  assert.deepEqual(conditions, ['done', 'ready', 'waiting']);
});

test('a table tells in its status what blocks', () => {
  checkShape(
    `# Move files

| # | Milestone | Status |
|---|-----------|--------|
| 1 | Create the replica | ✅ Done |
| 2 | Switch reads | 🚧 In progress |
| 3 | Switch writes | Not started |
| 4 | Drop the old one | Blocked by #12 |
| 5 | Ask | Blocked (no token) |
| 6 | Sign | blocked – waiting on @legal |
| 7 | Pay | Blocked by INC-7 since 2026-03-01 |
| 8 | Close | Blocked |
`,
    `
create-the-replica [done] Create the replica
switch-reads [in-progress] Switch reads
switch-writes [planned] Switch writes
drop-the-old-one [in-progress] Drop the old one | blocked #12/-
ask [in-progress] Ask | blocked -/no token
sign [in-progress] Sign | blocked -/@legal
pay [in-progress] Pay | blocked INC-7/-/2026-03-01
close [in-progress] Close | blocked -/-
`,
  );
});

test('a column of numbers is no column of titles', () => {
  checkShape(
    '# Move files\n\n| Step | What | Status |\n|---|---|---|\n| 1. | Copy | Done |\n| **2** | Check | |\n',
    'copy [done] Copy\ncheck [?] Check',
  );
  checkShape(
    '# Move files\n\n| Step | Description | Status |\n|---|---|---|\n| Copy | all of them | Done |\n| Check | each one | Open |\n',
    'copy [done] Copy\ncheck [planned] Check',
  );
});

test('phases in headings with lists of their own, and one in bullets', () => {
  checkShape(
    `# Move to the new queue

### Phase 1 — Prepare (done)

1. Create the queue
2. Give everybody access

### Phase 2 — Move [in progress]

1. Move the mailer
2. Move the billing
`,
    `
create-the-queue [done] Create the queue | phase phase-1-prepare-done
give-everybody-access [done] Give everybody access | phase phase-1-prepare-done
move-the-mailer [?] Move the mailer | phase phase-2-move-in-progress
move-the-billing [?] Move the billing | phase phase-2-move-in-progress
`,
  );
});

test('notes below a task in the same paragraph, in brackets and behind it', () => {
  checkShape(
    `# Move files

- [ ] Check them (due: 2026-04-08, owner: @sam)
- [ ] Delete the old ones
  - Due: 2026-04-15
  - Owner: @kim, @lee
  - Status: on hold
- [ ] Tell everybody \`due:2026-04-20\` @li
`,
    `
check-them [planned] Check them | owners @sam | due 2026-04-08
delete-the-old-ones [on-hold] Delete the old ones | owners @kim, @lee | due 2026-04-15
tell-everybody [planned] Tell everybody | owners @li | due 2026-04-20
`,
  );
});

test('parts of tasks, with tabs and other bullets', () => {
  checkShape(
    `# Mail

## TODO

* [ ] A thing
	* [x] its part
	* [ ] its other part
* [X] Another thing

## Done

+ [x] First thing
`,
    `
a-thing [planned] A thing | phase todo
  its-part [done] its part | phase todo
  its-other-part [planned] its other part | phase todo
another-thing [done] Another thing | phase todo
first-thing [done] First thing | phase done
`,
    'docs/migrations/2026-03-mail.md',
  );
});

test('signs in place of boxes, in other languages too', () => {
  checkShape(
    '# Plan de migration\n\n## Étapes\n\n1. ✅ Créer le bucket\n2. 🚧 Copier les fichiers\n3. ⏳ Supprimer les anciens\n',
    `
creer-le-bucket [done] ✅ Créer le bucket | phase etapes
copier-les-fichiers [in-progress] 🚧 Copier les fichiers | phase etapes
supprimer-les-anciens [planned] ⏳ Supprimer les anciens | phase etapes
`,
  );
  checkShape(
    '# 移行計画\n\n- [x] バケットを作成する\n- [ ] 古いものを削除する\n',
    'バケットを作成する [done] バケットを作成する\n古いものを削除する [planned] 古いものを削除する',
  );
});

test('labels: an impediment with its day, a lag, no return, and one that nobody knows', () => {
  checkShape(
    `# Plan

- [ ] **check** Check
- [ ] Tell \`blocked-by:the vendor since 2026-03-01\`
- [ ] Drop \`ponr\` \`kind:contract\` \`after:check+14d\`
- [ ] Close \`after:nowhere\` \`colour:red\`
`,
    `
check [planned] Check
tell [planned] Tell | blocked -/the vendor/2026-03-01
drop [planned] Drop | after check+14
close-colour-red [planned] Close \`colour:red\` | after nowhere
`,
  );
});

test('how a plan can be taken back, and what may go wrong, are no steps', () => {
  checkShape(
    `# Migration plan

## Rollback plan

1. Turn the flag off
2. Restore the backup

## Steps

1. Turn the flag on
2. Watch
3. Remove the flag

## Risks

- Data loss
`,
    `
turn-the-flag-on [?] Turn the flag on | phase steps
watch [?] Watch | phase steps
remove-the-flag [?] Remove the flag | phase steps
`,
  );
});

test('questions beside the work are none of it', () => {
  checkShape(
    '# Move files\n\n- [ ] Copy\n- [ ] Check\n- [x] Delete\n\n## Open questions\n\n- [ ] Who pays?\n',
    'copy [planned] Copy\ncheck [planned] Check\ndelete [done] Delete',
  );
});
