import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { keyOfMeasure } from '../../../src/core/model/facts/measure.ts';
import type { SeriesQuestion } from '../../../src/core/model/facts/series.ts';
import { readPast } from '../../../src/worker/past/read-past.ts';
import { createRandom, type Random } from '../../bench/random.ts';
import { type ImportedCommit, importHistory } from '../../support/import-history.ts';
import { temporaryRepository } from '../../support/temporary-repository.ts';

const question: SeriesQuestion = {
  definition: {
    id: 'm',
    source: { kind: 'pattern', pattern: 'old_[a-c]' },
    include: ['src/**/*.ts'],
    exclude: ['src/gen/**'],
    count: 'matches',
    folder: '',
  },
  from: '2026-01-01',
  marks: [3, 9],
};

for (const seed of [1, 2, 3, 4, 5]) {
  test(`the same as git grep at each commit, ${seed}`, async context => {
    const { folder } = temporaryRepository(context);
    importHistory(folder, createHistory(createRandom(seed)));
    const environment = { PATH: process.env['PATH'], HOME: folder };
    const task = { kind: 'past', folder, environment, questions: [question] } as const;
    const { past } = await readPast({ ...task, now: '2026-03-30T23:00:00Z', kept: undefined });
    const series = past.get(keyOfMeasure(question.definition));
    assert.ok(series?.kind === 'known');
    assert.ok(series.samples.length > 13);
    for (const { commit, value } of series.samples) {
      assert.equal(value ?? 0, countByGit(folder, commit), commit);
    }
    assert.equal(series.matches?.length, series.samples.at(-1)?.value);
  });
}

/** Files that come, change, move to another place and go, every second day. */
function* createHistory(random: Random): Generator<ImportedCommit> {
  const known = new Map<string, string>();
  for (let count = 0; count < 44; count++) {
    const files: Record<string, string | undefined> = {};
    for (let index = 0; index < 3; index++) files[createPath(random)] = createText(random);
    const [moved] = [...known].slice(random.below(9));
    if (moved && random.below(2) === 0) {
      files[createPath(random)] = moved[1];
      files[moved[0]] = undefined;
    }
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) known.delete(path);
      else known.set(path, text);
    }
    yield { seconds: Date.UTC(2026, 0, 1 + 2 * count) / 1000, files };
  }
}

function createPath(random: Random): string {
  const folder = random.pick(['src', 'src/deep/er', 'src/gen', 'lib', 'src/node_modules']);
  return `${folder}/f${random.below(5)}.${random.pick(['ts', 'ts', 'js'])}`;
}

function createText(random: Random): string {
  const line = () => random.pick(['old_a', 'old_b()', 'x old_d', 'new', '']);
  return Array.from({ length: random.below(6) }, line).join(random.pick(['\n', '\r\n']));
}

/** One match a line at most, so lines are matches. */
function countByGit(folder: string, commit: string): number {
  const exclude = [':(exclude)src/gen', ':(exclude,glob)**/node_modules/**'];
  const { stdout } = spawnSync(
    'git',
    ['grep', '-c', '-E', 'old_[a-c]', commit, '--', ':(glob)src/**/*.ts', ...exclude],
    { cwd: folder, encoding: 'utf8' },
  );
  const counts = stdout.split('\n').map(line => Number(line.split(':').at(-1) ?? 0));
  return counts.reduce((sum, count) => sum + count, 0);
}
