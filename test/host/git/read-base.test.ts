import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createNodeHost } from '../../../src/host/create-node-host.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';
import { runGit, temporaryRepository } from '../../support/temporary-repository.ts';
import { testHost } from '../../support/test-host.ts';

/** The base as `path: text` lines, or why there is none. */
async function baseOf(folder: string, ref?: string): Promise<readonly string[]> {
  const host = testHost(folder);
  const base = await host.readBase(ref, (await host.readFiles()).files);
  if (base.kind === 'unknown') return [base.reason];
  return base.files.map(({ path, content }) =>
    content.kind === 'text' ? `${path}: ${content.text}` : `${path}! ${content.reason}`,
  );
}

test('the candidates as they were where the branch began', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  const first = commit('2026-01-01', {
    'docs/a.md': 'a',
    'docs/b.md': '\ufeffb',
    'src/x.ts': 'x',
    'node_modules/c.md': 'c',
    'docs/d.md': 'a\0',
  });
  git('checkout', '--quiet', '-b', 'side');
  commit('2026-01-02', { 'docs/a.md': 'A', 'src/x.ts': 'y' });
  git('checkout', '--quiet', 'main');
  commit('2026-01-03', { 'docs/a.md': 'main' });
  git('checkout', '--quiet', 'side');
  writeFiles(folder, { 'docs/e.md': 'not committed' });
  const lines = ['docs/a.md: a', 'docs/b.md: b', 'docs/d.md! it is binary, not text'];
  assert.deepEqual(await baseOf(folder), lines);
  const host = testHost(folder);
  const { files } = await host.readFiles();
  const base = await host.readBase('main', files);
  assert.ok(base.kind === 'known');
  assert.deepEqual(
    [base.name, base.commit, base.changed],
    ['main', first, ['docs/a.md', 'src/x.ts']],
  );
  const same = base.files.find(({ path }) => path === 'docs/b.md');
  assert.equal(
    same,
    files.find(({ path }) => path === 'docs/b.md'),
  );
  assert.deepEqual((await baseOf(folder, 'HEAD'))[0], 'docs/a.md: A');
  assert.deepEqual((await baseOf(folder, 'HEAD~1'))[0], 'docs/a.md: a');
});

test('the remote knows the default branch best', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'a.md': 'a' });
  const clone = join(temporaryFolder(context), 'clone');
  runGit(folder, ['clone', '--quiet', folder, clone], {});
  writeFiles(clone, { 'a.md': 'b' });
  runGit(clone, ['commit', '--quiet', '--all', '--message', 'b'], {});
  assert.deepEqual(await baseOf(clone), ['a.md: a']);
  assert.deepEqual(await baseOf(clone, 'main'), ['a.md: b']);
});

test('a folder below the top, and names that are not plain', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'one/a\nb é.md': '1', 'one/two/c.md': '2', 'oneself/d.md': '3' });
  assert.deepEqual(await baseOf(join(folder, 'one')), ['a\nb é.md: 1', 'two/c.md: 2']);
});

test('a link counts as what it leads to now', async context => {
  const { folder, commit } = temporaryRepository(context);
  writeFiles(folder, { 'skipped.ts': 'text' });
  symlinkSync('skipped.ts', join(folder, 'link.md'));
  commit('2026-01-01', {});
  writeFiles(folder, { 'skipped.ts': 'other' });
  assert.deepEqual(await baseOf(folder), ['link.md: other']);
});

test('what cannot be had is refused with the reason', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  assert.deepEqual(await baseOf(temporaryFolder(context)), ['no git history here']);
  assert.deepEqual(await baseOf(folder), ['there is no commit yet']);
  commit('2026-01-01', { 'a.md': 'a' });
  assert.deepEqual(await baseOf(folder, 'gone'), ['there is no commit "gone" in this clone']);
  for (const ref of ['', '-x', '--output=x', 'a..b', 'HEAD^{/x}', ':/x', '@{-1}', 'a\nb']) {
    assert.deepEqual(await baseOf(folder, ref), [`"${ref}" is no name of a commit`]);
  }
  git('branch', '--quiet', '-m', 'trunk');
  assert.deepEqual(await baseOf(folder), ['there is no branch main or master in this clone']);
  git('checkout', '--quiet', '--orphan', 'main');
  commit('2026-01-02', { 'b.md': 'b' });
  assert.deepEqual(await baseOf(folder, 'trunk'), ['HEAD and trunk have no commit in common']);
});

test('a shallow clone that does not reach the parting says so', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'a.md': 'a' });
  git('checkout', '--quiet', '-b', 'side');
  commit('2026-01-02', { 'a.md': 'b' });
  git('checkout', '--quiet', 'main');
  commit('2026-01-03', { 'a.md': 'c' });
  const clone = join(temporaryFolder(context), 'clone');
  const url = `file://${folder}`;
  runGit(folder, ['clone', '--quiet', '--depth', '1', '--no-single-branch', url, clone], {});
  assert.deepEqual(await baseOf(clone, 'origin/side'), [
    'this clone is shallow and does not reach the commit where HEAD parted from origin/side',
  ]);
});

test('texts of a commit that is known are not read again', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  const first = commit('2026-01-01', { 'a.md': 'a' });
  git('checkout', '--quiet', '-b', 'side');
  const host = testHost(folder);
  const { files } = await host.readFiles();
  const known = await host.readBase('main', files);
  assert.ok(known.kind === 'known');
  const marked = { ...known, files: [] };
  assert.deepEqual(await host.readBase('main', files, marked), marked);
  const second = commit('2026-01-02', { 'b.md': 'b' });
  const later = await host.readBase('main', files, marked);
  assert.deepEqual(later, { ...marked, head: second, changed: ['b.md'] });
  assert.deepEqual(await host.readBase('HEAD', files, marked), {
    kind: 'known',
    name: 'HEAD',
    commit: second,
    head: second,
    files: [
      { path: 'a.md', content: { kind: 'text', text: 'a' } },
      { path: 'b.md', content: { kind: 'text', text: 'b' } },
    ],
    changed: [],
  });
  assert.notEqual(first, second);
});

test('a pull request that is checked out without a branch', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  const first = commit('2026-01-01', { 'a.md': 'a' });
  git('checkout', '--quiet', '-b', 'pull');
  const tip = commit('2026-01-02', { 'a.md': 'b' });
  git('checkout', '--quiet', 'main');
  commit('2026-01-03', { 'c.md': 'c' });
  git('checkout', '--quiet', '--detach', tip);
  git('branch', '--quiet', '-D', 'pull');
  const base = await testHost(folder).readBase(undefined, []);
  assert.deepEqual(base.kind === 'known' && [base.name, base.commit, base.head], [
    'main',
    first,
    tip,
  ]);
});

test('the files as they are staged', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  const hash = commit('2026-01-01', { 'docs/a.md': 'a', 'docs/b.md': 'b', 'c.md': 'c' });
  writeFiles(folder, { 'docs/a.md': 'staged', 'docs/new.md': 'new' });
  git('add', 'docs/a.md');
  writeFiles(folder, { 'docs/a.md': 'not staged' });
  const host = testHost(join(folder, 'docs'));
  const base = await host.readIndex((await host.readFiles()).files);
  assert.deepEqual(base, {
    kind: 'known',
    name: 'the index',
    commit: hash,
    head: hash,
    files: [
      { path: 'a.md', content: { kind: 'text', text: 'staged' } },
      { path: 'b.md', content: { kind: 'text', text: 'b' } },
    ],
    changed: [],
  });
});

test('of a file with conflicts no version is staged', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'a.md': 'a', 'b.md': 'b' });
  git('checkout', '--quiet', '-b', 'side');
  commit('2026-01-02', { 'a.md': 'one' });
  git('checkout', '--quiet', 'main');
  commit('2026-01-03', { 'a.md': 'two' });
  assert.throws(() => git('merge', '--quiet', 'side'));
  const base = await testHost(folder).readIndex([]);
  assert.deepEqual(base.kind === 'known' && base.files.map(({ path }) => path), ['b.md']);
});

test('branches and tags, the newest first', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  assert.deepEqual(await testHost(folder).listRefs(), { kind: 'known', refs: [] });
  commit('2026-01-01', { 'a.md': 'a' });
  git('tag', 'v1');
  git('checkout', '--quiet', '-b', 'fix/one');
  commit('2026-01-02', { 'a.md': 'b' });
  const clone = join(temporaryFolder(context), 'clone');
  runGit(folder, ['clone', '--quiet', folder, clone], {});
  assert.deepEqual(await testHost(clone).listRefs(), {
    kind: 'known',
    refs: [
      { full: 'refs/heads/fix/one', name: 'fix/one', kind: 'branch', isHead: true },
      {
        full: 'refs/remotes/origin/fix/one',
        name: 'origin/fix/one',
        kind: 'remote',
        isHead: false,
      },
      { full: 'refs/remotes/origin/main', name: 'origin/main', kind: 'remote', isHead: false },
      { full: 'refs/tags/v1', name: 'v1', kind: 'tag', isHead: false },
    ],
  });
  const host = testHost(clone);
  const base = await host.readBase('refs/remotes/origin/main', []);
  assert.equal(base.kind === 'known' && base.name, 'origin/main');
  assert.deepEqual(await testHost(temporaryFolder(context)).listRefs(), {
    kind: 'unknown',
    reason: 'no git history here',
  });
});

test('a host without trust starts no program', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'a.md': 'a' });
  const host = createNodeHost(folder, {
    trust: 'restricted',
    clock: () => '',
    environment: { PATH: process.env['PATH'] },
  });
  const refused = { kind: 'unknown', reason: 'this folder is not trusted' };
  assert.deepEqual(await host.readBase(undefined, []), refused);
  assert.deepEqual(await host.readIndex([]), refused);
  assert.deepEqual(await host.listRefs(), refused);
});
