import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownPlan } from '../plan-outline.ts';

const titlesOf = (text: string) => markdownPlan(text).steps.map(({ title }) => title.value);

test('a list nobody can tell is what the list in the same place of another phase is', () => {
  const phases = (second: string) => `# Migrasjon av lageret

## Fase 1: Lager

- Legg til nytt lager
- Kopiere rader

## Fase 2: Lesere

${second}

- Leser flytter alle lesere.
- Skriver flytter alle skrivere.
`;
  assert.equal(titlesOf(phases('')).length, 4);
  assert.equal(titlesOf(phases('Hvem:')).at(-1), 'Fase 2: Lesere');
});

test('what is told before a list is its place by the word it starts with', () => {
  const phase = (number: number, goal: string, list: string) =>
    `## Fase ${number}\n\n**Obiettivo:** ${goal}.\n\n${list}\n**Decisioni:**\n\n- Quale?\n- Quando?\n\n`;
  const first = phase(1, 'un archivio nuovo', '- Creare la tabella\n- Copiare le righe\n');
  const second = phase(2, 'nessun lettore', '- Lettori al nuovo archivio.\n- Avvisi a tutti.\n');
  assert.deepEqual(titlesOf(`# Piano\n\n${first}${second}`), [
    'Creare la tabella',
    'Copiare le righe',
    'Lettori al nuovo archivio.',
    'Avvisi a tutti.',
  ]);
});

test('numbered lists that name what is done are steps in a phase where those of another are', () => {
  const plan = `# Move the ledger

## Phase 1: Copy

### Tasks

1. Copy the rows
2. Copy the names

## Phase 2: Proof

### Proofs by size

1. Rows of both ledgers.
2. Names of both ledgers.

### Exit criteria

1. All is equal.
`;
  assert.deepEqual(titlesOf(plan).slice(2), ['Rows of both ledgers.', 'Names of both ledgers.']);
});

test('bold words that divide a few of many steps divide nothing', () => {
  const steps = ['Copy the rows', 'Close the old ledger', 'Tell people'];
  const others = steps.map((title, index) => `## Step ${index + 2}: ${title}\n\nAll.\n`).join('\n');
  const text = `# Plan\n\n## Step 1: Open\n\n**1.1 Name it**\n\nx\n\n**1.2 Place it**\n\nx\n\n${others}`;
  assert.equal(titlesOf(text).length, 4);
  assert.equal(titlesOf(text)[0], 'Step 1: Open');
});

test('numbered headings ask by a command, a request or a line of their status, and one may be a topic', () => {
  const plan = `# Cut-over of the ledger

## 1. Overview

We move.

## 2. New ledger

\`\`\`bash
ledger open
\`\`\`

## 3. Rows

Copy the rows by night.

## 4. Old ledger

**Status:** open
`;
  assert.deepEqual(titlesOf(plan), ['New ledger', 'Rows', 'Old ledger']);
});

test('numbered lists are the steps where most of the headings above them ask for nothing', () => {
  const lists = (titles: readonly string[]) =>
    titles
      .map((title, index) => `## ${index + 1}. ${title}\n\n1. Add it\n2. Check it\n`)
      .join('\n');
  assert.equal(titlesOf(`# Move it\n\n${lists(['Ledger', 'Rows', 'Names'])}`).length, 6);
  const asking = lists(['Open the ledger', 'Copy the rows', 'Close the books']);
  assert.equal(titlesOf(`# Move it\n\n${asking}`).length, 3);
});

test('headings that say when hold the steps where most of their lists ask', () => {
  const plan = `# Cut-over of the ledger

## Before the night

- Tell the readers
- Stop the writers

## The night

- Copy the rows
- Open the new ledger

## The morning after

- Rows of the old ledger are kept.
- Nobody reads them.
`;
  assert.deepEqual(titlesOf(plan).length, 4);
});

test('a checklist is one of several numbered lists that ask', () => {
  const plan = (last: string) => `# Cut-over of the ledger

## Pre-flight checklist

1. **Space**: check the disk
2. **People**: tell the readers

## Copy

1. **Writers**: stop the writers
2. **Rows**: copy the rows

## Names

${last}
`;
  const asking = '1. **Open**: start the writers\n2. **Watch**: count the rows';
  assert.equal(titlesOf(plan(asking)).length, 6);
  assert.equal(titlesOf(plan('1. Ledger\n2. Book')).length, 4);
});

test('numbered lists in another script need no word for steps above them', () => {
  const chinese =
    '# 账本迁移计划\n\n## 账本\n\n1. 打开新账本\n2. 复制数据\n\n## 读者\n\n1. 通知读者\n2. 关闭旧账本\n';
  assert.equal(titlesOf(chinese).length, 4);
});

test('one item alone is a step where the list in the same place of another phase holds them', () => {
  const titles = titlesOf(
    '# Move the shop\n\n## T-7d: Tell\n\n- Tell the neighbours\n- Print the map\n\n## T-0: Move\n\n- Carry the till\n\n## T+1d: Rest\n\n- All is quiet by then\n',
  );
  assert.deepEqual(titles, [
    'Tell the neighbours',
    'Print the map',
    'Carry the till',
    'T+1d: Rest',
  ]);
});

test('what a file is asked for stands behind its name', () => {
  const titles = titlesOf(
    '# Move the shop\n\n## Phase 1: Labels\n\nThree files.\n\n- `src/till.ts` — parse the labels\n- `src/shelf.ts:30` — drop the old ones\n- `shop.toml` — a list\n\n## Phase 2: Doors\n\n1. Open them\n',
  );
  assert.deepEqual(titles, [
    '`src/till.ts` — parse the labels',
    '`src/shelf.ts:30` — drop the old ones',
    '`shop.toml` — a list',
    'Open them',
  ]);
});

test('what is asked for may stand right behind a file, behind an arrow or behind several names', () => {
  const lines = [
    '`src/till.ts:12` add a label',
    '`src/shelf.ts:30` old name → rename it',
    'Doors: `src/door.ts:5` too small → widen the door',
    'Labels: check `src/label.ts`',
  ];
  const list = lines.map(line => `- ${line}`).join('\n');
  assert.deepEqual(
    titlesOf(`# Move the shop\n\n## Phase 1\n\n${list}\n\n## Phase 2\n\n1. Open it\n`),
    [...lines, 'Open it'],
  );
});
