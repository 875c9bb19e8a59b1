import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Analysis } from '../../../../src/core/model/analysis/analysis.ts';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/* Past texts of a plan that are no valid YAML tell nothing: no step went away in them. */

const plan = (steps: string) => `migration-plan: "1.0"\ntitle: Move\nsteps:\n${steps}`;
const step = (status: string) => `  - {id: a, title: A, status: ${status}}\n`;

/** Versions of a plan, the newest first: the day of each, and its text. */
function read(...versions: readonly (readonly [day: string, text: string])[]): Analysis {
  const hashes = versions.map((_, at) => String(at).repeat(8));
  const log = versions.map(([day], at) => `${day} ${hashes[at]} a.migration.yaml`).join('\n');
  const [newest, ...older] = versions;
  const texts = older.map(([, text], at) => `--- a.migration.yaml@${hashes[at + 1]}\n${text}\n`);
  return analyseFixture(`--- a.migration.yaml\n${newest?.[1]}\n${texts.join('')}--- git\n${log}\n`);
}

const broken = 'migration-plan: "1.0"\ntitle: Move\nsteps: {{{\n  - ]';
const says = (analysis: Analysis) => stateOf(analysis, 'a').reasons[0]?.message;

test('a step has been in progress through a version that was broken', () => {
  const analysis = read(
    ['2026-03-13', plan(step('in-progress'))],
    ['2026-03-09', broken],
    ['2026-02-02', plan(step('in-progress'))],
    ['2026-01-01', plan(step('planned'))],
  );
  assert.equal(says(analysis), 'In progress for 42 days.');
});

test('mending a broken version is no work on its steps', () => {
  const analysis = read(
    ['2026-03-13', plan(step('in-progress'))],
    ['2026-03-09', broken],
    ['2026-02-02', plan(step('in-progress'))],
  );
  const { activity, overlays } = stateOf(analysis, 'a');
  assert.equal(activity.kind === 'known' && activity.last.since, '2026-02-02');
  assert.deepEqual(
    overlays.map(({ kind }) => kind),
    ['stale'],
  );
});

test('a step that went back is found behind a broken version', () => {
  const analysis = read(
    ['2026-03-13', plan(step('in-progress'))],
    ['2026-03-09', broken],
    ['2026-02-02', plan(step('done'))],
  );
  assert.equal(
    stateOf(analysis, 'a').overlays.find(({ kind }) => kind === 'regressed')?.reason.message,
    'Went back from done to in-progress on 13 Mar (0000000), and nothing says why.',
  );
});

test('a broken first version leaves open whether it was so before', () => {
  const analysis = read(['2026-03-06', plan(step('in-progress'))], ['2026-01-01', broken]);
  assert.equal(says(analysis), 'In progress for at least 10 days.');
});

test('where every version is broken, what is written now is an edit of today, and no more is known', () => {
  const analysis = analyseFixture(
    `--- a.migration.yaml\n${plan(step('in-progress'))}\n--- a.migration.yaml@00000000\n${broken}\n--- git\n2026-01-05 00000000 a.migration.yaml\n`,
  );
  assert.equal(says(analysis), 'In progress.');
  const { activity } = stateOf(analysis, 'a');
  assert.equal(
    activity.kind === 'known' && activity.last.message,
    'Last activity 16 Mar: edited, not committed yet.',
  );
});

test('a version in which the step is really not there is a break', () => {
  const other = plan('  - {id: b, title: B, status: planned}\n');
  const analysis = read(
    ['2026-03-13', plan(step('in-progress'))],
    ['2026-03-09', other],
    ['2026-02-02', plan(step('in-progress'))],
  );
  assert.equal(says(analysis), 'In progress for 3 days.');
});

test('so is a version in which the file was empty', () => {
  const analysis = read(
    ['2026-03-13', plan(step('in-progress'))],
    ['2026-03-09', ''],
    ['2026-02-02', plan(step('in-progress'))],
  );
  assert.equal(says(analysis), 'In progress for 3 days.');
});
