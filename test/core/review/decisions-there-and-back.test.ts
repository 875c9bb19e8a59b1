import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom, type Random } from '../../fuzz/random.ts';
import { reviewFixtures } from '../../support/check-review.ts';
import { oppositeGroup, oppositeOf } from '../../support/opposite-change.ts';

/*
 * What a review says of a change of decisions, or of a plan in Markdown, is the opposite of what it says
 * of the way back: what is added there is removed here, from the same places.
 */

const titles = ['Keep one database', 'Split the shop into services', 'Send mail through a queue'];
const statuses = [
  'Proposed',
  'Accepted',
  'Accepted on 2026-01-04',
  'Rejected',
  'Deprecated',
  'Superseded by ADR-0009',
  'Superseded by [ADR-0003](0003-c.md)',
  'Amended by ADR-0008',
  'Draft',
  '',
] as const;
const dates = ['2026-01-04', '2026-02-28', '2025-12-31', ''] as const;
const deciders = ['Ada', 'Ada, Bob', 'Bob', '@acme/core', ''] as const;
const links = ['Relates to ADR-0005', 'Supersedes ADR-0006', 'Depends on ADR-0007', ''] as const;
const bodies = [
  'All services read one database, and each release waits for the others.',
  'All services read one database; each release waits for all of the others.',
  'Mail is lost when the server is restarted.',
] as const;

function writeDecision(random: Random, number: number): string {
  const lines = [
    `# ${number}. ${titles[number - 1] ?? 'Other'}`,
    ['Date', random.pick(dates)],
    ['Deciders', random.pick(deciders)],
    ['Status', random.pick(statuses)],
    ['Links', random.pick(links)],
    ['Context', random.pick(bodies)],
  ].flatMap(line => {
    if (typeof line === 'string') return [line];
    const [key = '', value = ''] = line;
    if (value === '') return [];
    return key === 'Date' || key === 'Deciders' ? [`${key}: ${value}`] : [`## ${key}`, value];
  });
  return `\n--- docs/adr/000${number}-${'abc'.charAt(number - 1)}.md\n${lines.join('\n\n')}\n`;
}

const tasks = [
  '- [ ] **seam** Put a port before the orders',
  '- [x] **seam** Put a port before the orders `done:2026-01-30`',
  '- [/] **copy** Copy all rows `after:seam` `est:3d`',
  '- [ ] **copy** Copy all rows `after:seam+2d` `due:2026-04-10` @li',
  '- [x] **copy** Copy all rows @sam',
  '- [ ] **drop** Drop what is old `after:copy` `ponr`',
  '- [-] **drop** Drop what is old, blocked by INC-7',
  '- [ ] **read** Divert all readers (due 2026-05-01)',
  '- [ ] **read** Divert all readers `status:on-hold`',
] as const;

function writePlan(random: Random): string {
  const chosen = new Map<string, string>();
  for (let rest = random.below(6); rest > 0; rest--) {
    const task = random.pick(tasks);
    chosen.set(/\*\*(\w+)\*\*/.exec(task)?.[1] ?? task, task);
  }
  const criteria = random.pick(['', '\n**Exit criteria**\n\n- [ ] All rows are there\n']);
  const lines = ['- [ ] **last** Tell everybody', ...chosen.values()];
  return `\n--- a.migration.md\n---\nmigration-plan: "1.0"\nid: a\n---\n# Move\n\n## Phase 1: Go\n\n${lines.join('\n')}\n${criteria}`;
}

function writeProject(random: Random): string {
  return [1, 2, 3]
    .filter(() => random.below(5) > 0)
    .map(number => writeDecision(random, number))
    .concat(writePlan(random))
    .join('');
}

test('the way back is told by the opposite of each change, from the same places', () => {
  let count = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const random = createRandom(seed);
    const [one, other] = [writeProject(random), writeProject(random)];
    const there = reviewFixtures(one, other).changes;
    const back = reviewFixtures(other, one).changes;
    count += there.length;
    assert.deepEqual(
      back
        .map(({ kind, group, base, head }) =>
          [
            oppositeOf(kind),
            oppositeGroup(group),
            head?.file,
            head?.span.start,
            base?.file,
            base?.span.start,
          ].join(' '),
        )
        .sort(),
      there
        .map(({ kind, group, base, head }) =>
          [kind, group, base?.file, base?.span.start, head?.file, head?.span.start].join(' '),
        )
        .sort(),
      `seed ${seed}:\n${one}\n=====${other}`,
    );
  }
  assert.ok(count > 300, String(count));
});
