import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/*
 * A step without an id is called by its title. One with a new title may be a new step or an old one, so
 * nothing is said of before; one with an id is the same step, whatever it is called.
 */

const plan = (steps: string) => `migration-plan: "1.0"\ntitle: Move\nsteps:\n${steps}`;

/** What is said of the only step, by versions of the plan, the newest first. */
function said(id: string, ...versions: readonly (readonly [day: string, steps: string])[]) {
  const [newest, ...older] = versions;
  const texts = older.map(
    ([, steps], at) => `--- a.migration.yaml@${String(at + 1).repeat(8)}\n${plan(steps)}\n`,
  );
  const git = versions.map(([day], at) => `${day} ${String(at).repeat(8)} a.migration.yaml\n`);
  const source = `--- a.migration.yaml\n${plan(newest?.[1] ?? '')}\n${texts.join('')}--- git\n${git.join('')}`;
  return stateOf(analyseFixture(source), id).reasons[0]?.message;
}

const titled = (title: string, status: string) => `  - {title: ${title}, status: ${status}}\n`;
const named = (title: string, status: string) =>
  `  - {id: a, title: ${title}, status: ${status}}\n`;

test('a new title leaves open how long it has been so', () => {
  for (const [status, message] of [
    ['in-progress', 'In progress for at least 3 days.'],
    ['verifying', 'Verifying for at least 3 days.'],
    ['done', 'Done by 13 Mar.'],
    ['on-hold', 'On hold for at least 3 days.'],
    ['rolled-back', 'Rolled back by 13 Mar.'],
  ] as const) {
    assert.equal(
      said(
        'move-all-orders',
        ['2026-03-13', titled('Move all orders', status)],
        ['2026-01-01', titled('Move orders', status)],
      ),
      message,
    );
  }
});

test('what was another status under the same title began when that changed', () => {
  assert.equal(
    said(
      'move-all-orders',
      ['2026-03-13', titled('Move all orders', 'in-progress')],
      ['2026-03-09', titled('Move all orders', 'planned')],
      ['2026-01-01', titled('Move orders', 'planned')],
    ),
    'In progress for 3 days.',
  );
});

test('a step with an id has been so under any title', () => {
  assert.equal(
    said(
      'a',
      ['2026-03-13', named('Move all orders', 'in-progress')],
      ['2026-03-02', named('Move orders', 'in-progress')],
      ['2026-01-01', named('Move orders', 'planned')],
    ),
    'In progress for 14 days.',
  );
});

test('a step with an id that was not there before is new', () => {
  assert.equal(
    said(
      'a',
      ['2026-03-13', named('Move all orders', 'in-progress')],
      ['2026-01-01', titled('Move orders', 'planned')],
    ),
    'In progress for 3 days.',
  );
});

test('in a Markdown plan a line that was put in another way leaves it open too', () => {
  const list = (line: string) => `# Migration plan\n\n- [x] One\n- [x] Two\n${line}\n`;
  const analysis = analyseFixture(`--- docs/migrations/a.md
${list('- [x] Three of them')}
--- docs/migrations/a.md@11111111
${list('- [x] Three')}
--- git
2026-03-13 22222222 docs/migrations/a.md
2026-01-01 11111111 docs/migrations/a.md
`);
  assert.equal(stateOf(analysis, 'three-of-them').reasons[0]?.message, 'Done by 13 Mar.');
});
