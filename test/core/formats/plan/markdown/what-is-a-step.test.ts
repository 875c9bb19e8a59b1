import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan } from '../../../../../src/core/model/plan/plan.ts';
import { markdownPlan } from '../plan-outline.ts';

const titlesOf = (plan: Plan) => plan.steps.map(({ title }) => title.value);
const statesOf = (plan: Plan) =>
  plan.steps.map(({ title, status }) => `${status?.value ?? '?'} ${title.value}`);

test('the numbers of chapters make no steps', () => {
  const plan = markdownPlan(`# Move the ledger

## 1. Why it hurts

## 2. The ledger of tomorrow

## 3. Build order of the parts

1. Open the new ledger
2. Copy the rows

## 4. Who reads it
`);
  assert.deepEqual(titlesOf(plan), ['Open the new ledger', 'Copy the rows']);
});

test('numbered headings of the whole text are steps where they ask for something', () => {
  const plan = markdownPlan(`# Move the ledger

## 1. Open the new ledger
## 2. Copy the rows
## 3. Close the old ledger
`);
  assert.equal(plan.steps.length, 3);
});

test('numbered headings below words for steps need to ask for nothing', () => {
  const plan = markdownPlan(`# Move the ledger

## Our proposed work items for spring

### 1. New ledger
### 2. Rows
### 3. Readers
`);
  assert.deepEqual(titlesOf(plan), ['New ledger', 'Rows', 'Readers']);
});

test('a list under a heading is said to be the steps by what the heading is about', () => {
  const plan = markdownPlan(`# Move the ledger

## Order of things we know

1. Lamps
2. Doors

## Regression testing procedure

1. Ring the bell
2. Look who opens

## Phased migration roadmap (draft of May)

1. Lamps of the ledger
2. Doors of the ledger
`);
  assert.deepEqual(titlesOf(plan), ['Lamps of the ledger', 'Doors of the ledger']);
});

test('headings that are states tell those of the items below them', () => {
  const plan = markdownPlan(`# Ledger migration status

## Completed work (May)

- The new ledger stands

## In progress

- Copy of the rows

## Next steps

- Switch the readers
`);
  assert.deepEqual(statesOf(plan), [
    'done The new ledger stands',
    'in-progress Copy of the rows',
    '? Switch the readers',
  ]);
});

test('what is done alone is a report, and has no steps', () => {
  const plan = markdownPlan(`# Ledger migration

## Completed

- The new ledger stands
- The rows are copied
`);
  assert.deepEqual(titlesOf(plan), []);
});

test('a bold start of a paragraph that names a phase is its heading', () => {
  const plan = markdownPlan(`# Move the ledger

**Phase 1: Store.** It stands beside the old one.

1. Open the new ledger
2. Copy the rows

**Phase 2: Readers.** One after the other.

1. Switch the readers
2. Close the old ledger
`);
  assert.equal(plan.phases.length, 2);
  assert.equal(plan.steps.length, 4);
  assert.equal(plan.steps[2]?.phase, plan.phases[1]?.id);
});

test('headings by the day before and after a cut-over are phases', () => {
  const plan = markdownPlan(`# Cut-over of the ledger

## D-14

- Freeze the schema
- Tell the readers

## D-Day

- Stop the writers
- Copy the rows
`);
  assert.equal(plan.steps.length, 4);
});

test('phases that are called so count, and numbers elsewhere do not', () => {
  const plan = markdownPlan(`# Move the ledger

## Findings

### 1. Open the door to each reader
### 2. Close the books twice
### 3. Copy the rows by hand

## Phase 1: Store
## Phase 2: Readers
`);
  assert.deepEqual(titlesOf(plan), ['Phase 1: Store', 'Phase 2: Readers']);
});

test('what a heading tells of a phase by its number is none', () => {
  const plan = markdownPlan(`# Move the ledger

## Phases

1. ~~Open the new ledger~~ **done**
2. Switch the readers

### Phase 1 output

Two tables.

### Phase 2 results

None so far.
`);
  assert.deepEqual(
    plan.steps.map(({ status }) => status?.value),
    ['done', undefined],
  );
});

test('counted headings below a step are its parts', () => {
  const plan = markdownPlan(`# Move the ledger

### Step 1: Store

#### **1.1: Tables**
#### **1.2: Rows**
#### **1.3: Keys**

### Step 2: Readers

#### **2.1: Reports**
#### **2.2: Exports**

### Step 3: Afterwards

- [ ] Tell the exporters
`);
  assert.deepEqual(titlesOf(plan), [
    'Tables',
    'Rows',
    'Keys',
    'Reports',
    'Exports',
    'Tell the exporters',
  ]);
});

test('short names of what a phase makes are its steps, sentences and words alone are not', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1 (weeks 1-3)
- Empty ledger (two tables)
- Import of the rows
- **Milestone: the rows are there**

## Phase 2
- It is empty by then
- Nobody was harmed

## Phase 3
- readers
- exports
`);
  assert.deepEqual(titlesOf(plan), [
    'Empty ledger (two tables)',
    'Import of the rows',
    'Phase 2',
    'Phase 3',
  ]);
});

test('a list of what to do may stand under a line that asks for it', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1

Write one small note in each of the old ledgers:

- Add a line at the top that names the new one
- Update the links on the page of the readers
`);
  assert.equal(plan.steps.length, 2);
});

test('a table of the phases in a section of steps needs no column for the status', () => {
  const plan = markdownPlan(`# Move the ledger

## Implementation plan

| Phase | Days |
|---|---|
| Store | 3 |
| Readers | 4 |
`);
  assert.deepEqual(titlesOf(plan), ['Store', 'Readers']);
});

test('a table that tells how far each thing has come is one of steps, whatever the things are', () => {
  const plan = markdownPlan(`# Move the ledger

| Room | Status | Remark |
|---|---|---|
| Kitchen | ✅ | by Ann |
| Attic | 🟡 | half of it |
| Cellar | ❌ | |
`);
  assert.deepEqual(statesOf(plan), ['done Kitchen', 'in-progress Attic', 'planned Cellar']);
});

test('a table of things in the same state, or with other words, is none', () => {
  for (const [first, second] of [
    ['✅', '✅'],
    ['✅', 'large'],
  ])
    assert.deepEqual(
      titlesOf(
        markdownPlan(`# Move the ledger

| Room | Status |
|---|---|
| Kitchen | ${first ?? ''} |
| Attic | ${second ?? ''} |
`),
      ),
      [],
    );
});

test('crosses alone, and ticks before names in code, are no steps', () => {
  const plan = markdownPlan(`# Move the ledger

## What we keep

- ✅ \`ledger.sql\` - the tables
- ✅ \`rows.csv\`

## What we do not do

- ❌ Delete the backups
- ❌ Move on a Friday

## Next steps

1. ✅ Open the new ledger
2. ⏳ Copy the rows
`);
  assert.deepEqual(statesOf(plan), ['done ✅ Open the new ledger', 'planned ⏳ Copy the rows']);
});

test('boxes of what has to be there before are no steps, unless they ask for something', () => {
  const plan = markdownPlan(`# Move the ledger

## Prerequisites

- [ ] A key to the archive
- [x] Two free shelves

## Prerequisites of the readers

- [x] Create an account
- [ ] Ask the archive for a key

## Steps

- [ ] Copy the rows
`);
  assert.deepEqual(titlesOf(plan), [
    'Create an account',
    'Ask the archive for a key',
    'Copy the rows',
  ]);
});

test('a heading may say at its end that its phase is complete', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: complete
## Phase 2 – in progress
## Phase 3: complete rewrite of it
`);
  assert.deepEqual(
    plan.steps.map(({ status }) => status?.value),
    ['done', 'in-progress', undefined],
  );
});

test('a verb that no list knows asks for something before an article', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1
- Unhinge the old doors
- Rivet a new frame

## Phase 2

What comes of it is this:

- Fewer doors the moment it opens.
- Lamps that the readers like.
`);
  assert.deepEqual(titlesOf(plan), ['Unhinge the old doors', 'Rivet a new frame', 'Phase 2']);
});

test('in a phase that says how far it has come, what asks for something is done with it; a report, or what stands below a box, describes it', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1 — store (done)

- Add the empty ledger
- Copy the rows

## Phase 2 — writers (done)

- Added the second ledger
- Switched the writers

## ☑ Phase 3 — rows

- Count the rows
- Copy the rest

## Phase 4 — readers

- Switch the reports
- Switch the exports
`);
  assert.deepEqual(statesOf(plan), [
    'done Add the empty ledger',
    'done Copy the rows',
    'done Phase 2 — writers (done)',
    'done ☑ Phase 3 — rows',
    '? Switch the reports',
    '? Switch the exports',
  ]);
});

test('the way back is no step, even as a phase', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Store
## Phase 2: Readers
## Phase 3 — Rollback
`);
  assert.deepEqual(titlesOf(plan), ['Phase 1: Store', 'Phase 2: Readers']);
});

test('paragraphs that start with a bold number are the steps of their phase', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1

**1.1** Open the new ledger

**1.2** Copy the rows
_(all of them)_

## Phase 2

**2.1** Switch the readers

**2.2** Close the old ledger
`);
  assert.deepEqual(titlesOf(plan), [
    'Open the new ledger',
    'Copy the rows',
    'Switch the readers',
    'Close the old ledger',
  ]);
});

test('what a heading says was done is a report, even of phases', () => {
  const plan = markdownPlan(`# Move the ledger

## What was done

### Phase 1: Look

1. Rows hide in the attic
2. Keys hide in the cellar

## Steps

1. Copy the rows
2. Switch the readers
`);
  assert.deepEqual(titlesOf(plan), ['Copy the rows', 'Switch the readers']);
});

test('German asks by an infinitive at the end', () => {
  const plan = markdownPlan(`# Umzug des Kassenbuchs

## Phase 1
- Neues Buch anlegen.
- \`rows.csv\` einlesen

## Phase 2

Daraus wird:

- Login with an access token
- Each page on one screen.
`);
  assert.deepEqual(titlesOf(plan), ['Neues Buch anlegen.', '`rows.csv` einlesen', 'Phase 2']);
});

test('headings that any word counts are steps where they ask for something', () => {
  const plan = markdownPlan(`# Move the ledger

## Slice 2: Open the new ledger
## Slice 3: Copy the rows
## Slice 5: Readers
## Slice 6: Close the old ledger
`);
  assert.equal(plan.steps.length, 4);
  const other = markdownPlan(`# Move the ledger

## Option 1: Nothing
## Option 2: Half of it
## Option 3: All of it
`);
  assert.deepEqual(titlesOf(other), []);
});
