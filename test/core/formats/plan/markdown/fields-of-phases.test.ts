import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan } from '../../../../../src/core/model/plan/plan.ts';
import { markdownPlan, planOf } from '../plan-outline.ts';

const titlesOf = (plan: Plan) => plan.steps.map(({ title }) => title.value);

test('among the fields of a phase stand its steps where one of them says so', () => {
  const plan = markdownPlan(`# 迁移计划

## 阶段 1：账本
- 目标：新的账本
- 任务：
  - 打开账本
  - 复制旧行

## 阶段 2：读者
- 目标：没有旧读者
- 任务拆分：
  - 切换页面
  - 关闭旧账本
`);
  assert.deepEqual(titlesOf(plan), ['打开账本', '复制旧行', '切换页面', '关闭旧账本']);
});

test('fields that several phases share are none of their steps, in any language', () => {
  const plan = markdownPlan(`# 원장 계획

## 1단계: 열기
* **목표:** 새 원장
* **수정 파일:** \`a.py\`
* **담당 부서:** 회계

## 2단계: 닫기
* **목표:** 옛 원장 없음
* **수정 파일:** \`b.py\`
* **담당 부서:** 창고
`);
  assert.deepEqual(titlesOf(plan), ['1단계: 열기', '2단계: 닫기']);
});

test('a list alone in a phase is its work, beside phases that are divided', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Store

### 1.1 The new table

It comes first.

### 1.2 The adapter

It comes next.

## Phase 2: Polish

- Speed (pages, caches)
- Packaging for shops
- Documents
- Trial with clerks
- Training days
`);
  assert.deepEqual(titlesOf(plan), [
    'The new table',
    'The adapter',
    'Speed (pages, caches)',
    'Packaging for shops',
    'Documents',
    'Trial with clerks',
    'Training days',
  ]);
});

test('a request before a list stands for what other phases list without words', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1

- Count the old rows.
- Copy the old rows.

## Phase 2

Exercise the usual paths one by one:

- Small ledger through the counter.
- Large ledger through the post.

## Phase 3

Each page can then:

- open
- close
`);
  assert.deepEqual(titlesOf(plan), [
    'Count the old rows.',
    'Copy the old rows.',
    'Small ledger through the counter.',
    'Large ledger through the post.',
    'Phase 3',
  ]);
});

test('tasks in a folder that is called after the work are those of a plan', () => {
  const text =
    '# Tasks: ledger\n\n## Phase 1\n\n- [ ] T001 Open\n- [ ] T002 Copy\n- [ ] T003 Close\n';
  assert.equal(planOf(text, 'specs/001-ledger-refactor/tasks.md')?.steps.length, 3);
  assert.equal(planOf(text, 'specs/001-ledger/tasks.md'), undefined);
});

test('what was validated is no work of a phase', () => {
  const plan = markdownPlan(`# Move the ledger

## Phase 1: Store ✅ COMPLETE

**Validation**:
- ✅ The old pages open
- ✅ The new pages open

## Phase 2: Readers

1. Switch the pages
2. Close the old ones
`);
  assert.deepEqual(titlesOf(plan), [
    'Phase 1: Store ✅ COMPLETE',
    'Switch the pages',
    'Close the old ones',
  ]);
});

test('numbered design decisions are no steps, the rows of a prioritized plan are', () => {
  const plan = planOf(
    `# Upgrade plan

## Design decisions

### 1. One ledger for all

x

### 2. No more paper

x

### 3. Pages stay

x

## Prioritized plan

| # | Pri | Component | Why |
|---|---|---|---|
| 1 | P0 | Ledger | old |
| 2 | P1 | Pages | torn |
| 3 | P1 | Doors | open |
`,
    'docs/UPGRADE_PLAN.md',
  );
  assert.deepEqual(
    plan?.steps.map(({ title }) => title.value),
    ['Ledger', 'Pages', 'Doors'],
  );
});

test('how the risks of a phase are met is none of its work', () => {
  const plan = markdownPlan(`# Plan de refactorización

## Fase 1. Modelos

Tareas:

- mover los modelos;
- borrar los antiguos.

Mitigación:

- hacer el cambio uno a uno;
- ejecutar las pruebas.

## Fase 2. Servicios

Tareas:

- mover los servicios;
- borrar los demás.

Mitigación:

- ejecutar las pruebas.
`);
  assert.deepEqual(titlesOf(plan), [
    'mover los modelos;',
    'borrar los antiguos.',
    'mover los servicios;',
    'borrar los demás.',
  ]);
});

test('numbers behind the word approach are the steps of a phase, what is said there of rules none', () => {
  const plan = (list: string) =>
    titlesOf(
      markdownPlan(
        `# Move the ledger\n\n## Phase 1: Rows\n\n**Tasks:**\n1. Copy the rows\n2. Count the rows\n\n## Phase 2: Rest\n\n${list}\n`,
      ),
    ).slice(2);
  const approach = '**Approach:**\n1. Create a copy\n2. Drop the rest';
  assert.deepEqual(plan(approach), ['Create a copy', 'Drop the rest']);
  const bullets = '**Approach:**\n- Create a copy\n- Drop the rest';
  assert.deepEqual(plan(bullets), ['Phase 2: Rest']);
  const rules = '**Rules for safe moves:**\n1. **One row at a time**\n2. **Keep the old names**';
  assert.deepEqual(plan(rules), ['Phase 2: Rest']);
});

test('a field may have its name in bold alone', () => {
  const plan = (name: string) =>
    titlesOf(
      markdownPlan(
        `# 迁移计划\n\n## 阶段 1：账本\n- **${name}**\n  - 打开账本\n  - 复制旧行\n- **验收**\n  - 没有旧行\n\n## 阶段 2：读者\n- **${name}**\n  - 切换页面\n- **风险**\n  - 没有页面\n`,
      ),
    );
  assert.deepEqual(plan('动作'), ['打开账本', '复制旧行', '切换页面']);
  assert.deepEqual(plan('任务'), plan('动作'));
});

test('a list with code in it is one of steps where it stands in the place of the steps and some of it asks', () => {
  const plan = (last: string) =>
    titlesOf(
      markdownPlan(
        `# Move the shop\n\n## Phase 1\n\n- Copy the rows\n- Drop the old ones\n\n## Phase 2\n\n- \`/till\` reads the new rows\n- \`/shelf\` page of the shop\n- \`/door\` with all names\n- ${last}\n`,
      ),
    );
  assert.equal(plan('Keep the cache').length, 6);
  assert.deepEqual(plan('`/wall` of the shop'), ['Copy the rows', 'Drop the old ones', 'Phase 2']);
});

test('fields that phases share are none of their steps in a phase that has fewer of them', () => {
  const plan = markdownPlan(`# Peta jalan toko

## Fase 0 — Kasir

- Rak, pintu, label
- **Output:** kasir jalan
- **Tiket:** \`A\`

## Fase 1 — Rak

- Buku, kotak
- **Tiket:** \`B\`
`);
  assert.deepEqual(titlesOf(plan), ['Fase 0 — Kasir', 'Fase 1 — Rak']);
});

test('a sentence that tells the goal of a phase says nothing of the list below it', () => {
  const plan = markdownPlan(`# Migration plan

### Phase 1: One service
**Goal:** Merge what three servers do.

* **Step 1.1: Turn the scripts into modules**
  * Move the session there.
* **Step 1.2: One container for the state**
  * Combine the two players.
* **Validation milestone:**
  * A clean build.

### Phase 2: One pipeline
**Goal:** No ladders of conditions.

* **Step 2.1: Handlers**
  * Build a context.
* **Step 2.2: Cards for everybody**
  * Take the limits away.
`);
  assert.deepEqual(titlesOf(plan), [
    '**Step 1.1: Turn the scripts into modules**',
    '**Step 1.2: One container for the state**',
    '**Step 2.1: Handlers**',
    '**Step 2.2: Cards for everybody**',
  ]);
});

test('a list below a heading in a phase that says they are its tasks needs not to ask for anything', () => {
  const plan = markdownPlan(`# Migration plan

## Phase 1: Prepare
1. Copy the rows
2. Open the new store

## Phase 2: Move
### Deployment tasks:
- Monitoring and alerting
- Security hardening
`);
  assert.deepEqual(titlesOf(plan), [
    'Copy the rows',
    'Open the new store',
    'Monitoring and alerting',
    'Security hardening',
  ]);
});
