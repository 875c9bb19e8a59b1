import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { createCanary } from '../../support/git-traps.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';
import { runGit, temporaryRepository } from '../../support/temporary-repository.ts';
import { testHost } from '../../support/test-host.ts';

test('a bare repository inside the folder is never asked', async context => {
  const { canary, marks } = createCanary(context);
  const repository = temporaryRepository(context);
  const inner = join(repository.folder, 'docs/adr');
  runGit(repository.folder, ['init', '--quiet', '--bare', inner], {});
  runGit(inner, ['config', 'core.fsmonitor', canary], {});
  repository.commit('2026-01-01', { 'docs/adr/0001-a.md': '# A' });
  const history = await testHost(inner).readHistory({
    plans: [],
    paths: [{ glob: '**', folder: '' }],
    horizon: 400,
  });
  assert.deepEqual(
    history.kind === 'known' && history.commits[0]?.files.includes('docs/adr/0001-a.md'),
    true,
  );
  assert.deepEqual(marks(), []);
});

test('a replaced commit stays what its hash says', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  const real = commit('2026-01-01', { 'plan.md': 'first' });
  git('checkout', '--quiet', '--orphan', 'other');
  const forged = commit('2026-02-01', { 'other.md': 'forged' });
  git('checkout', '--quiet', 'main');
  git('replace', real, forged);
  assert.match(git('log', '--name-only', '--format='), /other\.md/);
  const history = await testHost(folder).readHistory({
    plans: ['plan.md'],
    paths: [{ glob: '**', folder: '' }],
    horizon: 4000,
  });
  assert.deepEqual(history.kind === 'known' && history.commits.map(({ files }) => files), [
    ['plan.md'],
  ]);
});

test('objects that lie elsewhere are read, or the history is unknown', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'plan.md': 'first' });
  const clone = join(temporaryFolder(context), 'clone');
  runGit(folder, ['clone', '--quiet', '--shared', folder, clone], {});
  const kindOf = async () =>
    (
      await testHost(clone).readHistory({
        plans: ['plan.md'],
        paths: [{ glob: '**', folder: '' }],
        horizon: 4000,
      })
    ).kind;
  assert.equal(await kindOf(), 'known');
  writeFiles(clone, { '.git/objects/info/alternates': '/no/such/place\n' });
  assert.equal(await kindOf(), 'unknown');
});
