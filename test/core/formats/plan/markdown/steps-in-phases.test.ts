import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan } from '../../../../../src/core/model/plan/plan.ts';
import { markdownPlan, planOf, present } from '../plan-outline.ts';

const titlesOf = (plan: Plan) => plan.steps.map(({ title }) => title.value);

test('what a phase lists without numbers are its steps where most of it asks for something', () => {
  const plan = markdownPlan(`# Move the invoices

## Phase 1
- Add the empty store.
- Copy the old rows.

## Phase 2
- **Writer**: write to both stores.
- **Reader**: switch to the new one.
- Exit criteria: both say the same
- Prerequisites: phase 1

## Phase 3
The old store goes.

- It holds nothing by then.
- Nobody asks for it.
`);
  assert.deepEqual(titlesOf(plan), [
    'Add the empty store.',
    'Copy the old rows.',
    '**Writer**: write to both stores.',
    '**Reader**: switch to the new one.',
    'Phase 3',
  ]);
  assert.equal(plan.steps[0]?.phase, 'phase-1');
});

test('what comes of a phase is no step of it', () => {
  const plan = markdownPlan(`# Move the invoices

## Phase 1: Store

1. Add the empty store.
2. Copy the old rows.

## Phase 2: Readers

**Deliverables**:
- Move of all readers
- Add one new page

Benefits:

- Reduce the load
- Remove a server
`);
  assert.deepEqual(titlesOf(plan), [
    'Add the empty store.',
    'Copy the old rows.',
    'Phase 2: Readers',
  ]);
});

test('the lists of a phase may stand under headings that divide it', () => {
  const plan = markdownPlan(`# Move the invoices

## Phase 1: Store

### Tasks

1. **Schema**
2. **Rows**

## Phase 2: Readers

### Setup

- Install the client
- Configure the pool

### Background

- Use of the old client
- Add-ons nobody has
`);
  assert.deepEqual(titlesOf(plan), [
    '**Schema**',
    '**Rows**',
    'Install the client',
    'Configure the pool',
  ]);
});

test('a phase with a list is the phase of its items, also beside boxes', () => {
  const plan = markdownPlan(`# Move the invoices

## Before

- [ ] Tell the team

## Phase 1: Store

1. Build it
2. Deploy it

## Phase 2: Readers

- ✅ Web
- ⏳ Mobile
`);
  assert.deepEqual(
    plan.steps.map(({ title, status }) => [title.value, status?.value]),
    [
      ['Tell the team', 'planned'],
      ['Build it', undefined],
      ['Deploy it', undefined],
      ['✅ Web', 'done'],
      ['⏳ Mobile', 'planned'],
    ],
  );
});

test('two numbered headings are steps in a phase, and in the count of a longer run', () => {
  const plan = markdownPlan(`# Move the invoices

## Urgent

### 1.1 Leak
### 1.2 Lock
### 1.3 Queue

## Later

### 2.1 Names
### 2.2 Colours

## Stage 3: Hosts

### 3a. Image
### 3b. Roll
`);
  assert.deepEqual(titlesOf(plan), ['Leak', 'Lock', 'Queue', 'Names', 'Colours', 'Image', 'Roll']);
});

test('two numbered headings elsewhere, and the outline of an essay, are no steps', () => {
  const plan = markdownPlan(`# Move the invoices

## 1. Project objective
## 2. Site architecture
## 3. Suggested timeline

### 1. Spring
### 2. Autumn
`);
  assert.deepEqual(titlesOf(plan), []);
});

test('hours around the cut-over and the stages of a release are phases', () => {
  const plan = markdownPlan(`# Cut over the invoices

## Timeline

### T-24h: Freeze

- Announce the freeze
- Stop the imports

### T+5m: Look

- Check the totals
- Watch the log

## Beta (target: June)

- Enable it for the staff
- Collect what they say
`);
  assert.deepEqual(
    plan.steps.map(({ title, phase }) => [title.value, phase]),
    [
      ['Announce the freeze', 't-24h-freeze'],
      ['Stop the imports', 't-24h-freeze'],
      ['Check the totals', 't-5m-look'],
      ['Watch the log', 't-5m-look'],
      ['Enable it for the staff', 'beta-target-june'],
      ['Collect what they say', 'beta-target-june'],
    ],
  );
});

test('a word that only starts like "PR" or "Stage" is no step', () => {
  const plan = markdownPlan(`# Move the invoices

## Step 1: Copy
## Step 2: Compare
## Messages

### Pre-freeze note
### Staged
`);
  assert.deepEqual(titlesOf(plan), ['Step 1: Copy', 'Step 2: Compare']);
});

test('boxes under what decides whether to go on are no steps', () => {
  const plan = markdownPlan(`# Move the invoices

- [ ] Copy the rows

**Go criteria:**

- [ ] It is fast

**No-go criteria:**

- [ ] It is slow
`);
  assert.deepEqual(titlesOf(plan), ['Copy the rows']);
});

test('a plan whose boxes and signs are all ticked off goes on with what is left', () => {
  const ticked = markdownPlan(`# Move the invoices

## Done

- [x] Store

## Next steps

1. Move the readers
2. Drop the old store
`);
  assert.deepEqual(
    ticked.steps.map(({ title, status }) => [title.value, status?.value]),
    [
      ['Store', 'done'],
      ['Move the readers', undefined],
      ['Drop the old store', undefined],
    ],
  );
  const open = markdownPlan(`# Move the invoices

- [x] Store
- [ ] Readers

## Next steps

1. Talk about it
`);
  assert.deepEqual(titlesOf(open), ['Store', 'Readers']);
  const signed = markdownPlan(`# Move the invoices

## Done

- ✅ Store

## Remaining work

- Readers
- Writers
`);
  assert.deepEqual(titlesOf(signed), ['✅ Store', 'Readers', 'Writers']);
});

test('signs before what is done do not hide the steps', () => {
  const plan = markdownPlan(`# Move the invoices

## State

- ✅ Store

## Migration steps

1. Move the readers
2. Drop the old store
`);
  assert.deepEqual(titlesOf(plan), ['✅ Store', 'Move the readers', 'Drop the old store']);
});

test('stages, priorities and an order of changes hold steps that ask for nothing', () => {
  const plan = markdownPlan(`# Move the invoices

## Module migration priorities

1. **Session core**
2. **Accounts**

## Order of changes (one commit each)

1. Settings file
`);
  assert.deepEqual(titlesOf(plan), ['**Session core**', '**Accounts**', 'Settings file']);
});

const guide = `
## Steps

1. Install the new client
2. Rename the options
3. Run the tests
`;

test('a guide for others looks like no plan', () => {
  for (const title of [
    'Migration guide',
    'Move and retirement plan – Procedure',
    'Migration & upgrade notes',
    'Upgrading to v5',
    'Migrating from the old client',
    'Migration runbook',
  ]) {
    assert.equal(planOf(`# ${title}\n${guide}`, 'docs/migration.md'), undefined, title);
    const boxes = guide.replaceAll(/\d\. /g, '- [ ] ');
    assert.equal(planOf(`# ${title}\n${boxes}`, 'docs/migration.md'), undefined, title);
  }
});

test('what says both ends, that it is a plan, or has ticks or phases still looks like one', () => {
  const boxes = guide.replaceAll(/\d\. /g, '- [x] ');
  const phases = '\n## Phase 1\n## Phase 2\n## Phase 3\n';
  for (const text of [
    `# Migrating from one client to the other\n${boxes}`,
    `# Migration guide and plan\n${guide}`,
    `# Migration guide\n${boxes}`,
    `# Migration guide\n${phases}`,
  ]) {
    const plan = present(planOf(text, 'docs/migration.md'));
    assert.deepEqual([plan.detected, plan.steps.length], ['likely', 3], text);
  }
});

test('a table of tasks in a phase needs no column for the status; another table does', () => {
  const plan = markdownPlan(`# Move the invoices

## Phase 1: Store

| Task | Effort |
|------|--------|
| Create the tables | low |
| Port the model | high |

## Phase 2: Readers

| Component | Replaced by |
|-----------|-------------|
| Old client | new client |
`);
  assert.deepEqual(titlesOf(plan), ['Create the tables', 'Port the model', 'Phase 2: Readers']);
});

test('words that only begin as verbs do ask for nothing', () => {
  const plan = markdownPlan(`# Move the invoices

## Milestone 2

- post-processing
- build-tooling
`);
  assert.deepEqual(titlesOf(plan), ['Milestone 2']);
});

test('what tells of a step by its number is no step', () => {
  const plan = markdownPlan(`# Move the invoices

## PR 1: Store
## PR 2: Readers
## PR 1 non-goals

- Change of the schema

## PR 2 in order

### Commit 1: Client
### Commit 2: Pages
`);
  assert.deepEqual(titlesOf(plan), [
    'PR 1: Store',
    'PR 2: Readers',
    'Commit 1: Client',
    'Commit 2: Pages',
  ]);
});

test('a template to copy holds no steps', () => {
  const plan = markdownPlan(`# Move the invoices

## Steps

1. Readers
2. Writers

## Checklist template

- [ ] Create the client
`);
  assert.deepEqual(titlesOf(plan), ['Readers', 'Writers']);
});

test('phases and steps are found by their words in other scripts', () => {
  for (const [phase, step] of [
    ['フェーズ', 'ステップ'],
    ['阶段', '步骤'],
    ['Этап', 'Шаг'],
  ]) {
    const plan = markdownPlan(
      `# Plan\n\n## ${phase} 1\n\n### ${step} 1.1: A\n\n### ${step} 1.2: B\n`,
    );
    assert.deepEqual(titlesOf(plan), [`${step} 1.1: A`, `${step} 1.2: B`]);
    assert.equal(plan.steps[0]?.phase !== undefined, true);
  }
});

test('pairs of numbered headings by the thousand are read in no time', () => {
  const pairs = '## Part\n\n### 1.1 Copy\n\nx\n\n### 1.2 Move\n\ny\n\n'.repeat(4000);
  assert.deepEqual(titlesOf(markdownPlan(`# Plan\n\n${pairs}`)), []);
});

test('items that call themselves steps are those of their phase, whatever is said before and beside them', () => {
  const plan = markdownPlan(`# Move the lamps

## Phase 1: Sockets
**Goal:** Every room has one.

* **Step 1.1: Sockets in the hall**
  * Count them first.
* **Step 1.2: Sockets below**
* **Check:**
  * No lamp flickers.

## Phase 2: Hooks
**Goal:** None is left.

* **Step 2.1: Hooks in the hall**
* **Step 2.2: Hooks below**
`);
  assert.deepEqual(titlesOf(plan), [
    '**Step 1.1: Sockets in the hall**',
    '**Step 1.2: Sockets below**',
    '**Step 2.1: Hooks in the hall**',
    '**Step 2.2: Hooks below**',
  ]);
});

test('where half of the phases hold their steps in lists, so does any other whose list nobody can tell', () => {
  const phases = (intro: string) => `# Move the lamps

## Phase 1
- Add the sockets
- Copy the wires

## Phase 2
- Switch the hall
- Switch the stairs

## Phase 3: Extras
${intro}

- Brighter lamps below
- Doors with lamps
`;
  const known = ['Add the sockets', 'Copy the wires', 'Switch the hall', 'Switch the stairs'];
  for (const intro of ['', '### Wishes', '**Later:**'])
    assert.deepEqual(
      titlesOf(markdownPlan(phases(intro))),
      [...known, 'Brighter lamps below', 'Doors with lamps'],
      intro,
    );
  for (const intro of ['The house is bright.', 'The meter compares the following of both:'])
    assert.deepEqual(titlesOf(markdownPlan(phases(intro))), [...known, 'Phase 3: Extras'], intro);
});

test('the rows of a table that says in which phase each is done are the steps of phases that hold none', () => {
  const plan = markdownPlan(`# Move the lamps

## Phases

**Phase 1 — Hall.** All lamps are new.

**Phase 2 — Stairs.** None is left.

## Who does what

| Phase | Work | Depends on |
|---|---|---|
| 1 | Sockets in the hall | — |
| 1 | Lamps in the hall | sockets |
| 2 | Lamps on the stairs | hall |
`);
  assert.deepEqual(titlesOf(plan), [
    'Sockets in the hall',
    'Lamps in the hall',
    'Lamps on the stairs',
  ]);
});

test('rows that are only counted, or told by something else, name no phases', () => {
  const phase = (number: number) => `## Phase ${number}: Hall\n\nDark.\n\n`;
  const row = (number: number) => `| ${number} | Buy a lamp | Ada |\n`;
  const plan = (word: string) => {
    const table = (count: number) =>
      `| ${word} | Task | Owner |\n|---|---|---|\n${[1, 2, 3, 4].slice(0, count).map(row).join('')}\n`;
    const phases = [1, 2, 3].map(phase).join('');
    return markdownPlan(
      `# Lamp plan\n\n${phases}## Work\n\n${table(4)}## Work of others\n\n${table(2)}`,
    );
  };
  const phases = ['Phase 1: Hall', 'Phase 2: Hall', 'Phase 3: Hall'];
  for (const word of ['#', 'Week', 'Step']) assert.deepEqual(titlesOf(plan(word)), phases, word);
  assert.equal(titlesOf(plan('Phase'))[0], 'Buy a lamp');
});

test('beside boxes, numbered lists called the tasks are the steps where half of the other parts have one', () => {
  const plan = markdownPlan(`# Lamp roadmap

## Phase 1: Hall

### 1.1 Sockets

**Tasks:**
- [ ] Drill the holes

### 1.2 Wires

**Tasks:**

1. **Red wires** (week 2)
2. **Blue wires** (week 3)
`);
  assert.deepEqual(titlesOf(plan), [
    'Drill the holes',
    '**Red wires** (week 2)',
    '**Blue wires** (week 3)',
  ]);
});

test('a command in code asks as a verb does', () => {
  const plan = markdownPlan(`# Lamp rollout plan

## Going live

1. Rent a hall
2. \`lamps push --all\` (never twice)
3. \`lamps secrets set\` for the doors

## Wires

1. \`red.wire\`: in the hall
2. \`blue.wire\`: below
`);
  assert.deepEqual(titlesOf(plan).length, 3);
  assert.equal(titlesOf(plan)[0], 'Rent a hall');
});

test('what begins with an article asks for nothing', () => {
  const plan = markdownPlan(`# Lamp rollout plan

## Phase 1: Hall (done)

A lamp is looked for in this order:

1. The new shelf
2. The old shelf

## Phase 2: Stairs

1. Empty the old shelf
2. Burn the old shelf
`);
  assert.deepEqual(titlesOf(plan), [
    'Phase 1: Hall (done)',
    'Empty the old shelf',
    'Burn the old shelf',
  ]);
});

test('optional tasks are called so in Chinese as well', () => {
  const plan = markdownPlan(`# 灯计划

## Phase 1：门厅

可选任务：

- 灯改成新的。
- 门厅加两盏灯。

## Phase 2：楼梯

可选任务：

- 楼梯灯避免重复。
`);
  assert.deepEqual(titlesOf(plan), ['灯改成新的。', '门厅加两盏灯。', '楼梯灯避免重复。']);
});

test('what a template lists is no step, in any word order', () => {
  const plan = markdownPlan(`# Lamp plan

## Tasks
- [ ] Move the lamps

## Template de migration

### Étape 1 : Sockets
### Étape 2 : Lamps
`);
  assert.deepEqual(titlesOf(plan), ['Move the lamps']);
});

test('phases may stand behind the number of their chapter in Chinese', () => {
  const plan = markdownPlan(`# 灯计划

# 一、原则

亮。

# 二、Phase 0：门厅

暗。

# 三、Phase 1：楼梯

暗。
`);
  assert.deepEqual(titlesOf(plan), ['二、Phase 0：门厅', '三、Phase 1：楼梯']);
});

test('standards, outputs, demands and objects are no steps in Chinese', () => {
  const phase = (number: number, title: string) =>
    `## Phase ${number}：门厅\n\n### 步骤\n\n1. 加灯\n2. 关灯\n\n### ${title}\n\n- 门厅亮\n- 楼梯亮\n\n`;
  for (const title of ['验证标准', '成功标准', '输出', '最小字段要求', '迁移对象']) {
    const plan = markdownPlan(`# 灯计划\n\n${phase(0, title)}${phase(1, title)}`);
    assert.deepEqual(titlesOf(plan), ['加灯', '关灯', '加灯', '关灯'], title);
  }
});

test('steps of which each is allowed by somebody are those of the plan', () => {
  const plan = markdownPlan(`# Lamp cutover plan

## Cutover steps (each gated by the owner)

1. Freeze the shop.
2. Lamps: bring them in.

## Checklist before

- [ ] Find the owner
`);
  assert.deepEqual(titlesOf(plan), ['Freeze the shop.', 'Lamps: bring them in.', 'Find the owner']);
});

test('boxes of what has to be there before make no step of them', () => {
  const plan = markdownPlan(`# Lamp cutover plan

## Step 1 — Hall

### Pre-conditions
- [ ] A ladder that was tested

## Step 2 — Stairs

Dark.
`);
  assert.deepEqual(titlesOf(plan), ['Step 1 — Hall', 'Step 2 — Stairs']);
});

test('what a topic of most phases asks for is their work where nothing else is', () => {
  const phase = (number: number, issues: string) =>
    `## Phase ${number}: Hall\n\n### Deliverables\n- Lamps\n- Doors\n\n### Issues\n${issues}\n\n### Exit criteria\n- Open the hall\n- Close the hall\n\n`;
  const asking = '- Add lamps\n- Remove old doors';
  const asked = markdownPlan(`# Lamp plan\n\n${phase(1, asking)}${phase(2, asking)}`);
  const works = ['Add lamps', 'Remove old doors'];
  assert.deepEqual(titlesOf(asked), [...works, ...works]);
  const files = markdownPlan(
    `# Lamp plan\n\n${phase(1, asking)}${phase(2, asking)}`.replaceAll('Issues', 'Files to Change'),
  );
  assert.deepEqual(titlesOf(files), [...works, ...works]);
  const telling = '- Lamps too dark\n- Doors too old';
  const told = markdownPlan(`# Lamp plan\n\n${phase(1, telling)}${phase(2, telling)}`);
  assert.deepEqual(titlesOf(told), ['Phase 1: Hall', 'Phase 2: Hall']);
  const tasks = '- Hang a lamp\n\n### Tasks\n- Buy a lamp';
  const beside = markdownPlan(`# Lamp plan\n\n${phase(1, tasks)}${phase(2, tasks)}`);
  assert.deepEqual(titlesOf(beside), ['Buy a lamp', 'Buy a lamp']);
});

test('what any other topic of most phases asks for is none of their work', () => {
  for (const topic of ['Rejected alternatives', 'Goals', 'Why', 'Notes', 'Troubleshooting']) {
    const phase = (number: number) =>
      `## Phase ${number}: Hall\n\nDark.\n\n### ${topic}\n\n- Use the old lamps\n- Copy the doors by hand\n\n`;
    const plan = markdownPlan(`# Lamp plan\n\n${phase(1)}${phase(2)}`);
    assert.deepEqual(titlesOf(plan), ['Phase 1: Hall', 'Phase 2: Hall'], topic);
  }
});

test('whether phases that tell a state hold their steps is the same for all of them', () => {
  const plan = (last: string) =>
    markdownPlan(`# Lamp plan

## Phase 0 — Hall ✅ Done

Worth doing first.

1. Lamp polish
2. Screens

## Phase 1 — Stairs ✅ Done

Goal: light.

1. Add lamps
2. Remove the doors
${last}`);
  const first = ['Lamp polish', 'Screens'];
  assert.deepEqual(titlesOf(plan('')), [...first, 'Add lamps', 'Remove the doors']);
  const headings = ['Phase 0 — Hall ✅ Done', 'Phase 1 — Stairs ✅ Done'];
  assert.deepEqual(titlesOf(plan('3. Old lamps\n')), headings);
});
