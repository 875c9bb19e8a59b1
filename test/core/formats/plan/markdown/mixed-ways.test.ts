import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownPlan } from '../plan-outline.ts';

type Plan = ReturnType<typeof markdownPlan>;

const titlesOf = ({ steps }: Plan) => steps.map(({ title }) => title.value);
const statesOf = ({ steps }: Plan) =>
  steps.map(({ title, status }) => `${status?.value} ${title.value}`);

test('what is said to be the steps counts beside boxes, in another part of the text', () => {
  const plan = markdownPlan(`# Move the ledger

## Before

- [ ] Count the rows

## Moving sequence

1. The small ledger first
2. The large one second

## How it works

1. The clerk opens a page
2. The page shows a row

## Steps for each ledger

1. Open it
2. Copy it
`);
  assert.deepEqual(titlesOf(plan), [
    'Count the rows',
    'The small ledger first',
    'The large one second',
  ]);
});

test('numbers that name the phases are no steps beside them', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Lamps

- [ ] Clean them

## Phase 2: Doors

- [ ] Oil them

## Order of execution

1. Phase 1 in May
2. Phase 2 in June
`);
  assert.deepEqual(titlesOf(plan), ['Clean them', 'Oil them']);
});

test('tables of tasks with a status count beside boxes', () => {
  const plan = markdownPlan(`# Move the ledger

## Attic

| Task | Status |
|---|---|
| Carry the rows down | done |
| Sweep it | open |

## Cellar

| Module | Status |
|---|---|
| Lamps | old |

## This week

- [ ] Ring the bell
`);
  assert.deepEqual(statesOf(plan), [
    'done Carry the rows down',
    'planned Sweep it',
    'planned Ring the bell',
  ]);
});

test('the line before a numbered list may say that it holds the steps', () => {
  const plan = markdownPlan(`# Move the ledger

## A new house

What we like:

1. Light
2. Air

Suggested steps:

1. Rent the house
2. Carry the ledger over
`);
  assert.deepEqual(titlesOf(plan), ['Rent the house', 'Carry the ledger over']);
});

test('what is listed as a principle is none of the steps', () => {
  const plan = markdownPlan(`# Move the ledger

## Approach: phases

Principles:

1. One room at a time
2. No noise

## Phase 1

- Add a lamp
- Oil the door
`);
  assert.deepEqual(titlesOf(plan), ['Add a lamp', 'Oil the door']);
});

test('where a text says what its steps are, numbered headings have to ask for something', () => {
  const plan = markdownPlan(`# Move the ledger

## What changes

### 1. Paper
### 2. Ink
### 3. Covers

## Moving steps

1. Rent a cart
2. Load it
`);
  assert.deepEqual(titlesOf(plan), ['Rent a cart', 'Load it']);
  const stated = markdownPlan(`# Move the ledger

## ✅ Completed changes

### 1. Paper

- ✅ White

### 2. Ink

- ✅ Blue

### 3. Covers

- ✅ Red

## Steps

### Step 1: Rent a cart
### Step 2: Load it
`);
  assert.equal(stated.steps.length, 5);
});

test('the count of headings goes on from one part to the next', () => {
  const plan = markdownPlan(`# Stage one: the small house

## 1. A cart
## 2. A driver
## 3. The way there

# Stage two: the large house

## 4. Rooms
## 5. Lamps
`);
  assert.deepEqual(titlesOf(plan), ['A cart', 'A driver', 'The way there', 'Rooms', 'Lamps']);
  const other = markdownPlan(`# Move the ledger

## Kinds

### 7. Small ones
### 9. Large ones

## Phase 1

- [ ] Rent a cart
`);
  assert.deepEqual(titlesOf(other), ['Rent a cart']);
});

test('numbered parts of a phase are its steps, whatever their topic', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 2: Rooms

### 2.1 Lamps

- [ ] Clean them

### 2.2 Doors

All of them.

### 2.3 Monitoring

A guard.
`);
  assert.deepEqual(titlesOf(plan), ['Clean them', 'Doors', 'Monitoring']);
});

test('numbered names in a phase are steps where those of another phase are', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Store

1. Add a shelf
2. Paint it

## Phase 2: Files

3. \`store/lamps.ts\`
4. \`store/doors.ts\`
`);
  assert.deepEqual(titlesOf(plan), [
    'Add a shelf',
    'Paint it',
    '`store/lamps.ts`',
    '`store/doors.ts`',
  ]);
});

test('headings that ids count are steps behind a sign of their state as well', () => {
  const plan = markdownPlan(`# Ledger migration status

## Completed moves

### ✅ MOV-001: Move the lamps

- **Where**: attic
- **Who**: ann

### ✅ MOV-002: Move the doors

- **Where**: cellar

### ✅ MOV-003: Move the bells

- **Where**: tower
`);
  assert.equal(plan.steps.length, 3);
  assert.ok(plan.steps.every(({ status }) => status?.value === 'done'));
});

test('a box in a cell tells the state', () => {
  const plan = markdownPlan(`# Move tracker

## Rooms

| Room | Status |
|---|---|
| Attic | [x] |
| Cellar | [ ] |
| Tower | [/] |
`);
  assert.deepEqual(statesOf(plan), ['done Attic', 'planned Cellar', 'in-progress Tower']);
});

test('a column that counts by a word of headings holds tasks, and the next one says what they are', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: One page a change

| PR | Page | Effort |
|---|---|---|
| 1a | Lamps | small |
| 1b | Doors | large |
`);
  assert.deepEqual(titlesOf(plan), ['Lamps', 'Doors']);
});

test('a heading that says its state with a day is the step', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Two shelves (done 2026-05-27)

A row is looked for in this order:

1. The new shelf
2. The old shelf

## Phase 2: One shelf

1. Empty the old shelf
2. Burn the old shelf
`);
  assert.deepEqual(titlesOf(plan), [
    'Phase 1: Two shelves',
    'Empty the old shelf',
    'Burn the old shelf',
  ]);
});

test('rolling back is no part of the plan', () => {
  const plan = markdownPlan(`# Move the ledger

## The move

1. Load the cart
2. Drive

## Rolling back

1. Turn the cart round
2. Drive back
`);
  assert.deepEqual(titlesOf(plan), ['Load the cart', 'Drive']);
});

test('a phase with boxes may tell its steps by numbers under another heading', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Store

### Before it

- [x] Count the rows

### Migration steps

1. Open the new ledger
2. Close the old one

### What is new

1. Faster pages
2. Fewer pages

## Phase 2: Doors

- [ ] Oil them
`);
  assert.deepEqual(titlesOf(plan), [
    'Count the rows',
    'Open the new ledger',
    'Close the old one',
    'Oil them',
  ]);
});

test('what is not decided yet is nothing left to do', () => {
  const plan = markdownPlan(`# Move the ledger

- [x] Count the rows
- [ ] Copy the rows

## Pending decisions

- ⏳ The colour of the ledger
- ⏳ The day of the party
`);
  assert.deepEqual(titlesOf(plan), ['Count the rows', 'Copy the rows']);
});

test('a phase that an overview names first has its steps where it is told in full', () => {
  const plan = markdownPlan(`# Move to pnpm

## Strategy

### Phase 1: Backup (5 minutes)
**Risk**: Low

### Phase 2: Lockfile
**Risk**: Low

### Phase 3: Rest
**Risk**: Low

## Phase 1: Backup

### 1.1 Copy the repository

It is small.

### 1.2 Install pnpm

By the script.

## Phase 2: Lockfile

### 2.1 Remove the old one

By hand.

### 2.2 Write the new one

By pnpm.
`);
  const titles = plan.steps.map(({ title }) => title.value);
  assert.deepEqual(titles, [
    'Phase 3: Rest',
    'Copy the repository',
    'Install pnpm',
    'Remove the old one',
    'Write the new one',
  ]);
});

test('the proposed changes are the steps, and not the plan to verify them', () => {
  const plan = markdownPlan(`# Refactoring plan

## Proposed changes

- Remove the old tables
- Read the real numbers

## Verification plan

1. Run the script.
2. Read the numbers.
3. Look for old ones.
`);
  const titles = plan.steps.map(({ title }) => title.value);
  assert.deepEqual(titles, ['Remove the old tables', 'Read the real numbers']);
});

test('work that is done and work that remains stand under headings of their own beside boxes', () => {
  const plan = markdownPlan(`# Move the ledger

## Completed work

- Opened the new ledger

## Remaining work

1. Copy the rows

## Last day

- [ ] Close the old ledger
`);
  assert.deepEqual(statesOf(plan), [
    'done Opened the new ledger',
    'planned Copy the rows',
    'planned Close the old ledger',
  ]);
});

test('what was done alone is a report beside boxes', () => {
  const plan = markdownPlan(`# Move the ledger

## Completed work

- Opened the new ledger

## Last day

- [ ] Close the old ledger
`);
  assert.deepEqual(titlesOf(plan), ['Close the old ledger']);
});

test('no step stands on the way back beside boxes', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Rows

- [ ] Copy them

## Phase 2: Rollback procedures

### Before the copy (steps 1 to 3)

1. Open the old ledger
2. Tell the clerks
`);
  assert.deepEqual(titlesOf(plan), ['Copy them']);
});

test('boxes under what is called the contents are steps', () => {
  const plan = markdownPlan(
    '# Move the ledger\n\n## Table of contents\n\n### Phase 1: Rows\n\n- [x] Copy them\n- [ ] Count them\n',
  );
  assert.deepEqual(statesOf(plan), ['done Copy them', 'planned Count them']);
});

test('a plan of what is removed holds steps beside phases, another plan none', () => {
  const phases = '## Phase 1: Copy\n\nx\n\n## Phase 2: Drop\n\nx\n';
  const plan = (title: string) =>
    titlesOf(
      markdownPlan(`# Move it\n\n${phases}\n## ${title}\n\n1. The old ledger\n2. Its totals\n`),
    );
  assert.equal(plan('Code removal plan').length, 4);
  assert.equal(plan('Staff plan').length, 2);
});

test('in a phase that is done the actions taken are its steps', () => {
  const plan = markdownPlan(
    '# Move it\n\n## Phase 1: Tell ✅\n\n**Actions taken**:\n- Told the readers\n- Told the clerks\n\n## Phase 2: Move\n\n**Actions**:\n- All rows moved\n- Old names dropped\n',
  );
  assert.deepEqual(statesOf(plan), [
    'done Told the readers',
    'done Told the clerks',
    'undefined All rows moved',
    'undefined Old names dropped',
  ]);
});

test('boxes of contents that list the phases are none', () => {
  const plan = markdownPlan(
    '# Move the ledger\n\n## Table of contents\n\n- [ ] [Phase 1](#phase-1)\n\n## Phase 1: Rows\n\n- [ ] Copy them\n',
  );
  assert.deepEqual(titlesOf(plan), ['Copy them']);
});

test('where a numbered chapter ticks off its work, the lists of the others go on with it', () => {
  const plan = (title: string, first: string) =>
    titlesOf(
      markdownPlan(
        `# Move the ledger\n\n## 1. ${title}\n\n${first}\n\n## 2. Names\n\n1. **Copy the names.** All.\n2. **Drop the old ones.**\n\n## 3. Move the links\n\n- Write them anew\n- Test each\n\n## 4. Risks\n\n- Copy rows twice\n- Drop new names\n\n## 5. House\n\n- The hall\n- The roof\n`,
      ),
    );
  assert.deepEqual(plan('Rows', '- [x] Copy the rows'), [
    'Copy the rows',
    '**Copy the names.** All.',
    '**Drop the old ones.**',
    'Write them anew',
    'Test each',
  ]);
  assert.deepEqual(plan('Overview', '- [x] Copy the rows'), ['Copy the rows']);
  // So they do where a later one ticks off the first of its work.
  const later = `# Move\n\n## 1. Rows\n\n- Copy the rows\n- Drop the old\n\n## 2. Names\n\n- [x] Write them anew\n- Test each\n\n## 3. House\n\nSoon.\n`;
  assert.deepEqual(titlesOf(markdownPlan(later)), [
    'Copy the rows',
    'Drop the old',
    'Write them anew',
    'Test each',
  ]);
  // Boxes of what is needed tell nothing of the others.
  const needs = '- [ ] A key';
  const text = `# Move\n\n## 1. Prerequisites\n\n${needs}\n\n## 2. Rows\n\n- [ ] Copy them\n\n## 3. Names\n\n- Copy all names\n- Drop the old\n`;
  assert.deepEqual(titlesOf(markdownPlan(text)), ['Copy them']);
});

test('what such a chapter lists takes its place; one without a list is a step itself', () => {
  const plan = markdownPlan(
    '# Move\n\n## 1. Copy the rows\n\n- [x] Read all\n\n## 2. Drop the names\n\n1. Tell the clerks\n2. Close the book\n\n## 3. Move the house\n\nSoon.\n',
  );
  assert.deepEqual(titlesOf(plan), [
    'Read all',
    'Tell the clerks',
    'Close the book',
    'Move the house',
  ]);
});

test('steps of what the system does each time are none of the plan', () => {
  const plan = (title: string) =>
    titlesOf(
      markdownPlan(
        `# Move the ledger\n\n## ${title}\n\n### Steps\n\n1. The clerk asks\n2. The ledger answers\n\n## Implementation order\n\n1. Copy the rows\n2. Drop the names\n`,
      ),
    );
  assert.deepEqual(plan('Sign-in flow'), ['Copy the rows', 'Drop the names']);
  assert.equal(plan('Migration flow').length, 4);
});

test('a phase with boxes may say of a numbered list that it holds the steps', () => {
  const plan = (intro: string) =>
    titlesOf(
      markdownPlan(
        `# Move the ledger\n\n## Phase 0: Audit\n\n**${intro}:**\n1. Walk through the rooms\n2. Note the gaps\n\n**To check:**\n- [ ] Is the hall open?\n\n## Phase 1: Move\n\n- [ ] Carry the books\n`,
      ),
    );
  assert.deepEqual(plan('Steps'), [
    'Walk through the rooms',
    'Note the gaps',
    'Is the hall open?',
    'Carry the books',
  ]);
  assert.equal(plan('Steps for each room').length, 2);
  assert.equal(plan('Steps for each painted room').length, 2);
  assert.equal(plan('Rooms').length, 2);
});
