import assert from 'node:assert/strict';
import { rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { writeFiles } from '../../support/temporary-folder.ts';
import { temporaryRepository } from '../../support/temporary-repository.ts';
import { testHost } from '../../support/test-host.ts';

/** What a base with HEAD says has changed. */
async function changedIn(folder: string): Promise<readonly string[]> {
  const host = testHost(folder);
  const base = await host.readBase('HEAD', (await host.readFiles()).files);
  return base.kind === 'known' ? base.changed : assert.fail(base.reason);
}

function start(context: TestContext) {
  const repository = temporaryRepository(context);
  repository.commit('2026-01-01', { 'src/a.ts': 'a\n', 'src/b.ts': 'b\n', 'other/c.ts': 'c\n' });
  return repository;
}

test('nothing, where nothing was edited', async context => {
  const { folder } = start(context);
  assert.deepEqual(await changedIn(folder), []);
});

test('edits, staged or not, and files that are gone; not what git does not know', async context => {
  const { folder, git } = start(context);
  writeFiles(folder, { 'src/a.ts': 'A\n', 'other/c.ts': 'longer\n', 'src/new.ts': 'n\n' });
  git('add', 'src/a.ts');
  rmSync(join(folder, 'src/b.ts'));
  assert.deepEqual(await changedIn(folder), ['other/c.ts', 'src/a.ts', 'src/b.ts']);
});

test('a file that was only touched, or has other line breaks, is as it was', async context => {
  const { folder } = start(context);
  utimesSync(join(folder, 'src/a.ts'), 1, 1);
  writeFiles(folder, { 'src/b.ts': 'b\r\n' });
  assert.deepEqual(await changedIn(folder), []);
});

test('a file of the same size and another text is edited', async context => {
  const { folder } = start(context);
  writeFiles(folder, { 'src/a.ts': 'b\n' });
  assert.deepEqual(await changedIn(folder), ['src/a.ts']);
});

test('names of every kind', async context => {
  const { folder, commit } = temporaryRepository(context);
  const names = ['a b.ts', 'ü.ts', 'tab\t.ts', 'line\nbreak.ts', '-o.ts', '"q".ts'];
  const texts = (text: string) => Object.fromEntries(names.map(name => [name, text]));
  commit('2026-01-01', texts('a'));
  writeFiles(folder, texts('b'));
  assert.deepEqual(await changedIn(folder), [...names].sort());
});

test('what a sparse checkout has not is not gone, and a link says nothing', async context => {
  const { folder, git } = start(context);
  git('update-index', '--skip-worktree', 'other/c.ts');
  rmSync(join(folder, 'other/c.ts'));
  rmSync(join(folder, 'src/a.ts'));
  symlinkSync('b.ts', join(folder, 'src/a.ts'));
  assert.deepEqual(await changedIn(folder), []);
});

test('in a folder below the root, only what lies in it', async context => {
  const { folder } = start(context);
  writeFiles(folder, { 'src/a.ts': 'A\n', 'other/c.ts': 'C\n' });
  assert.deepEqual(await changedIn(join(folder, 'src')), ['src/a.ts']);
});
