import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan } from '../../../../../src/core/model/plan/plan.ts';
import { markdownPlan, planOf } from '../plan-outline.ts';

const titlesOf = (plan: Plan) => plan.steps.map(({ title }) => title.value);

test('a table whose rows have numbers or wait for each other is one of steps in a phase', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Lamps

| ID | Title | Description | Depends on |
|---|---|---|---|
| L-1 | New lamps | All of them | |
| L-2 | Old lamps | The hall first | L-1 |

## Phase 2: Doors

| Component | Depends on |
|---|---|
| Hall | |
| Stairs | Hall |
`);
  assert.deepEqual(titlesOf(plan), ['New lamps', 'Old lamps', 'Hall', 'Stairs']);
  assert.deepEqual(
    plan.steps.map(({ dependsOn }) => dependsOn.map(({ ref }) => ref.raw)),
    [[], ['New lamps'], [], ['Hall']],
  );
});

test('a numbered part of the work with a numbered table is the part of its rows', () => {
  const plan = markdownPlan(`# Move the ledger

## Work before the move

### 1. In the hall

| # | Item | Size |
|---|---|---|
| 1.1 | Lamps | S |
| 1.2 | Doors | L |

### 2. On the stairs

| # | Item | Size |
|---|---|---|
| 2.1 | Lamps | S |
| 2.2 | Bells | S |

### 3. Outside

| Colour | Item |
|---|---|
| red | Doors |
`);
  assert.deepEqual(titlesOf(plan), ['Lamps', 'Doors', 'Lamps', 'Bells', 'Outside']);
});

test('a table of tasks is the last thing looked for: it may only tell when', () => {
  const table =
    '| Phase | Work | Weeks |\n|---|---|---|\n| Phase 1 | Lamps | 2 |\n| Phase 2 | Doors | 3 |\n';
  assert.equal(markdownPlan(`# Move\n\n## Timeline\n\n${table}`).steps.length, 2);
  const said = `# Move\n\n## Steps\n\n1. Lamps\n2. Doors\n3. Bells\n\n## Timeline\n\n${table}`;
  assert.deepEqual(titlesOf(markdownPlan(said)), ['Lamps', 'Doors', 'Bells']);
});

test('a table that tells how far each service has come wins over how each is moved', () => {
  const plan = markdownPlan(`# Move the services

## Status

| Service | Status |
|---|---|
| Lamps | ✅ Moved |
| Doors | ⏳ In progress |
| Bells | 🔒 Stays |

## Steps for each

1. Copy it
2. Switch it over
`);
  assert.deepEqual(titlesOf(plan), ['Lamps', 'Doors', 'Bells']);
});

test('what is said to remain is left to do beside open boxes as well', () => {
  const plan = markdownPlan(`# Move the ledger

## Remaining polish

1. **Lamps:** clean them
2. **Doors:** oil them

## Checklist

- [x] Open the new ledger
- [ ] Tell everybody

## Remaining phases

### Phase 3: Bells

## Open questions that remain

1. Who pays?
`);
  assert.deepEqual(titlesOf(plan).slice(0, 4), [
    '**Lamps:** clean them',
    '**Doors:** oil them',
    'Open the new ledger',
    'Tell everybody',
  ]);
  assert.equal(titlesOf(plan).includes('Who pays?'), false);
});

test('a text of one list that asks needs no heading for it', () => {
  const asking = '- **Pilot**: move one lamp\n- **Rest**: move the others\n- **Comms**: tell all\n';
  assert.equal(planOf(`# Cut-over plan\n\n${asking}`, 'docs/x.md')?.steps.length, 3);
  const telling = asking.replaceAll(/: .*/g, ': nobody knows');
  assert.equal(planOf(`# Cut-over plan\n\n${telling}`, 'docs/x.md'), undefined);
  const divided = `# Cut-over plan\n\n## Ideas\n\n${asking}\n## More\n\nNone.\n`;
  assert.equal(planOf(divided, 'docs/x.md'), undefined);
});

test('a file whose name says no more than "upgrading", or that it is a guide, tells its users how', () => {
  const text = '## Steps\n\n### 1. Copy the rows\n\n### 2. Install it\n\n### 3. Drop the rows\n';
  for (const name of ['UPGRADING.md', 'docs/migrating.md', 'docs/migration-guide.md'])
    assert.equal(planOf(`# Ledger\n\n${text}`, name), undefined, name);
  for (const name of ['upgrading-the-hub.md', 'docs/migration.md'])
    assert.equal(planOf(`# Ledger\n\n${text}`, name)?.detected, 'likely', name);
  assert.equal(planOf(`# Plan of the ledger\n\n${text}`, 'UPGRADING.md')?.detected, 'likely');
});

test('a table that tells by the hour what is done is a run sheet, wherever it stands', () => {
  const plan = markdownPlan(`# Move the ledger

## Before

### Step 1: Open the new ledger

## That night

| Time | Action | Expected |
|---|---|---|
| T-24h | Tell everybody | They know |
| T+0 | Close the old ledger | Closed |
| T+10 | Copy the rows | Copied |

## After

### Step 2: Burn the old ledger

| Colour | Action |
|---|---|
| red | Stop |
| green | Go |
| blue | Wait |
`);
  assert.deepEqual(titlesOf(plan), [
    'Step 1: Open the new ledger',
    'Tell everybody',
    'Close the old ledger',
    'Copy the rows',
    'Step 2: Burn the old ledger',
  ]);
});

test('the table of tasks of a phase may stand under a heading that divides it', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Lamps

### What we gain

| # | Item |
|---|---|
| 1 | Light |

### Tasks

| Room | Item |
|---|---|
| Hall | New lamps |
| Stairs | Old lamps |

### Risks

| # | Item |
|---|---|
| 1 | Dark |
`);
  assert.deepEqual(titlesOf(plan), ['New lamps', 'Old lamps']);
});

test('the checkpoint of a phase and target metrics are no steps', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Lamps

- [ ] Mount the lamps

**Target Metrics:**
- [ ] 50 % of all rooms

**Phase 1 Checkpoint:**
- Look whether it is light
- Look at the stairs

## Phase 2: Doors

- [ ] Mount the doors
`);
  assert.deepEqual(titlesOf(plan), ['Mount the lamps', 'Mount the doors']);
});

test('a phase says behind its last dash, or in a line of its status, that all of it is done', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Lamps - COMPLETE

## Phase 2: Doors

**Status**: ✅ **100% COMPLETE**

## Phase 3: Bells

**Status**: 100% complete except the last

## Phase 4: Walls - to be completed
`);
  assert.deepEqual(
    plan.steps.map(({ status }) => status?.value),
    ['done', 'done', undefined, undefined],
  );
});

test('a table of tasks in a phase holds its steps, whatever the heading tells, unless that has a box', () => {
  const phase = (title: string) =>
    `## ${title}\n\n| # | Task |\n|---|---|\n| 1 | A |\n| 2 | B |\n\n`;
  const titles = ['✅ Phase 1: Lamps', '⏳ Phase 2: Doors', '☑ Phase 3: Stairs'];
  const plan = markdownPlan(`# Plan\n\n${titles.map(phase).join('')}`);
  assert.deepEqual(titlesOf(plan), ['A', 'B', 'A', 'B', '☑ Phase 3: Stairs']);
});

test('a table of sub-tasks or activities is one of tasks', () => {
  for (const column of ['Sub-task', 'Subtask', 'Activity', 'Sub-actividad', 'Actividades']) {
    const plan = markdownPlan(
      `# Plan\n\n## Phase 1: Lamps ⏳\n\n| ${column} | Size |\n|---|---|\n| Hall | S |\n| Stairs | L |\n`,
    );
    assert.deepEqual(titlesOf(plan), ['Hall', 'Stairs'], column);
  }
});

test('the row that counts those above it is no step', () => {
  const plan = markdownPlan(`# Move the ledger

| Task | Status | Rows |
|---|---|---|
| Copy the rows | Done | 20 |
| Close the ledger | 待迁移 | 5 |
| **TOTAL** | TODO | 25 |
`);
  assert.deepEqual(
    plan.steps.map(({ title, status }) => `${status?.value} ${title.value}`),
    ['done Copy the rows', 'planned Close the ledger'],
  );
});

test('questions with their answers, lists of checks and the way back are no steps in any language', () => {
  const steps = '1. Открыть новую книгу.\n2. Скопировать строки.\n3. Закрыть старую книгу.\n';
  const checks = planOf(
    `# План миграции\n\n## 1. План перехода\n\n${steps}\n## 2. Чек-лист проверки после каждого шага\n\n- [ ] Все строки на месте\n- [ ] Нет ошибок\n`,
    'docs/migration-plan.md',
  );
  assert.equal(checks?.steps.length, 3);
  const phases = planOf(
    `# План миграции\n\n## Этап 1. Книга\n\n${steps}\n## Этап 2. Откат\n\n- вернуть старую книгу;\n- открыть её.\n`,
    'docs/migration-plan.md',
  );
  assert.equal(phases?.steps.length, 3);
  const asked =
    '- [x] Q: Are there tests? A: No.\n- [x] Q: Is it safe? A: Yes.\n- [x] Q: Is it new? A: No.\n';
  const questions = planOf(
    `# Modernization plan\n\n## Open questions & questionnaire\n\n${asked}`,
    'docs/modernization-plan.md',
  );
  assert.equal(questions, undefined);
});

test('what stands in the suggested order is the work, also in Romance languages and German', () => {
  for (const heading of [
    'Ordem sugerida de importação',
    'Orden de migración',
    'Ordre recommandé',
    'Ordine di migrazione',
    'Reihenfolge der Übernahme',
    'Plan de migration :',
    'Plano de migração',
    'План миграции',
    '迁移计划',
  ]) {
    const plan = planOf(
      `# Hub\n\n## Store\n\n- Copy the ids.\n- Keep the keys.\n\n## ${heading}\n\n1. Lamps.\n2. Doors.\n3. Bells.\n`,
      'docs/migration-plan.md',
    );
    assert.deepEqual(plan && titlesOf(plan), ['Lamps.', 'Doors.', 'Bells.'], heading);
  }
});

test('what is expected of a task and whether one agrees are no steps', () => {
  const outcomes = markdownPlan(`# Move the ledger

## Phase 1: Book

### Task 1.1: Write the new book

**Expected outcomes:**
- [ ] All lines are there
- [ ] Nothing is lost

### Task 1.2: Close the old book

**Expected outcomes:**
- [ ] Nobody writes into it
`);
  assert.deepEqual(titlesOf(outcomes), [
    'Task 1.1: Write the new book',
    'Task 1.2: Close the old book',
  ]);
  const asked = markdownPlan(`# Move the ledger

## Steps

1. Write the new book
2. Close the old book

## To decide

Shall we go on?

- [ ] Yes, go on
- [ ] No, keep the old one
`);
  assert.deepEqual(titlesOf(asked), ['Write the new book', 'Close the old book']);
});

test('in a phase a table with a column for the priority or the effort is one of tasks', () => {
  for (const head of ['Item | Content | Priority', '項目 | 内容 | 優先度']) {
    const plan = markdownPlan(
      `# Plan\n\n## Phase 1: Shelf\n\n| ${head} |\n|---|---|---|\n| New feet | Oak | high |\n| New screws | Steel | low |\n`,
    );
    assert.deepEqual(
      plan.steps.map(({ title }) => title.value),
      ['New feet', 'New screws'],
    );
  }
});

test('in a phase a numbered table that tells how hard each thing is to move is one of steps', () => {
  const table =
    '| # | Entité | Complexité | Fin |\n|---|---|---|---|\n| 1 | pays | simple | |\n| 2 | villes | haute | |\n';
  assert.deepEqual(titlesOf(markdownPlan(`# Plan\n\n## Phase 1 : Données\n\n${table}`)), [
    'pays',
    'villes',
  ]);
  const other = `# Plan\n\n## Inventaire\n\n${table}\n## Phase 1 : Données\n\nToutes.\n\n## Phase 2 : Fin\n\nTout.\n`;
  assert.deepEqual(titlesOf(markdownPlan(other)), ['Phase 1 : Données', 'Phase 2 : Fin']);
});

test('a table of options tells what was chosen, not how far it has come', () => {
  const table = (head: string) =>
    markdownPlan(
      `# Move the shop\n\n| ${head} | Status |\n|---|---|\n| Till | ✅ Active |\n| Shelf | ❌ Legacy |\n| Door | ✅ Done |\n| Wall | ⏳ |\n`,
    );
  assert.deepEqual(titlesOf(table('Option')), []);
  assert.equal(titlesOf(table('Part')).length, 4);
});

test('in a phase, columns of signs tell how far each row is: what is not done counts', () => {
  const rows =
    '| Lamps | ✅ | ⏳ | Hall |\n| Doors | ✅ | ✅ | |\n| Stairs | ✅ V2 | 🚧 | |\n| Roof | ⬜ | ⏳ | |\n';
  const table = `| Item | Bought | Built | Notes |\n|---|---|---|---|\n${rows}`;
  const phases = markdownPlan(`# Lamp plan\n\n## Phase 1\n\n${table}\n## Phase 2\n\n${table}`);
  assert.deepEqual(
    phases.steps.slice(0, 4).map(({ title, status }) => `${status?.value} ${title.value}`),
    ['planned Lamps', 'done Doors', 'in-progress Stairs', 'planned Roof'],
  );
  assert.equal(phases.steps.length, 8);
  const words = table.replace('| ✅ | ✅ |', '| yes | some |');
  const mixed = markdownPlan(`# Lamp plan\n\n## Phase 1\n\n${words}\n## Phase 2\n\n${words}`);
  assert.deepEqual(titlesOf(mixed), ['Phase 1', 'Phase 2']);
});

test('signs in a table of things that are no parts of the work tell no steps of a phase', () => {
  const rows = '| Firefox | ✅ | ✅ |\n| Safari | ✅ | ✅ |\n';
  const table = `| Browser | Old | New |\n|---|---|---|\n${rows}`;
  const phase = (number: number, list: string) => `## Phase ${number}\n\n${table}\n${list}\n`;
  const list = '1. Add the lamp\n2. Add the door\n';
  const steps = ['undefined Add the lamp', 'undefined Add the door'];
  for (const [text, expected] of [
    [phase(1, list), steps],
    [phase(1, list) + phase(2, list), [...steps, ...steps]],
    [phase(1, '') + phase(2, ''), ['undefined Phase 1', 'undefined Phase 2']],
  ] as const)
    assert.deepEqual(
      markdownPlan(`# Lamp plan\n\n${text}`).steps.map(
        ({ title, status }) => `${status?.value} ${title.value}`,
      ),
      expected,
    );
});
