import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownPlan } from '../plan-outline.ts';

/** The steps of a text with what is known of them. */
function statesIn(text: string): [string, string | undefined][] {
  return markdownPlan(text).steps.map(({ title, status }) => [title.value, status?.value]);
}

test('a heading that is a step is what the heading above says, unless it tells of itself or of a part', () => {
  const steps = statesIn(`# Move the lamps

## Completed

### Phase 0: Sockets

All rooms have them.

### Phase 1: Cables (5 of 10 rooms)

The hall has them.

### Phase 2: Lamps 🚧

Half of them hang.

## Left

### Phase 3: Hooks

They go last.
`);
  assert.deepEqual(
    steps.map(([, status]) => status),
    ['done', undefined, 'in-progress', undefined],
  );
});

test('signs of a state count at any depth', () => {
  const steps = statesIn(`# Move the lamps

## Rooms

1. **Sockets**
   - ✅ Added the sockets
   - ✅ Wired the sockets
2. **Lamps**
   - ✅ Moved the lamps
   - 🚧 Removing the hooks
`);
  assert.deepEqual(
    steps.filter(([title]) => !title.startsWith('**')),
    [
      ['✅ Added the sockets', 'done'],
      ['✅ Wired the sockets', 'done'],
      ['✅ Moved the lamps', 'done'],
      ['🚧 Removing the hooks', 'in-progress'],
    ],
  );
});

test('in a phase that is not done a list that tells of most of its items how far they are holds steps', () => {
  const steps = statesIn(`# Move the lamps

## Phase 1: Sockets ✅

All rooms have them.

## Phase 2: Lamps 🚧 (in progress)

- **Hall** ✅: six lamps hang
- **Shed** ✅: one lamp hangs
- **Attic**: nobody was there
`);
  assert.deepEqual(
    steps.map(([, status]) => status),
    ['done', 'done', 'done', undefined],
  );
});

test('a heading of a run stays a step where most of them tell their state, also beside what comes next', () => {
  const steps = statesIn(`# Move the lamps

## Moved

### 1. Hall ✅
Six lamps.
### 2. Shed ✅
One lamp.
### 3. Porch ✅
One lamp.

## Partially moved

### 4. Attic ⚠️
The ladder is gone.
### 5. Cellar ⚠️
It is wet.
### 6. Stairs ⚠️
No socket.

## Not moved

### 7. Roof ❌
Nobody goes there.
### 8. Yard ❌
It rains.

## Next steps

1. Buy a ladder
2. Dry the cellar
`);
  const states = new Map(steps);
  assert.equal(states.get('Hall ✅'), 'done');
  assert.equal(states.get('Cellar ⚠️'), 'in-progress');
  assert.equal(states.get('Roof ❌'), 'planned');
});

test('a status that nobody understands leaves a sign that tells of no end, and takes back one that does', () => {
  const step = (sign: string, status: string) =>
    `## Phase 1: Lamps ${sign}\n\n- **Status**: ${status}\n\n## Phase 2: Hooks\n\nThey go.\n`;
  const stateOf = (sign: string, status: string) =>
    statesIn(`# Move the lamps\n\n${step(sign, status)}`)[0]?.[1];
  assert.equal(stateOf('❌', 'Still in the hall'), 'planned');
  assert.equal(stateOf('✅', 'Still in the hall'), undefined);
  assert.equal(stateOf('✅', 'Fully migrated'), 'done');
  assert.equal(stateOf('✅', 'Partially migrated (the shed is left)'), 'in-progress');
});

test('a participle of a state names what all below it is, also with the word now', () => {
  const steps = statesIn(`# Rollout plan

## Implemented now

- Sockets in all rooms.
- Cables in the hall.

## Remaining rooms

- Shed.
- Attic.
`);
  assert.deepEqual(
    steps.map(([, status]) => status),
    ['done', 'done', 'planned', 'planned'],
  );
});

test('what stands in brackets at the end of a title is a state where it tells nothing else', () => {
  const stateOf = (remark: string) =>
    statesIn(
      `# Move the shop\n\n## Steps\n\n### Step 1: Move the hall (${remark})\n\nSoon.\n\n### Step 2: Move the shed\n\nLater.\n`,
    )[0]?.[1];
  const states: readonly (readonly [remark: string, status: string | undefined])[] = [
    ['in progress', 'in-progress'],
    ['in progress, two walls', 'in-progress'],
    ['in progress since May', 'in-progress'],
    ['planned for Q3', 'planned'],
    ['next', 'planned'],
    ['deferred to v2', 'on-hold'],
    ['on hold: no paint', 'on-hold'],
    ['Next.js', undefined],
    ['Next 14', undefined],
    ['new', undefined],
    ['new file', undefined],
    ['open source', undefined],
    ['active users', undefined],
    ['pending orders', undefined],
    ['blocked accounts', undefined],
  ];
  for (const [remark, status] of states) assert.equal(stateOf(remark), status, remark);
});

test('what tells the meaning of signs is no list of steps', () => {
  const table =
    '| Room | Painting status |\n|---|---|\n| Hall | ✅ |\n| Shed | 🚧 |\n| Attic | ⬜ |\n';
  const signs = [
    '- ✅ done, ⬜ open, 🚧 at work\n',
    '- ✅ Done\n- 🚧 In progress\n- ⬜ Not started\n',
  ];
  for (const each of signs) {
    const steps = statesIn(`# Painting plan\n\n## Rooms\n\n${table}\n## Signs\n\n${each}`);
    assert.deepEqual(steps, [
      ['Hall', 'done'],
      ['Shed', 'in-progress'],
      ['Attic', 'planned'],
    ]);
  }
});

test('a column for the status of something tells it, in Chinese and Japanese as well', () => {
  for (const heading of ['迁移状态', '遷移狀態', '移行ステータス', 'Migration status']) {
    const steps = statesIn(
      `# 迁移计划\n\n## 页面\n\n| # | 功能 | ${heading} |\n|---|---|---|\n| 1 | 收藏 | ✅ |\n| 2 | 历史 | ☐ |\n| 3 | 帮助 | ☐ |\n`,
    );
    assert.deepEqual(steps, [
      ['收藏', 'done'],
      ['历史', 'planned'],
      ['帮助', 'planned'],
    ]);
  }
});

test('what comes next stands beside what is completed', () => {
  const steps = statesIn(`# Painting plan

## Completed

- Bought the paint.
- Moved the chairs.

## Next

1. Paint the hall.
2. Paint the shed.
`);
  assert.deepEqual(
    steps.map(([, status]) => status),
    ['done', 'done', undefined, undefined],
  );
});

test('in Spanish and French the state of several phases stands behind the word', () => {
  for (const [heading, phase] of [
    ['Fases ejecutadas', 'Fase'],
    ['Étapes terminées', 'Étape'],
  ]) {
    const steps = statesIn(
      `# Plan de migration\n\n## ${heading}\n\n1. **${phase} 1 - Sala:**\n   - Pintura.\n\n2. **${phase} 2 - Casa:**\n   - Pintura.\n`,
    );
    assert.deepEqual(
      steps.map(([, status]) => status),
      ['done', 'done'],
      heading,
    );
  }
});

test('a month behind the state of a heading takes nothing from it', () => {
  const steps = statesIn(`# Move the lamps

## Phase 1 — Completed (March 2026)

- Removed the old lamps.

## Phase 2 — Completed (2026-04-02)

- Removed the old cables.

## Phase 3 — Lamps

1. Hang them
`);
  assert.deepEqual(
    steps.map(([, status]) => status),
    ['done', 'done', undefined],
  );
});

test('what the heading of a phase tells holds for its steps, unless one of them tells anything else', () => {
  const steps = statesIn(`# Move the lamps

## Phase 1: Cables (done)

1. Lay the cables
2. Test the cables

## Phase 2: Lamps（未着手）

1. Hang the lamps
2. Test the lamps

## Phase 3: Hooks ✅

1. Remove the hooks ✅
2. Paint the wall

## Phase 4: Floor ✅

1. Sand the floor
2. Oil the floor 🚧

## Phase 5: Doors (done)

1. Plane the doors
2. Hang the doors (only half)

## Phase 6: Keys (in progress)

1. Cut the keys
2. Try the keys
`);
  assert.deepEqual(
    steps.map(([, status]) => status),
    [
      ...['done', 'done', 'planned', 'planned', 'done', 'done', undefined, 'in-progress'],
      ...[undefined, undefined, undefined, undefined],
    ],
  );
});

test('a phase leaves it open what its heading tells where words at an end of an item say that it is not done', () => {
  const stepsWith = (heading: string, item: string) =>
    statesIn(`# Move the lamps\n\n## ${heading}\n\n- Add the hooks\n- ${item}\n`);
  for (const item of [
    'TODO: hang the lamps',
    'Remaining: hang the lamps',
    '**Still open:** hang the lamps',
    'Hang the lamps — not done yet',
    'Hang the lamps, still to be done',
    'Hang the lamps: only half of them',
  ]) {
    for (const heading of ['Phase 1: Hall ✅', 'Phase 1: Hall\n\nStatus: done'])
      assert.deepEqual(
        stepsWith(heading, item).map(([, status]) => status),
        [undefined, undefined],
        item,
      );
  }
  for (const item of ['Lamps: hang them', 'Hang the lamps, then the hooks'])
    assert.deepEqual(
      stepsWith('Phase 1: Hall ✅', item).map(([, status]) => status),
      ['done', 'done'],
      item,
    );
});

test('an open box is on hold or cancelled with its phase, unless a word beside it tells another state', () => {
  const steps = statesIn(`# Move the lamps

## Phase 1: Cables (on hold)

- [x] Lay the cables
- [ ] Test the cables
- [ ] Label the cables \`status:in-progress\`

## Phase 2: Lamps (cancelled)

- [ ] Hang the lamps
  - [ ] in the hall

## Phase 3: Hooks (done)

- [ ] Remove the hooks
`);
  assert.deepEqual(
    steps.map(([, status]) => status),
    ['done', 'on-hold', 'in-progress', 'cancelled', 'cancelled', 'planned'],
  );
});

test('two headings of one phase that differ tell nothing of its steps', () => {
  const steps = statesIn(`# Move the lamps

## Phase 1: Cables ✅

1. Lay the cables
2. Test the cables

## Phase 1: Cables 🚧

1. Label the cables
2. Hide the cables
`);
  assert.ok(steps.every(([, status]) => status === undefined));
});

test('a sign beside the number of a row tells its state', () => {
  const steps = statesIn(`# Move the lamps

## Phase 1: Cables

| # | Item | Where |
|---|---|---|
| 1.1 ✅ | Lay the cables | Hall |
| 1.2 | Test the cables | Hall |
`);
  assert.deepEqual(steps, [
    ['Lay the cables', 'done'],
    ['Test the cables', undefined],
  ]);
});

test('what is said to remain is not done, beside what is', () => {
  const done = '## Completed work\n\n- Lamps hang\n- Cables lie\n';
  const states = (title: string) =>
    statesIn(`# Move the lamps\n\n${done}\n## ${title}\n\n- Test them\n- Buy hooks\n`);
  assert.deepEqual(
    states('Remaining high rooms').map(([, status]) => status),
    ['done', 'done', 'planned', 'planned'],
  );
  assert.deepEqual(
    states('Next steps').map(([, status]) => status),
    ['done', 'done', undefined, undefined],
  );
});

test('what is said to remain beside boxes is not done', () => {
  const steps = statesIn(
    '# Move the lamps\n\n## Hall\n\n- [x] Hang them\n- [ ] Test them\n\n## Remaining work\n\n- Stairs\n- Cellar\n',
  );
  assert.deepEqual(steps.slice(2), [
    ['Stairs', 'planned'],
    ['Cellar', 'planned'],
  ]);
});

test('a box at the end of a heading is its own, and anywhere else what the step is about', () => {
  const states = ({ steps }: ReturnType<typeof markdownPlan>) =>
    steps.map(({ status }) => status?.value);
  const headings = markdownPlan(
    '# Move\n\n## Phase 1: Rows `[x]`\n\nAll.\n\n## Phase 2: Names [ ] (the long ones)\n\nAll.\n\n## Phase 3: Links [*]\n\nAll.\n',
  );
  assert.deepEqual(states(headings), ['done', 'planned', undefined]);
  const items = markdownPlan('# Move\n\n1. Copy the rows\n2. Show a tick as `[x]`\n');
  assert.deepEqual(states(items), [undefined, undefined]);
});

test('a box at the end of the heading of a phase tells the state of its steps', () => {
  const plan = markdownPlan('# Move\n\n## Phase 1 [x]\n\n1. Copy the rows\n2. Drop the names\n');
  assert.deepEqual(
    plan.steps.map(({ status }) => status?.value),
    ['done', 'done'],
  );
});

test('what remains beside headings that are all done is not done', () => {
  const text =
    '# Move the lamps\n\n## Phase 1 — Sockets ✅ (#7)\n\nAll rooms.\n\n## Phase 2 — Cables (done)\n\nThe hall.\n\n## Phase 3 — Hooks ✅\n\nAll.\n\n## Remaining / deferred work\n\n- **Lamps** — the cellar has none\n- **Paint**: white\n';
  assert.deepEqual(statesIn(text).slice(3), [
    ['**Lamps** — the cellar has none', 'planned'],
    ['**Paint**: white', 'planned'],
  ]);
  assert.equal(statesIn(text.replace('Hooks ✅', 'Hooks 🚧')).length, 3);
});

test('slices are counted as steps are: completed ones are done, later ones stand beside them', () => {
  const text =
    '# Refactor the shop\n\n## Completed slices\n\n- `till.ts`: the till and its drawer.\n- Doors of the cellar.\n\n## Candidate later slices\n\n1. Shelves.\n2. Windows.\n';
  assert.deepEqual(statesIn(text), [
    ['`till.ts`: the till and its drawer.', 'done'],
    ['Doors of the cellar.', 'done'],
    ['Shelves.', 'planned'],
    ['Windows.', 'planned'],
  ]);
});

test('a Japanese status may stand behind who works, or before the commit', () => {
  const plan = markdownPlan(
    '# 移行計画\n\n| id | 作業 | 状態 |\n|---|---|---|\n| A | 帳簿を写す | 取り込み済み (b03d5c7) |\n| B | 棚を写す | Ada 作業中 |\n| C | 窓を写す | B 待ち |\n| D | 扉を写す | Ada 完了 |\n| E | 床を写す | 完了 (扉 b03d5c7) |\n',
  );
  assert.deepEqual(
    plan.steps.map(({ status }) => status?.value),
    // What is blocked has begun.
    ['done', 'in-progress', 'in-progress', undefined, undefined],
  );
});

test('headings below one of what remains are steps as those below one of what is done', () => {
  const steps = statesIn(
    '# Move the lamps\n\n## Completed work\n\n### 1. Sockets (100%)\n- ✅ **Hall**: three\n\n### 2. Cables (100%)\n\nAll.\n\n### 3. Lights (partial: one room)\n\nThe hall.\n\n## Remaining work\n\n### 1. Lamps (urgent)\n**Priority: high**\n\nThe shop is shut.\n\n### 2. Hooks\n\nOf brass.\n\n### 3. Tests\n\n- [ ] No lamp flickers\n- [ ] No hook falls\n',
  );
  assert.deepEqual(steps, [
    ['Sockets (100%)', 'done'],
    ['Cables (100%)', 'done'],
    ['Lights (partial: one room)', 'in-progress'],
    ['Lamps (urgent)', undefined],
    ['Hooks', undefined],
    ['No lamp flickers', 'planned'],
    ['No hook falls', 'planned'],
  ]);
});

test('what is not yet complete is left', () => {
  const steps = statesIn(
    '# Move of the lamps: status\n\n## Completed in this branch\n- Sockets in the hall.\n\n## Not yet complete\n- Lamps in the hall.\n- Hooks below.\n',
  );
  assert.deepEqual(
    steps.map(([, status]) => status),
    ['done', 'planned', 'planned'],
  );
});

test('a sign before a heading that names a list or a choice only adorns it', () => {
  const stateBelow = (heading: string) =>
    statesIn(
      `# Move the shop\n\n## ${heading}\n\n1. Copy the rows\n2. Move the readers\n\n## After that\n\n1. Drop the flags\n2. Remove the adapter\n`,
    )[0]?.[1];
  for (const heading of ['✅ Action items', '✅ Migration checklist', '✅ Recommended solution'])
    assert.equal(stateBelow(heading), undefined, heading);
  assert.equal(stateBelow('✅ Phase 1: the till'), 'done');
  assert.equal(stateBelow('Action items ✅'), 'done');
});

test('a link behind a dash is where a status is told of, unless it takes it back', () => {
  const stateOf = (status: string) =>
    statesIn(`# Plan\n\n| Step | State |\n|---|---|\n| Copy | ${status} |\n| Drop | |\n`)[0]?.[1];
  assert.equal(stateOf('done — [rows.md](./rows.md)'), 'done');
  assert.equal(stateOf('done — [partly](./rows.md)'), undefined);
  assert.equal(stateOf('done — rows in the shop'), undefined);
});

test('a plan whose boxes are all ticked is not finished where headings tell of what remains', () => {
  const steps = statesIn(
    '# Move the lamps\n\n## Hall\n\n- [x] Wire the hall\n- [x] Hang the lamps\n\n## Remaining work\n\n### Stairs\n\nThey are dark.\n\n### Notes\n\nNone.\n',
  );
  assert.deepEqual(steps, [
    ['Wire the hall', 'done'],
    ['Hang the lamps', 'done'],
    ['Stairs', 'planned'],
  ]);
});

test('beside headings that are steps, any other that tells a state is one', () => {
  const steps = statesIn(`# Lamp migration plan

## 已完成

### 阶段一：门厅 ✅
### 阶段二：楼梯 ✅
### 名称 ✅

灯都有名称。

### 说明

灯。

## 尚未完成

### 1. 地下室

暗。

### 2. 屋顶

亮。

### 3. 院子

黑。
`);
  assert.deepEqual(steps, [
    ['阶段一：门厅 ✅', 'done'],
    ['阶段二：楼梯 ✅', 'done'],
    ['名称 ✅', 'done'],
    ['地下室', 'planned'],
    ['屋顶', 'planned'],
    ['院子', 'planned'],
  ]);
});

test('beside boxes under what remains, the progress so far is told by its signs', () => {
  const steps = statesIn(`# Lamp migration plan

## Progress so far

1. ✅ Lamps of the hall
2. Lamps of the stairs

## Remaining tasks

### Below
- [ ] Lamps of the cellar
`);
  assert.deepEqual(steps, [
    ['✅ Lamps of the hall', 'done'],
    ['Lamps of the stairs', undefined],
    ['Lamps of the cellar', 'planned'],
  ]);
});

test('a sign that a heading talks about tells no state', () => {
  const steps = statesIn(`# Lamp migration plan

## What has to hold before an item is "✅"

Light.

## Phase 1 — Hall ✅

Lamps.

## Phase 2 — Stairs

Lamps.
`);
  assert.deepEqual(steps, [
    ['Phase 1 — Hall ✅', 'done'],
    ['Phase 2 — Stairs', undefined],
  ]);
});

test('a line right below a heading tells the state of all that stands in it, unless the heading says otherwise', () => {
  const phase = (title: string, status: string) =>
    `## ${title}\n\nStatus: ${status}\n\n- Add ${title.slice(0, 1)}\n- Remove ${title.slice(0, 1)}\n\n`;
  const steps = statesIn(
    `# Lamp migration plan\n\n${phase('1.1 — Hall', 'complete.')}${phase('2.1 — Stairs (done)', 'planned')}${phase('3.1 — Roof', 'in progress; first part done.')}${phase('4.1 — Cellar', 'as we like')}`,
  );
  assert.deepEqual(
    steps.map(([, status]) => status),
    ['done', 'done', ...Array<undefined>(6).fill(undefined)],
  );
});
