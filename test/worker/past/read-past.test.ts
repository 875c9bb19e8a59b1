import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keyOfMeasure, type MeasureSource } from '../../../src/core/model/facts/measure.ts';
import type { Series, SeriesQuestion } from '../../../src/core/model/facts/series.ts';
import type { PastTask } from '../../../src/host/work.ts';
import { readPast } from '../../../src/worker/past/read-past.ts';
import { importHistory } from '../../support/import-history.ts';
import { outlineSeries } from '../../support/outline-series.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';
import { runGit, temporaryRepository } from '../../support/temporary-repository.ts';

const now = '2026-03-16T12:00:00Z';

interface Asked {
  readonly from?: string;
  readonly introduced?: string;
  readonly include?: readonly string[];
  readonly marks?: readonly number[];
}

function ask(source: MeasureSource, asked: Asked = {}): SeriesQuestion {
  const { from, introduced, include = ['src/**'], marks = [] } = asked;
  const definition = {
    id: 'm',
    source,
    include,
    exclude: [],
    count: 'matches',
    folder: '',
  } as const;
  return { definition, from, introduced, marks };
}

const legacy: MeasureSource = { kind: 'pattern', pattern: '\\blegacy\\(' };

function taskOf(folder: string, questions: readonly SeriesQuestion[]): PastTask {
  const environment = { PATH: process.env['PATH'], HOME: folder };
  return { kind: 'past', folder, environment, questions, now, kept: undefined };
}

async function seriesOf(folder: string, question: SeriesQuestion): Promise<Series | undefined> {
  const { past } = await readPast(taskOf(folder, [question]));
  return past.get(keyOfMeasure(question.definition));
}

async function outline(folder: string, question: SeriesQuestion): Promise<readonly string[]> {
  return outlineSeries(await seriesOf(folder, question));
}

test('one value at each end of a week, from the last commit before the baseline', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-02-10', { 'src/a.ts': 'legacy()\nlegacy() legacy()', 'docs/a.md': 'legacy()' });
  commit('2026-02-20', { 'src/a.ts': 'legacy()\n' });
  commit('2026-03-01', { 'src/b.ts': 'x' });
  commit('2026-03-16', { 'src/a.ts': '', 'node_modules/x/c.ts': 'legacy()' });
  const series = await seriesOf(folder, ask(legacy, { from: '2026-02-16' }));
  assert.deepEqual(outlineSeries(series), [
    '2026-02-10: 3',
    '2026-02-20: 1',
    '2026-03-01: 1',
    '2026-03-16: 0',
  ]);
  assert.ok(series?.kind === 'known');
  assert.equal(series.branch, 'main');
  // 23 February, 2, 9 and 16 March.
  assert.deepEqual(series.weeks, [0, 1, 2, 2, 3]);
});

test('what it was when it came into its plan, between two weeks or before the series begins', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-02-10', { 'src/a.ts': 'legacy(1)\nlegacy(2)\nlegacy(3)' });
  commit('2026-02-24', { 'src/a.ts': 'legacy(1)\nlegacy(2)' });
  commit('2026-02-25', { 'src/b.ts': 'x' });
  commit('2026-02-26', { 'src/a.ts': 'legacy(1)' });
  const at = async (introduced: string, from: string) => {
    const series = await seriesOf(folder, ask(legacy, { from, introduced }));
    if (series?.kind !== 'known') return series?.reason;
    const [first] = outlineSeries(series);
    const { at: day, value } = series.introduced ?? {};
    return `${day?.slice(0, 10)}: ${value}, from ${first}`;
  };
  assert.equal(await at('2026-02-25T23:00:00Z', '2026-02-10'), '2026-02-25: 2, from 2026-02-10: 3');
  assert.equal(await at('2026-02-12T00:00:00Z', '2026-02-25'), '2026-02-10: 3, from 2026-02-24: 2');
  assert.equal(
    await at('2026-02-01T00:00:00Z', '2026-02-24'),
    'undefined: undefined, from 2026-02-10: 3',
  );
});

test('a value at each tag of the branch, by the newest name', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  commit('2026-02-01', { 'src/a.ts': 'legacy(1)' });
  git('tag', 'too-early');
  commit('2026-03-01', { 'src/a.ts': 'legacy(1)\nlegacy(2)\nlegacy(3)' });
  commit('2026-03-09', { 'src/b.ts': 'x' });
  commit('2026-03-10', { 'src/b.ts': 'y' });
  git('tag', 'v1');
  commit('2026-03-11', { 'src/b.ts': 'z' });
  git('checkout', '--quiet', '-b', 'side');
  commit('2026-03-12', { 'src/c.ts': 'x' });
  git('tag', 'of-another-branch');
  git('checkout', '--quiet', 'main');
  commit('2026-03-13', { 'src/b.ts': 'a' });
  git('tag', '-a', '-m', 'Two', 'v2/ü');
  commit('2026-03-14', { 'src/b.ts': 'b' });
  git('tag', 'of-a-file', 'HEAD:src/b.ts');
  assert.deepEqual(await outline(folder, ask(legacy, { from: '2026-03-09' })), [
    '2026-03-01: 3',
    '2026-03-09: 3',
    '2026-03-10: 3 v1',
    '2026-03-13: 3 v2/ü (1 skipped)',
    '2026-03-14: 3',
    ...[1, 2, 3].map(index => `src/a.ts legacy(${index}) 2026-03-01`),
  ]);
});

test('commit by commit where a value is passed, and where matches came', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-03-01', { 'src/a.ts': 'legacy(1)\nlegacy(2)\n' });
  commit('2026-03-03', { 'src/a.ts': 'legacy(1)\nlegacy(2)\nlegacy(3)' });
  commit('2026-03-04', { 'src/c.ts': 'x' });
  commit('2026-03-05', { 'src/a.ts': 'legacy(1)\nlegacy(2)', 'src/b.ts': 'legacy(3)' });
  commit('2026-03-06', { 'src/a.ts': 'legacy(1)\nlegacy(4)' });
  const from = '2026-03-01';
  assert.deepEqual(await outline(folder, ask(legacy, { from })), [
    '2026-03-01: 2',
    '2026-03-03: 3',
    '2026-03-04: 3',
    '2026-03-05: 3',
    '2026-03-06: 3',
    'src/a.ts legacy(1) 2026-03-01',
    'src/a.ts legacy(4) 2026-03-06',
    'src/b.ts legacy(3) 2026-03-03',
  ]);
});

test('of a week with very many commits only the end is looked at', async context => {
  const { folder } = temporaryRepository(context);
  const begin = Date.UTC(2026, 2, 10) / 1000;
  const commits = Array.from({ length: 303 }, (_, index) => ({
    seconds: begin + index,
    files: index % 302 === 0 ? { 'src/a.ts': 'legacy()'.repeat(index) } : {},
  }));
  importHistory(folder, commits);
  const series = await outline(folder, ask(legacy, { from: '2026-03-10' }));
  assert.deepEqual(series.slice(0, 2), ['2026-03-10: 0', '2026-03-10: 302 (301 skipped)']);
});

test('every source, at the time of each commit', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  commit('2026-03-01', {
    'src/n.json': '{"left": 7}',
    'src/todo.md': '# Move\n- [ ] a\n- [ ] b\n',
    'src/package.json': '{"dependencies": {"old": "1.2.0"}}',
    'src/old.ts': 'x',
  });
  commit('2026-03-10', {
    'src/n.json': '{"left": 3}',
    'src/todo.md': '# Move\n- [x] a\n- [ ] b\n',
    'src/package.json': '{"dependencies": {"old": "2.0.0"}}',
  });
  git('rm', '--quiet', 'src/old.ts', 'src/n.json');
  commit('2026-03-16', {});
  const from = '2026-03-01';
  const values = async (source: MeasureSource, include = ['src/**']) => {
    const series = await seriesOf(folder, ask(source, { from, include }));
    return series?.kind === 'known' ? series.samples.map(({ value }) => value) : [series?.reason];
  };
  const all = await Promise.all([
    values({ kind: 'json', file: 'src/n.json', pointer: '/left' }),
    values({ kind: 'checklist', file: 'src/todo.md', heading: undefined }),
    values({ kind: 'dependency', package: 'old', range: '<2' }),
    values({ kind: 'files' }, ['src/*.ts']),
    values(legacy, ['lib/**']),
    values({ kind: 'pattern', pattern: '(' }),
  ]);
  assert.deepEqual(all, [
    [7, 3, undefined],
    [2, 1, 1],
    [1, 0, 0],
    [1, 1, 0],
    ['no file matches its globs'],
    ['it is no pattern of RE2: error parsing regexp: missing closing ): `(`'],
  ]);
});

test('up to the commit where the branch began; a tag may be the baseline', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  commit('2026-03-01', { 'src/a.ts': 'legacy()' });
  commit('2026-03-02', { 'src/a.ts': 'legacy()\nlegacy()' });
  git('tag', 'v1');
  commit('2026-03-03', { 'src/a.ts': '' });
  git('checkout', '--quiet', '-b', 'side');
  commit('2026-03-04', { 'src/a.ts': 'legacy()\n' });
  git('checkout', '--quiet', 'main');
  commit('2026-03-05', { 'src/a.ts': 'legacy()\n'.repeat(9) });
  git('checkout', '--quiet', 'side');
  assert.deepEqual(await outline(folder, ask(legacy, { from: 'v1' })), [
    '2026-03-02: 2 v1',
    '2026-03-03: 0',
  ]);
  for (const from of ['v2', 'side', '--all', 'v1\nv1']) {
    assert.deepEqual(await outline(folder, ask(legacy, { from })), [
      `its baseline "${from}" is no commit of main`,
    ]);
  }
});

test('a merge brings its whole side at once', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  commit('2026-03-01', { 'src/a.ts': 'legacy()' });
  git('checkout', '--quiet', '-b', 'side');
  commit('2026-03-02', { 'src/b.ts': 'legacy()' });
  git('checkout', '--quiet', 'main');
  commit('2026-03-03', { 'src/c.ts': 'x' });
  const dates = { GIT_COMMITTER_DATE: '2026-03-06T12:00:00Z' };
  runGit(folder, ['merge', '--quiet', '--no-ff', '-m', 'merge', 'side'], dates);
  assert.deepEqual(await outline(folder, ask(legacy, { from: '2026-03-01' })), [
    '2026-03-01: 1',
    '2026-03-03: 1',
    '2026-03-06: 2',
    'src/a.ts legacy() 2026-03-01',
    'src/b.ts legacy() 2026-03-06',
  ]);
});

test('a project in a folder of the repository; links and modules do not count', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  const hash = commit('2026-03-01', { 'shop/src/a.ts': 'legacy()', 'src/b.ts': 'legacy()' });
  git(
    'update-index',
    '--add',
    '--cacheinfo',
    `120000,${git('rev-parse', 'HEAD:src/b.ts')},shop/src/l.ts`,
  );
  git('update-index', '--add', '--cacheinfo', `160000,${hash},shop/src/module`);
  git('commit', '--quiet', '-m', 'more', '--date', '2026-03-02T00:00:00Z');
  const question = ask(legacy, { include: ['shop/src/**'] });
  const series = await seriesOf(join(folder, 'shop'), question);
  assert.ok(series?.kind === 'known');
  assert.deepEqual(
    [series.samples.at(-1)?.value, series.matches?.map(({ file }) => file)],
    [1, ['src/a.ts']],
  );
});

test('why there is no series', async context => {
  const outside = temporaryFolder(context);
  assert.deepEqual(await outline(outside, ask(legacy)), ['no git history here']);
  const { folder, git, commit } = temporaryRepository(context);
  assert.deepEqual(await outline(folder, ask(legacy)), ['there is no commit yet']);
  commit('2026-03-01', { 'src/a.ts': 'legacy()' });
  commit('2026-03-10', { 'src/a.ts': '' });
  const clone = join(temporaryFolder(context), 'clone');
  runGit(outside, ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone], {});
  assert.deepEqual(await outline(clone, ask(legacy)), [
    'this clone is shallow, its history begins on 2026-03-10',
  ]);
  assert.deepEqual(await outline(clone, ask(legacy, { from: '2026-03-12' })), ['2026-03-10: 0']);
  const introduced = '2026-03-10T12:00:00Z';
  assert.deepEqual(await outline(clone, ask(legacy, { introduced })), ['2026-03-10: 0']);
  writeFiles(folder, { 'src/a.ts': '' });
  git('checkout', '--quiet', '--orphan', 'other');
  commit('2026-03-11', {});
  assert.deepEqual(await outline(folder, ask(legacy)), ['HEAD and main have no commit in common']);
});

test('nothing is looked at twice', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  commit('2026-03-01', { 'src/a.ts': 'legacy()' });
  const question = ask(legacy, { from: '2026-03-01' });
  const task = taskOf(folder, [question]);
  const { kept } = await readPast(task);
  assert.ok(kept);
  // What is not there any more can only be known from before.
  git('checkout', '--quiet', '--orphan', 'fresh');
  const blob = git('rev-parse', 'main:src/a.ts');
  rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
  git('symbolic-ref', 'HEAD', 'refs/heads/main');
  const again = await readPast({ ...task, kept });
  assert.deepEqual(outlineSeries([...again.past.values()][0]), [
    '2026-03-01: 1',
    'src/a.ts legacy() 2026-03-01',
  ]);
  assert.deepEqual(await outline(folder, question), [
    'src/a.ts: this clone does not hold its text of then',
  ]);
});
