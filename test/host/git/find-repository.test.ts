import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findRepository } from '../../../src/host/git/find-repository.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

test('the nearest folder with a .git above, and the way to it', context => {
  const folder = temporaryFolder(context);
  mkdirSync(join(folder, 'top/.git'), { recursive: true });
  writeFiles(folder, { 'top/a/b/.git': 'gitdir: elsewhere', 'top/a/b/c/x.md': '' });
  const find = (path: string) => findRepository(join(folder, path));
  assert.deepEqual(find('top'), { root: join(folder, 'top'), prefix: '' });
  assert.deepEqual(find('top/a'), { root: join(folder, 'top'), prefix: 'a/' });
  assert.deepEqual(find('top/a/b/c'), { root: join(folder, 'top/a/b'), prefix: 'c/' });
  assert.equal(find('.'), undefined);
  assert.equal(find('top/none'), undefined);
});

test('through a link it is the repository where the folder really lies', context => {
  const folder = temporaryFolder(context);
  mkdirSync(join(folder, 'top/.git'), { recursive: true });
  mkdirSync(join(folder, 'top/docs'));
  symlinkSync(join(folder, 'top/docs'), join(folder, 'docs'));
  const found = findRepository(join(folder, 'docs'));
  assert.deepEqual(found, { root: join(folder, 'top'), prefix: 'docs/' });
});
