import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownPlan, planOf } from '../plan-outline.ts';

const titlesOf = (text: string) => markdownPlan(text).steps.map(({ title }) => title.value);

test('headings that count the same thing are phases, whatever the word for it is', () => {
  const plan = (word: string) =>
    ['Lagret', 'Leserne', 'Slutten']
      .map(
        (what, at) => `## ${word} ${at + 1} – ${what}\n\n1. ${what} flyttes\n2. ${what} ryddes\n`,
      )
      .join('\n');
  assert.deepEqual(titlesOf(`# Flytteplan\n\n${plan('Delmål')}`).slice(0, 3), [
    'Lagret flyttes',
    'Lagret ryddes',
    'Leserne flyttes',
  ]);
  assert.equal(
    titlesOf(`# Flytteplan\n\n${plan('Delmål')}\n## Sjekk\n\n- [ ] Alt virker\n`).length,
    7,
  );
  assert.equal(titlesOf(`# Flytteplan\n\n${plan('Option')}`).length, 0);
});

test('what is counted by an unknown word may list its steps without numbers, what a step lists is about it', () => {
  const plan = (word: string) =>
    ['One', 'Two', 'Three']
      .map(
        (what, at) => `## ${word} ${at + 1} - Part ${what}\n\n- Copy ${what}\n- Remove ${what}\n`,
      )
      .join('\n');
  assert.equal(titlesOf(`# Plan\n\n${plan('Vaihtu')}`).length, 6);
  assert.equal(titlesOf(`# Plan\n\n${plan('Step')}`).length, 3);
});

test('a column for the status in which nothing tells one makes no steps of its rows', () => {
  const table = (state: string) =>
    `| Module | Lines | Status |\n|---|---|---|\n| scoring | 75 | ${state} |\n| levels | 12 | ${state} |\n`;
  const text = (state: string) =>
    `# Plan\n\n## Modules\n\n${table(state)}\n## Later on\n\n1. Move scoring\n2. Move levels\n3. Remove both\n`;
  assert.deepEqual(titlesOf(text('Typed and dead code')), [
    'Move scoring',
    'Move levels',
    'Remove both',
  ]);
  const dashed = text('Typed and dead code').replace('| 12 | Typed and dead code', '| 12 | —');
  assert.equal(titlesOf(dashed)[0], 'Move scoring');
  assert.deepEqual(titlesOf(text('planned')).slice(0, 2), ['scoring', 'levels']);
  assert.deepEqual(titlesOf(text('')).slice(0, 2), ['scoring', 'levels']);
});

test('a backlog is no criteria because it tells when its steps are done', () => {
  const list = '1. Pages\n2. Store\n3. Rules\n';
  const text = `# Plan\n\n## Backlog (first ones) + Definition of Done\n\n${list}\n## Remaining\n\n1. Tests\n`;
  assert.equal(titlesOf(text).length, 4);
  assert.equal(titlesOf(text.replace('Backlog (first ones) +', 'Our')).length, 1);
});

test('a list with the same name in most phases holds their steps, though nothing else says so', () => {
  const phase = (number: number, name: string, first: string) =>
    `## Phase ${number}: Part ${number}\n\nGoal of it.\n\n${name}\n\n- ${first}\n- second store of rows\n\n` +
    'Exit criteria:\n\n- nobody waits\n- all is equal\n\n';
  const plan = (name: string) =>
    `# Plan\n\n${phase(1, name, 'queue without gaps')}${phase(2, name, 'ledger')}${phase(3, name, 'retry of jobs')}`;
  assert.deepEqual(titlesOf(plan('Work:')).slice(0, 3), [
    'queue without gaps',
    'second store of rows',
    'ledger',
  ]);
  assert.equal(titlesOf(plan('Work:')).length, 6);
  assert.equal(titlesOf(plan('Benefits:'))[0], 'Phase 1: Part 1');
  const past = plan('Work:').replaceAll(/^- (?:queue|second|ledger|retry)/gm, '- Added a $&');
  assert.equal(titlesOf(past.replaceAll('a - ', 'a ')).length, 3);
});

test('a list without numbers beside no phase is not what numbered lists elsewhere are', () => {
  const text = `# Plan

## Parts

- Ledger : keeps the rows of all
- Window : gives them to others
- Wallet : takes them from others

## The day

1. Stop the writer
2. Copy the rows
3. Start the reader

## The day after

1. Remove the store
2. Tell all readers
`;
  assert.deepEqual(titlesOf(text), [
    'Stop the writer',
    'Copy the rows',
    'Start the reader',
    'Remove the store',
    'Tell all readers',
  ]);
});

test('what headings list with signs of its own state is work of its own', () => {
  const area = (number: number, name: string) =>
    `### ${number}. ${name}\n**Priority**: high\n**Effort**: small\n**Left**: 1\n\n#### Features that are there:\n- ✅ First of ${name}\n- ✅ Second of ${name}\n\n`;
  const text = `# Porting plan\n\n## Areas\n\n${area(1, 'Units')}${area(2, 'Screens')}${area(3, 'Events')}`;
  assert.deepEqual(titlesOf(text).slice(0, 2), ['✅ First of Units', '✅ Second of Units']);
});

test('the only numbered list of a plan is its steps, whatever they say', () => {
  const list =
    '1. **Samplers** — all endpoints.\n2. **Collectors** — the models too.\n3. **Sessions** — last.\n';
  const text = `# Removal plan\n\n## Deferred batches\n\n${list}`;
  assert.equal(titlesOf(text).length, 3);
  assert.equal(titlesOf(`${text}\n## Kept for others\n\n1. The reader\n2. The writer\n`).length, 0);
  assert.equal(titlesOf(`# Removal plan\n\n## Open questions\n\n${list}`).length, 0);
  assert.equal(titlesOf(`# Removal plan\n\n## Talk\n\n1. Who?\n2. When?\n3. Why?\n`).length, 0);
});

test('what a phase of tests lists to be tested is its work', () => {
  const plan = (phase: string) =>
    `# Plan\n\n## Phase 1: Copy\n\n- [ ] Copy the rows\n\n## Phase 2: ${phase}\n\n### Testing checklist\n\n- [ ] All pages open\n`;
  assert.deepEqual(titlesOf(plan('Verification after it')), ['Copy the rows', 'All pages open']);
  assert.equal(titlesOf(plan('Close the ledger')).includes('All pages open'), false);
});

test('tables that tell the state under the same words as one of progress tell it too', () => {
  const text = `# Status of the migration

## Parts

| Part | State |
|---|---|
| Store | ✅ |
| Reader | ❌ |
| Writer | ❌ |

## Jobs

| Job | State |
|---|---|
| Nightly | ❌ only prints its name |
| Weekly | ⚠️ runs in part |
`;
  assert.deepEqual(titlesOf(text), ['Store', 'Reader', 'Writer', 'Nightly', 'Weekly']);
  assert.deepEqual(titlesOf(text.replace('| Job | State |', '| Job | Health |')).length, 3);
});

test('a text of many numbered steps that speaks to nobody is a plan, one that tells others is none', () => {
  const steps = ['Stop', 'Copy', 'Check', 'Move', 'Start']
    .map((verb, at) => `${at + 1}. ${verb} the ledger of the shop.`)
    .join('\n');
  const detected = (text: string, path = 'docs/ledger-migration.md') =>
    planOf(text, path)?.detected;
  assert.equal(detected(`# Ledger migration\n\n## The day\n\n${steps}\n`), 'likely');
  assert.equal(
    detected(`# Ledger migration\n\nBefore you start, save your rows.\n\n${steps}\n`),
    undefined,
  );
  const record = 'docs/adr/010-ledger-migration.md';
  assert.equal(detected(`# Ledger migration\n\n## What follows\n\n${steps}\n`, record), undefined);
  assert.equal(detected(`# 账本迁移指南：旧服务\n\n${steps}\n`), undefined);
  assert.equal(detected(`# Ledger migration\n\n${steps.replace(/\n5.*/, '')}\n`), undefined);
});

test('an empty square at the start of items is a sign that they are open', () => {
  const { steps } = markdownPlan('# Plan\n\n- ✅ Copy the rows\n- ☐ Close the ledger\n');
  assert.deepEqual(
    steps.map(({ status }) => status?.value),
    ['done', 'planned'],
  );
});

test('priorities are phases where they hold lists, and what counts on by ids in one is a step', () => {
  const plan = markdownPlan(`# Modernization plan

## P0 — must fix

### P0-1 · Weak feet

It leans, for two reasons:

1. Wet wood
2. Old screws

### P0-2 · Red lamp

It is on.

## P1 — in scope

### Looks

- **P1-1** Explicit colours on all boards of it, which are many.
- **P1-2** Visible edges.

## P2 — out of scope

- A new house
- Any paid help

## Sequencing

1. Green the lamp (P0-2).
2. Straighten the feet.
3. Paint it.
`);
  assert.deepEqual(
    plan.steps.map(({ title }) => title.value.replaceAll('*', '')),
    [
      'P0-1 · Weak feet',
      'P0-2 · Red lamp',
      'Explicit colours on all boards of it, which are many.',
      'Visible edges.',
    ],
  );
});

test('what is numbered beside the chapter of the phases explains', () => {
  const plan = markdownPlan(`# Modernization plan

## 1. Audit summary

It leans.

## 2. Target architecture

It stands.

## 3. Release mapping

First the feet.

## 4. Phases

### Phase 1: Feet

New ones.

### Phase 2: Boards

White ones.
`);
  assert.deepEqual(
    plan.steps.map(({ title }) => title.value),
    ['Phase 1: Feet', 'Phase 2: Boards'],
  );
});

test('a French roadmap may say of what kind it is', () => {
  const plan = markdownPlan(`# Modernisation

## 3. Modules

1. **Comptes**
2. **Listes**

## 4. Roadmap technique

1. **Fondations**
   - Préparer le dépôt
2. **Pages**
   - Refaire les listes
`);
  assert.deepEqual(
    plan.steps.map(({ title }) => title.value.replaceAll('*', '')),
    ['Fondations', 'Pages'],
  );
});

test('a list that counts phases is the plan of a text without other headings, the way back no part of it', () => {
  const plan = markdownPlan(
    '# 10. Ledger plan\n\n- **Phase 1:** Rows; names\n- **Phase 2:** Totals\n- **Rollback:** Back to the old ledger\n',
  );
  assert.deepEqual(
    plan.steps.map(({ title }) => title.value),
    ['**Phase 1:** Rows; names', '**Phase 2:** Totals'],
  );
});

test('in a text without headings a line of its own that names a phase is one', () => {
  const text =
    ' Move the lamps\n\n Phase 1: Sockets\n\n Priority: high\n\n - Count the sockets\n - Wire the hall\n\n ---\n Phase 2: Hooks\n\n - Buy the hooks\n - Hang the lamps\n\n Tools: a ladder\n';
  const plan = markdownPlan(text);
  assert.deepEqual(
    plan.steps.map(({ title, phase }) => `${phase} ${title.value}`),
    [
      'phase-1-sockets Count the sockets',
      'phase-1-sockets Wire the hall',
      'phase-2-hooks Buy the hooks',
      'phase-2-hooks Hang the lamps',
    ],
  );
  const prose = text.replace('Phase 1: Sockets', 'Phase 1: sockets are wired in spring.');
  assert.equal(markdownPlan(prose).phases.length, 1);
});
