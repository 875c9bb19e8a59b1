import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownPlan } from '../plan-outline.ts';

/** The steps of a text with what is known of them. */
const statesIn = (text: string) =>
  markdownPlan(text).steps.map(
    ({ title, status }) => `${status?.value} ${title.value.replace('✅ ', '')}`,
  );

const boxed = '## Phase 2: Doors\n\n- [ ] Oil them\n';

test('in a phase signs count beside boxes, in the same list and alone', () => {
  const text = `# Move it

## Phase 1: Lamps

**Days 1-2: Hall**

- ✅ Clean the lamps
- ✅ Hang the lamps

**Days 3-4: Stairs**

- ✅ Two lamps for each floor
- [ ] One more at the top

${boxed}`;
  assert.deepEqual(statesIn(text), [
    'done Clean the lamps',
    'done Hang the lamps',
    'done Two lamps for each floor',
    'planned One more at the top',
    'planned Oil them',
  ]);
});

test('beside boxes signs elsewhere than in a phase tell of principles', () => {
  const text = `# Move it\n\n## Principles of ours\n\n- ✅ No dark room\n- ✅ No noise\n\n${boxed}`;
  assert.deepEqual(statesIn(text), ['planned Oil them']);
});

test('what comes of a phase is no step among signs, nor below words that say so', () => {
  const lists = [
    '- ✅ Clean the lamps\n- ✅ Hang the lamps\n\n- **Deliverable**: light in all rooms',
    '- ✅ Clean the lamps\n- ✅ Hang the lamps\n\n**Deliverables**:\n- ✅ Light in all rooms',
    '- ✅ Clean the lamps\n- ✅ Hang the lamps\n\n**Benefits demonstrated:**\n- ✅ Light in all rooms',
    '- ✅ Clean the lamps\n- ✅ Hang the lamps\n\nAfter each room:\n1. ✅ Light is seen',
    '- ✅ Clean the lamps\n- ✅ Hang the lamps\n\nПосле осмотра КАЖДОЙ комнаты:\n1. ✅ Light is seen',
  ];
  for (const list of lists) {
    const text = `# Move it\n\n## Phase 1: Lamps\n\n${list}\n\n${boxed}`;
    const expected = ['done Clean the lamps', 'done Hang the lamps', 'planned Oil them'];
    assert.deepEqual(statesIn(text), expected, list);
  }
});

test('ticks before names in code alone tell what is there, with more words what was done', () => {
  const plan = (more: string) =>
    statesIn(`# Move it\n\n## Hall\n\n- ✅ \`lamps\`${more}\n- ✅ \`hooks\`${more}\n`);
  assert.deepEqual(plan(''), []);
  assert.deepEqual(plan(' (2 places)'), []);
  assert.deepEqual(plan(' hang there'), ['done `lamps` hang there', 'done `hooks` hang there']);
});

test('signs in one of several parts of a phase tell what is there, in most of them what was done', () => {
  const part = (number: number, list: string) => `### 1.${number} Room ${number}\n\n${list}\n\n`;
  const list = '- ✅ Cables\n- ✅ Lamps';
  const phase = (lists: string[]) =>
    statesIn(
      `# Move plan\n\n## Phase 1: Rooms\n\n${lists.map((each, at) => part(at + 1, each)).join('')}`,
    );
  assert.deepEqual(phase(['All of it.', 'All of it.', list]), [
    'undefined Room 1',
    'undefined Room 2',
    'undefined Room 3',
  ]);
  assert.equal(phase([list, list, 'All of it.']).filter(each => each.startsWith('done')).length, 4);
});
