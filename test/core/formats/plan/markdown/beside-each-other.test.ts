import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownPlan, planOf, present } from '../plan-outline.ts';

/** The titles of the steps of a text. */
function titlesIn(text: string): string[] {
  return markdownPlan(text).steps.map(({ title }) => title.value);
}

test('a list in a language without known verbs may begin its items with names in Latin letters', () => {
  const steps = titlesIn(`# 迁移

## Phase 1：存储

- 建立新表；
- CSV 导入和核对；
- \`store.read\` 换成新接口。

## Phase 2：清理

- Redis 下线；
- 删除旧表。
`);
  assert.equal(steps.length, 5);
});

test('phases below the headings of a topic are steps, unless the topic is how they are tested', () => {
  const text = (topic: string) => `# Move the lamps

## ${topic}

### 1. Rules

- Nobody waits.

### 2. Parts

#### Phase 1: Sockets

- Add the sockets
- Wire the sockets

#### Phase 2: Lamps

- Move the lamps
- Remove the hooks

## Log

- ✅ Ann was told
`;
  assert.ok(titlesIn(text('Strategy')).includes('Remove the hooks'));
  assert.ok(!titlesIn(text('Testing strategy')).includes('Remove the hooks'));
});

test('numbered items are steps below a topic where the line before them gives their order', () => {
  const steps = titlesIn(`# Move the lamps

## Delivery strategy

Small parts first.

The preferred order is:

1. Add the sockets.
2. Wire them.
3. Move the lamps.
`);
  assert.deepEqual(steps, ['Add the sockets.', 'Wire them.', 'Move the lamps.']);
});

test('beside a numbered list in a phase one with a name of its own holds steps as well', () => {
  const steps = titlesIn(`# Move the lamps

## Phase 1: Sockets

1. Add the sockets
2. Wire the sockets

- The old ones stay where they are.

**Cables:**
- Measure the hall
- Order the cables

## Phase 2: Paper

**Tasks:**
- Inventory of the hall
- Write the labels
- One drawing
`);
  assert.deepEqual(steps, [
    'Add the sockets',
    'Wire the sockets',
    'Measure the hall',
    'Order the cables',
    'Inventory of the hall',
    'Write the labels',
    'One drawing',
  ]);
});

test('headings counted by ids hold steps as phases do, unless they are the tasks of a phase or ask for them', () => {
  const parts = (ids: readonly string[]) => `
${ids[0]} - Sockets

- Add the sockets.
- Wire the sockets.

${ids[1]} - Lamps

- Move the lamps.
- Check the light.

${ids[2]} - Hooks

- Remove the hooks.
- Fill the holes.
`;
  const apart = titlesIn(`# Move the lamps\n${parts(['## M0', '## M1', '## M2'])}`);
  assert.equal(apart[0], 'Add the sockets.');
  assert.equal(apart.length, 6);
  const inPhase = titlesIn(
    `# Move the lamps\n\n## Phase 1: Hall\n${parts(['### H-1', '### H-2', '### H-3'])}\n## Phase 2: Shed\n\n1. Sweep it\n2. Lock it\n`,
  );
  assert.equal(inPhase.length, 5);
});

test('in a numbered list with boxes every item is a step, unless it heads other boxes', () => {
  const steps = titlesIn(`# Move the lamps

1. [x] Add the sockets
2. [ ] Wire them
3. The lamps of the hall
4. Afterwards
   - [ ] Remove the hooks
`);
  assert.deepEqual(steps, [
    'Add the sockets',
    'Wire them',
    'The lamps of the hall',
    'Remove the hooks',
  ]);
});

test('in a table of tasks what stands behind the number is the task, whatever it is called', () => {
  const steps = titlesIn(`# Move the lamps

## Order

| # | Room | Why here | Depends on |
|---|------|----------|------------|
| 1 | Hall | it is dark | — |
| 2 | Shed | nobody is there | 1 |

## Execution units

| # | Unit | Runner |
|---|------|--------|
| 1 | Measure the hall | Ann |
| 2 | Wire the shed | Tom |
`);
  assert.deepEqual(steps, ['Hall', 'Shed', 'Measure the hall', 'Wire the shed']);
});

test('numbered parts that begin with SQL to run are steps, and what is verified after them is none', () => {
  const part = (number: number, name: string) =>
    `## ${number}. \`${name}\` — two columns\n\n\`\`\`sql\nALTER TABLE ${name} ADD COLUMN a TEXT;\n\`\`\`\n\n`;
  const steps = titlesIn(
    `# Migration\n\n${part(1, 'lamps')}${part(2, 'rooms')}${part(3, 'hooks')}## Verification after the migration\n\n1. Open a room.\n2. Check the light.\n3. Close it.\n`,
  );
  assert.equal(steps.length, 3);
  assert.match(present(steps[0]), /lamps/);
});

test('what has to hold is no step below a heading with a Chinese number, and so is a way back in Korean', () => {
  const chinese = titlesIn(
    '# 计划\n\n## 一、步骤\n\n- [ ] 建立新表\n\n## 二、验收标准\n\n- [ ] 数据一致\n\n## 三、验证检查点\n\n- [ ] 能读\n',
  );
  assert.deepEqual(chinese, ['建立新表']);
  const korean = titlesIn(
    '# 계획\n\n## 1. 실행 계획\n\n1. 새 표를 만든다\n2. 행을 복사한다\n\n## 2. 롤백\n\n**절차**\n1. 백업으로 복원한다\n',
  );
  assert.equal(korean.length, 2);
});

test('a refactoring, a modernization and a backlog of one may be plans', () => {
  const boxes = '- [ ] Cut the file\n- [ ] Move the half\n- [ ] Delete the rest\n';
  for (const path of ['REFACTORING_CHECKLIST.md', 'refactor.md', 'modernization.md']) {
    assert.equal(planOf(`# Parser\n\n${boxes}`, path)?.steps.length, 3, path);
  }
  const listed = '## Remaining work\n\n- Cut the file.\n- Move the half.\n- Delete the rest.\n';
  const backlog = planOf(`# Modernization backlog\n\n${listed}`, 'x.md');
  assert.equal(backlog?.steps.length, 3);
});

test('a list right below one phase is what the numbered list right below another is', () => {
  const steps = titlesIn(`# Move the lamps

## Phase 1: Sockets

- Sockets in all rooms of the first floor.
- A cable for each room; two for the hall.

## Phase 2: Lamps

1. Add the hooks
2. Move the lamps
`);
  assert.equal(steps.length, 4);
});

test('a plan of implementation is one in other languages as well, with either apostrophe', () => {
  for (const mark of ["'", '’']) {
    const steps = titlesIn(`# Migration des lampes

## Plan d${mark}implémentation

1. Prises dans chaque pièce
2. Lampes du couloir
`);
    assert.equal(steps.length, 2, mark);
  }
});

test('a bare checklist is one of what its folder says', () => {
  const text =
    '# Lampen und Haken\n\n- [ ] Haken setzen\n- [x] Lampen kaufen\n- [ ] Kabel ziehen\n';
  assert.equal(planOf(text, 'docs/migration/checklist.md')?.steps.length, 3);
  assert.equal(planOf(text, 'docs/lamps/checklist.md'), undefined);
  assert.equal(planOf(text, 'docs/migration/lamps.md'), undefined);
});

test('a topic that gives the order tells no steps besides those of the plan', () => {
  const steps = titlesIn(`# Move the lamps

## Overview

The move has two phases:

1. **Wire** the sockets of all rooms.
2. **Move** the lamps.

## Step-by-step instructions

### 1. Measure the hall

Twice.

### 2. Order the cables

By mail.

### 3. Remove the hooks

All of them.
`);
  assert.deepEqual(steps, ['Measure the hall', 'Order the cables', 'Remove the hooks']);
});

test('a table that tells each state once is a key to them', () => {
  const table = (last: string) =>
    planOf(
      `# Plan of the lamps\n\n| Sign | Status |\n|---|---|\n| Red | Planned |\n| Blue | In progress |\n| Green | Done |\n| Grey | ${last} |\n`,
      'lamps.md',
    );
  assert.equal(table('Cancelled'), undefined);
  assert.equal(table('Done')?.steps.length, 4);
});

test('a heading that only counts a phase names the one that is described elsewhere', () => {
  const steps = titlesIn(`# Move the lamps

## Phase 1: Sockets

1. Add the sockets

## Phase 2: Lamps

1. Hang the lamps

## What to look at after each phase

### Phase 1:

- \`sockets.txt\`

### Phase 2:

- \`lamps.txt\`
`);
  assert.deepEqual(steps, ['Add the sockets', 'Hang the lamps']);
});

test('in a phase that is called next steps every list holds them', () => {
  const steps = titlesIn(`# Move the lamps

## Phase 1 — Sockets (done)

All rooms have them.

## Phase 2 — Next steps

### First

- **Cables** — One room has none.
- **Hooks** — Only two are left, and somebody has to buy more.
`);
  assert.equal(steps.length, 3);
});

test('where the only list of one phase explains it, so do those of the others', () => {
  const steps = titlesIn(`# Move the lamps

### Phase 1 — Hall
- Long cables only, no switch
- Mind the mirror: keep it covered

### Phase 2 — Attic
- The roof is low there
- The window is small

### Phase 3 — Cellar
- It is wet
- It has no light
`);
  assert.deepEqual(steps, ['Phase 1 — Hall', 'Phase 2 — Attic', 'Phase 3 — Cellar']);
});

test('names in a phase tell whose the items below them are', () => {
  const steps = titlesIn(`# Plan of the lamps

## Iteration 1
- **Painters:**
  - Clear the hall.
  - Clean the brushes.
- **Electricians:**
  - Install the lamps.
  - Test the lamps.
  - Checkpoint: everybody looks at the hall.

## Iteration 2
- **Painters:**
  - Clear the attic.
  - Close the window.
- **Electricians:**
  - Remove the old cables.
  - Switch the light on.
`);
  assert.deepEqual(steps, [
    'Clear the hall.',
    'Clean the brushes.',
    'Install the lamps.',
    'Test the lamps.',
    'Clear the attic.',
    'Close the window.',
    'Remove the old cables.',
    'Switch the light on.',
  ]);
});

test('the rows of a table that goes on with the number of its phase are steps', () => {
  const table = (number: string) => `# Move the lamps

## Wave 2 — Rooms

| # | Paint | Notes |
|---|---|---|
| ${number}.1 | Hall | with a roller |
| ${number}.2 | Attic | with a brush |
`;
  assert.deepEqual(titlesIn(table('2')), ['Hall', 'Attic']);
  assert.deepEqual(titlesIn(table('7')), ['Wave 2 — Rooms']);
});

test('a table of commits tells what was done', () => {
  const steps = titlesIn(`# Move the lamps

## Tiers

| Tier | What |
|---|---|
| 0 | Sockets |
| 1 | Lamps |

## Tier 0

| Commit | Change |
|---|---|
| \`1a2b3c4\` | Sockets in the hall |
| \`5d6e7f8\`, \`9a0b1c2\` | Sockets in the attic |
`);
  assert.deepEqual(steps, ['Sockets', 'Lamps']);
});

test('a heading of the first level says what stands below it, unless it begins the text', () => {
  const text = (first: string, second: string) => `# ${first}

They have to be:

1. Lit in order
2. Clean

# ${second}

1. Lamps of the hall
2. Lamps of the attic
`;
  assert.deepEqual(titlesIn(text('Lamps', 'Rollout')), ['Lamps of the hall', 'Lamps of the attic']);
});

test('an English sentence is no request, although its first word ends like an infinitive', () => {
  const steps = titlesIn(`# Plan of the lamps

## Axes

1. Whether all of it can be done with no ladder
2. Whether a painter is there on no day

## Order of the day

1. Move the table
2. Move the chairs
`);
  assert.deepEqual(steps, ['Move the table', 'Move the chairs']);
});
