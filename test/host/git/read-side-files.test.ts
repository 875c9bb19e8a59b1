import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';
import { temporaryRepository } from '../../support/temporary-repository.ts';
import { testHost } from '../../support/test-host.ts';

test('files of any kind as they were in the base', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'flags.json': '{}', 'a/perf.json': '[]', 'icon.bin': 'a\0' });
  git('checkout', '--quiet', '-b', 'side');
  commit('2026-01-02', { 'flags.json': '{"flags": {}}', 'new.json': '1' });
  writeFiles(folder, { 'a/perf.json': '[1]' });
  const host = testHost(folder);
  const base = await host.readBase('main', []);
  assert.ok(base.kind === 'known');
  const paths = ['flags.json', 'a/perf.json', 'icon.bin', 'new.json'];
  assert.deepEqual(
    [...(await host.readSideFiles(base, paths))].map(([path, file]) => [
      path,
      file.kind === 'text' ? file.text : file.kind,
    ]),
    [
      ['flags.json', '{}'],
      ['a/perf.json', '[]'],
      ['icon.bin', 'unreadable'],
      ['new.json', 'missing'],
    ],
  );
});

test('of a commit that is not there, and without a repository, nothing is told', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'flags.json': '{}' });
  const known = await testHost(folder).readBase('main', []);
  assert.ok(known.kind === 'known');
  const gone = { ...known, commit: 'f'.repeat(40) };
  assert.equal((await testHost(folder).readSideFiles(gone, ['flags.json'])).size, 0);
  const elsewhere = testHost(temporaryFolder(context));
  assert.equal((await elsewhere.readSideFiles(known, ['flags.json'])).size, 0);
});
