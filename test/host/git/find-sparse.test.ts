import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHistory } from '../../../src/host/git/read-history.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import {
  type TemporaryRepository,
  temporaryRepository,
} from '../../support/temporary-repository.ts';
import { testHost } from '../../support/test-host.ts';

const governed = [
  { glob: 'services/pay/', folder: 'docs/adr' },
  { glob: 'services/gone/', folder: 'docs/adr' },
  { glob: 'lib/a.ts', folder: 'docs/adr' },
  { glob: './store/', folder: 'docs/adr' },
  { glob: 'src/', folder: 'docs/adr' },
];

async function sparseOf({ folder }: Pick<TemporaryRepository, 'folder'>, asked = governed) {
  const history = await testHost(folder).readHistory({
    ...{ plans: [], paths: [], governed: asked, horizon: 400 },
  });
  if (history.sparse?.kind !== 'known') return history.sparse;
  return history.sparse.patterns.map(({ glob }) => glob);
}

const files = {
  'src/a.ts': 'a',
  'lib/a.ts': 'a',
  'services/pay/a.ts': 'a',
  'docs/adr/store/[b].ts': 'b',
};

test('what a sparse checkout leaves out is in git', async context => {
  const repository = temporaryRepository(context);
  repository.commit('2026-01-01', files);
  assert.deepEqual(await sparseOf(repository), []);
  repository.git('sparse-checkout', 'set', '--cone', 'src');
  assert.deepEqual(await sparseOf(repository), ['services/pay/', 'lib/a.ts', './store/']);
  repository.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'src', 'lib');
  assert.deepEqual(await sparseOf(repository), ['services/pay/', './store/']);
  repository.git('sparse-checkout', 'disable');
  assert.deepEqual(await sparseOf(repository), []);
});

test('so is a file that is not to be looked at, in a repository without a commit too', async context => {
  const repository = temporaryRepository(context);
  repository.commit('2026-01-01', files);
  repository.git('update-index', '--skip-worktree', 'lib/a.ts');
  assert.deepEqual(await sparseOf(repository), ['lib/a.ts']);
  assert.deepEqual(await sparseOf(temporaryRepository(context)), []);
});

test('a path is not taken for a pattern, and a long list is asked at once', async context => {
  const repository = temporaryRepository(context);
  repository.commit('2026-01-01', files);
  repository.git('sparse-checkout', 'set', '--no-cone', '/src/');
  const starred = { glob: '*/a.ts', folder: '' };
  assert.deepEqual(await sparseOf(repository, [starred]), ['*/a.ts']);
  const magic = { glob: ':(top)lib/a.ts', folder: '' };
  assert.deepEqual(await sparseOf(repository, [magic]), []);
  const many = Array.from({ length: 3000 }, (_, index) => ({ glob: `gone/${index}/`, folder: '' }));
  assert.deepEqual(await sparseOf(repository, [...many, ...governed.slice(0, 1)]), [
    'services/pay/',
  ]);
});

test('nothing is told where there is no repository, or nothing was asked', async context => {
  assert.equal(await sparseOf({ folder: temporaryFolder(context) }), undefined);
  const repository = temporaryRepository(context);
  repository.commit('2026-01-01', files);
  assert.equal(await sparseOf(repository, []), undefined);
});

test('where git cannot be asked it is unknown', async context => {
  const repository = temporaryRepository(context);
  repository.commit('2026-01-01', files);
  const history = await readHistory({
    ...{ plans: [], paths: [], governed, horizon: 400, folder: repository.folder },
    ...{ now: '2026-03-16T12:00:00.000Z', environment: { PATH: '' } },
  });
  assert.deepEqual(history.sparse, { kind: 'unknown' });
});
