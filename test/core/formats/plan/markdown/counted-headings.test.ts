import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan } from '../../../../../src/core/model/plan/plan.ts';
import { markdownPlan, outlineOf, planOf } from '../plan-outline.ts';

const titlesOf = (plan: Plan) => plan.steps.map(({ title }) => title.value);

test('Chinese, Japanese and Korean count phases and steps by signs, before the word or behind it', () => {
  for (const [phase, one, two] of [
    ['第一阶段：账本', '步骤一：开', '步骤二：关'],
    ['阶段十二（5月）', '步骤 1：开', '步骤 2：关'],
    ['第2段階: 台帳', '第1步: 開', '第2步: 閉'],
    ['2단계: 원장', '步驟一、開', '步驟二、閉'],
  ]) {
    const plan = markdownPlan(`# Plan\n\n## ${phase}\n\n### ${one}\n\nx\n\n### ${two}\n\nx\n`);
    assert.deepEqual(titlesOf(plan), [one, two]);
    assert.ok(plan.steps.every(step => step.phase !== undefined));
  }
});

test('a chapter numbered by a sign is no phase', () => {
  const plan = markdownPlan(
    '# 计划\n\n## 一、背景\n\n- 账本慢\n- 账本旧\n\n## 二、目标\n\n- 账本快\n\n## 三、风险\n\n- 丢失\n',
  );
  assert.deepEqual(titlesOf(plan), []);
});

test('a Korean table tells states, and Korean criteria are no steps', () => {
  const plan = markdownPlan(`# 원장 마이그레이션 계획

| 단계 | 작업 내용 | 담당 | 상태 |
|---|---|---|---|
| 1 | 원장 열기 | Li | 완료 |
| 2 | 행 복사 | Li | 진행 중 |
| 3 | 원장 닫기 | | 예정 |

### 완료 기준

- [x] 오류 없음
- [x] 빠름
`);
  assert.deepEqual(
    plan.steps.map(({ status }) => status?.value),
    ['done', 'in-progress', 'planned'],
    outlineOf(plan),
  );
});

test('letters before the number of a phase or a step belong to it', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase P1: Open

### Task T-1: New ledger

### Task T-2: Rows
`);
  assert.deepEqual(titlesOf(plan), ['Task T-1: New ledger', 'Task T-2: Rows']);
});

test('headings that letters count are steps where they ask for something, or parts with the steps below them', () => {
  const asking = '## M1 — Open the ledger\n\n## M2 — Copy the rows\n\n## M2b\n\n## M3 — Drop it\n';
  assert.equal(markdownPlan(`# Plan\n\n${asking}`).steps.length, 3);
  const above = '## L-1: Lamps\n\n1. Add them\n2. Test them\n\n';
  const below = above + above.replace('L-1', 'L-2') + above.replace('L-1', 'L-3');
  const inBelow = titlesOf(markdownPlan(`# Plan\n\n${below}`));
  assert.deepEqual(inBelow.slice(0, 3), ['Add them', 'Test them', 'Add them']);
  const risks = '## R1: Loss\n\nBad.\n\n## R2: Fire\n\nBad.\n\n## R3: Thieves\n\nBad.\n';
  assert.deepEqual(titlesOf(markdownPlan(`# Plan\n\n${risks}`)), []);
});

test('in a phase two headings that a word counts are its steps', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Lamps

### Slice 1: Hall

### Slice 2: Stairs

## Phase 2: Doors

### Slice 3: Hall

### Slice 4: Stairs
`);
  assert.equal(plan.steps.length, 4);
});

test('a bold dotted number with words is the heading of what follows', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 2: Rows

**2.1 Copy of the rows**

- The old ones first

**2.2 Check of the copy**

- By number

**2 lamps** stay.
`);
  assert.deepEqual(titlesOf(plan), ['Copy of the rows', 'Check of the copy']);
});

test('lines numbered on from phase to phase are a list right below its bold words', () => {
  const plan = markdownPlan(`# Move the ledger

**Phase 1: Open**
1. Order the new ledger
2. Open it

**Phase 2: Move**
3. Copy the rows
   by night
4. Check them

**Phase 3: Close**
5. Close the old ledger
`);
  assert.deepEqual(titlesOf(plan), [
    'Order the new ledger',
    'Open it',
    'Copy the rows by night',
    'Check them',
    'Close the old ledger',
  ]);
});

test('numbered parts of what stands in a chapter are an outline as well', () => {
  const parts = (name: string) =>
    `### ${name}\n\n#### 1. Lamps\n\nx\n\n#### 2. Doors\n\nx\n\n#### 3. Bells\n\nx\n\n`;
  const essay = `# Why we upgrade\n\n## 1. The house\n\n${parts('Below')}${parts('Above')}`;
  assert.equal(planOf(essay, 'docs/why-we-upgrade.md'), undefined);
});

test('words between lines of dashes that start as a step does are its heading', () => {
  const line = '─'.repeat(40);
  const plan = markdownPlan(`# Move the ledger

${line}
STEP 1 — Open the new ledger
${line}

open it

${line}
STEP 2 — Copy the rows
${line}

${line}
DONE
${line}
`);
  assert.deepEqual(titlesOf(plan), ['STEP 1 — Open the new ledger', 'STEP 2 — Copy the rows']);
});

test('why a phase is worth it and what comes of it is no step of it in other languages either', () => {
  for (const title of ['Benefícios:', 'Por que considerar:', 'Entregables', 'Warum jetzt']) {
    const plan = markdownPlan(`# Plan

## Fase 1: Livro

- [ ] Abrir o livro

## Fase 2: Linhas

### ${title}

- ✅ Rápido
- ✅ Barato
`);
    assert.deepEqual(titlesOf(plan), ['Abrir o livro', 'Fase 2: Linhas'], title);
  }
});

test('ids count steps where most of their texts begin by asking for something, and count parts of anything else', () => {
  const text = (begin: string) =>
    ['L0 — lamps', 'L1 — doors and bells', 'L2 — stairs']
      .map(title => `## ${title}\n\n${begin} those of the hall, then those upstairs.\n`)
      .join('\n');
  assert.equal(markdownPlan(`# Ledger plan\n\n${text('Replace')}`).steps.length, 3);
  assert.equal(markdownPlan(`# Ledger plan\n\n${text('There are')}`).steps.length, 0);
});

test('pull requests that list their changes by numbers are divided by those', () => {
  const pulls = [1, 2, 3].map(
    at =>
      `### PR ${at}: Page ${at}\n\nFiles:\n\n- \`a.ts\`\n\nChanges:\n\n1. Add door ${at}.\n2. Close the old one.\n\n`,
  );
  const plan = markdownPlan(`# Move the pages\n\n## Work\n\n${pulls.join('')}`);
  assert.equal(plan.steps.length, 6);
  assert.equal(plan.steps[0]?.title.value, 'Add door 1.');
});

test('headings count by a word and a number of two parts, and by an id without a colon', () => {
  const parts = ['1.1: Abrir la caja', '1.2: Cerrar la caja ✅'];
  const counted = markdownPlan(
    `# Plan\n\n## Sprint 1: Caja\n\n${parts.map(part => `### Microtarea ${part}\n\nx\n\n`).join('')}`,
  );
  assert.deepEqual(
    counted.steps.map(({ status }) => status?.value),
    [undefined, 'done'],
  );
  const ids = ['T-001 Open the ledger', 'T-002 Copy the rows', 'T-003 Close the ledger'];
  const byId = markdownPlan(`# Plan\n\n## Work\n\n${ids.map(id => `### ${id}\n\nx\n\n`).join('')}`);
  assert.deepEqual(titlesOf(byId), ids);
});

test('rules and layers are counted as well, and ask for no work of the plan', () => {
  const rules = [1, 2, 3].map(at => `### Rule ${at}: Keep page ${at} apart\n\nx\n\n`);
  const plan = markdownPlan(
    `# Plan\n\n## Rules of the house\n\n${rules.join('')}## Phases\n\n### Phase 1: Lamps\n\nx\n\n### Phase 2: Doors\n\nx\n`,
  );
  assert.deepEqual(titlesOf(plan), ['Phase 1: Lamps', 'Phase 2: Doors']);
});

test('stages, tracks and what else plans are counted by are phases', () => {
  for (const phase of [
    'ステージ 0A — 棚',
    'Track A: Shelf',
    'Batch 2: Shelf',
    'Day 1 — Shelf',
    '里程碑 1：架',
  ]) {
    const plan = markdownPlan(`# Plan\n\n## ${phase}\n\n- Move the shelf\n- Paint the shelf\n`);
    assert.deepEqual(titlesOf(plan), ['Move the shelf', 'Paint the shelf']);
  }
});

test('bold ids and bold numbers at the start of paragraphs count steps, with a sign behind them as well', () => {
  const plan = markdownPlan(`# Plan

## Phase 1: Shelf

**A1. Remove the old shelf** ✅
- Cost: 12

**A2. Drill the holes**
- Cost: 3

## Wall

**1. Sand the wall** — by hand.

Slowly.

**2. Paint the wall.**

Twice.

**3. Clean the floor**

Once.
`);
  assert.deepEqual(
    plan.steps.map(({ title, status }) => [title.value.replaceAll('*', ''), status?.value]),
    [
      ['A1. Remove the old shelf ✅', 'done'],
      ['A2. Drill the holes', undefined],
      ['Sand the wall', undefined],
      ['Paint the wall', undefined],
      ['Clean the floor', undefined],
    ],
  );
});

test('two headings that bear the number of the phase above are its steps', () => {
  const plan = markdownPlan(`# Plan

## Phase 6: Shelf

### Problem

It leans.

### Better

- Straight
- Strong

### Implementation

#### 6.1 New feet

Of oak.

#### 6.2 New screws

Of steel.
`);
  assert.deepEqual(titlesOf(plan), ['New feet', 'New screws']);
});

test('in a phase that calls one of its parts the steps the others explain, and so do its goals', () => {
  const plan = markdownPlan(`# Plan

## Part 1: Shelf

### 1.1 Old shelf

It leans.

### 1.2 Migration steps

**Step 1: Empty the shelf**

**Step 2: Move the shelf**

### 1.3 New shelf

It stands.

## Part 2: Wall

### 2.1 Goals

1. **White** - as snow
2. **Flat** - as ice

### 2.2 Paint the wall

Twice.
`);
  assert.deepEqual(titlesOf(plan), [
    'Step 1: Empty the shelf',
    'Step 2: Move the shelf',
    'Paint the wall',
  ]);
});

test('numbers that name a folder each tell what there is', () => {
  const of = (one: string, two: string, three: string) =>
    titlesOf(
      markdownPlan(
        `# Move\n\n## Layers\n\n### 1. ${one} (core/)\n\na\n\n### 2. ${two} (side/)\n\na\n\n### 3. ${three} (face/)\n\na\n`,
      ),
    );
  assert.deepEqual(of('Core', 'Side', 'Face'), []);
  assert.equal(of('Move the core', 'Copy the side', 'Drop the face').length, 3);
});

test('patterns that are counted show how, and a phase may end with the sign-off', () => {
  const plan = markdownPlan(
    '# Move the shop\n\n## Phase 1: Copy\n\n1. Copy the rows\n2. Test them\n\n## Phase 2: QA and signoff\n\nAsk the clerks.\n\n## Common patterns\n\n### Pattern 1: A list becomes a table\n\nSo.\n\n### Pattern 2: A name becomes a number\n\nSo.\n\n### Pattern 3: A box becomes a shelf\n\nSo.\n',
  );
  assert.deepEqual(
    plan.steps.map(({ title }) => title.value),
    ['Copy the rows', 'Test them', 'Phase 2: QA and signoff'],
  );
});

test('a tag tells that a heading is what is done to a file, unless it stands in a step', () => {
  const text =
    '# Move the shop\n\n## Proposed changes\n\n### Till\n\n#### [MODIFY] [till.ts](src/till.ts)\n\n- Read the new labels\n- Drop the old ones\n\n#### [NEW] drawer.ts\n\nOne drawer.\n\n### Shelf\n\n#### [DELETE] shelf.ts\n\n#### [DELETE] /shelves/:id\n\nA request.\n\n## Verification plan\n\n### By hand\n\n1. Open the till\n2. Close it\n';
  const titlesIn = (plan: string) => markdownPlan(plan).steps.map(({ title }) => title.value);
  assert.deepEqual(titlesIn(text), [
    '[MODIFY] [till.ts](src/till.ts)',
    '[NEW] drawer.ts',
    '[DELETE] shelf.ts',
  ]);
  const inPhase = text.replace('### Till', '### Phase 1: Till').replace('### Shelf', '### Phase 2');
  assert.equal(titlesIn(inPhase).length, 3);
  const inStep = text
    .replace('### Till', '### Step 1: Till')
    .replace('### Shelf', '### Step 2: Shelf');
  assert.deepEqual(titlesIn(inStep), ['Step 1: Till', 'Step 2: Shelf']);
});

test('a phase may be numbered as all headings are; what is numbered beside its order of work explains', () => {
  const plan = markdownPlan(
    '# Move the shop\n\n## 1. Now\n\nOld.\n\n## 2. Phase 1 (first): the till — ✅ done\n\n### 2.1 Layout\n\nOne file.\n\n### 2.2 Order of work\n\n1. Copy the rows\n2. Drop the old ones\n\n### 2.3 Limits\n\nNo names.\n\n## 3. Phase 2: the shelf — ✅ done\n\nMoved.\n\n## 4. Phase 3: the door\n\nLater.\n',
  );
  assert.deepEqual(
    plan.steps.map(({ title, status }) => [title.value, status?.value]),
    [
      ['Copy the rows', 'done'],
      ['Drop the old ones', 'done'],
      ['3. Phase 2: the shelf — ✅ done', 'done'],
      ['4. Phase 3: the door', undefined],
    ],
  );
});

test('a letter counts phases that hold lists, what they give is no step of theirs', () => {
  const phase = (title: string) =>
    `## ${title}\n\n**Deliverables:**\n\n- \`till.ts\`\n- A label on each shelf\n`;
  const plan = planOf(
    `# Shop roadmap\n\n${['F0 — Till', 'F1 — Shelf', 'F2 — Door'].map(phase).join('\n')}`,
    'docs/roadmap.md',
  );
  assert.deepEqual(plan && titlesOf(plan), ['F0 — Till', 'F1 — Shelf', 'F2 — Door']);
});

test('methods to choose from are no steps, however they are counted', () => {
  const plan = markdownPlan(
    '# Move the shop\n\n## Phase 1\n\n1. Copy the rows\n2. Drop the rest\n\n## Ways to get it\n\n### Method 1: Download it\n\nx\n\n### Method 2: Build it\n\nx\n\n### Method 3: Copy it\n\nx\n',
  );
  assert.deepEqual(titlesOf(plan), ['Copy the rows', 'Drop the rest']);
});

test('a Japanese check that all runs is a part of its phase, as those beside it are', () => {
  const plan = markdownPlan(
    '# 移行計画\n\n## Phase 1: 台帳\n\n### 1.1 型の作成\n\nx\n\n### 1.2 画面の実装\n\nx\n\n### 1.3 動作確認\n\n**確認項目**:\n\n1. 台帳を開く\n2. 行を見る\n\n## Phase 2: 棚\n\n### 2.1 棚の作成\n\nx\n\n### 2.2 棚の実装\n\nx\n',
  );
  assert.deepEqual(titlesOf(plan), ['型の作成', '画面の実装', '動作確認', '棚の作成', '棚の実装']);
});
