import assert from 'node:assert/strict';
import { chmodSync, chownSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { History, KnownHistory } from '../../../src/core/model/facts/facts.ts';
import { createNodeHost } from '../../../src/host/create-node-host.ts';
import { fakeGit } from '../../support/fake-git.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';
import { runGit, temporaryRepository } from '../../support/temporary-repository.ts';
import { testHost } from '../../support/test-host.ts';

const request = { plans: ['plan.md'], paths: [{ glob: '**', folder: '' }], horizon: 400 };

async function knownHistory(folder: string, plans = request.plans): Promise<KnownHistory> {
  const history = await testHost(folder).readHistory({ ...request, plans });
  assert.equal(history.kind, 'known', JSON.stringify(history));
  return history;
}

/** Commits as `day: files` lines. */
function linesOf({ commits }: KnownHistory): string[] {
  return commits.map(({ at, files }) => `${at.slice(0, 10)}: ${files.join(' ')}`.trim());
}

test('commits newest first, without merges, with all that changed', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  const first = commit('2026-01-05', { 'a.md': 'a', 'src/b.ts': 'b', 'c.txt': 'c' });
  git('checkout', '--quiet', '-b', 'side');
  commit('2026-01-06', { 'side.md': 's' });
  git('checkout', '--quiet', 'main');
  commit('2026-01-07', { 'a.md': 'A' });
  git('merge', '--quiet', '--no-edit', 'side');
  const history = await knownHistory(folder);
  const { commits } = history;
  assert.deepEqual(linesOf(history), [
    '2026-01-07: a.md',
    '2026-01-06: side.md',
    '2026-01-05: a.md c.txt src/b.ts',
  ]);
  const oldest = { hash: first, author: 'Ada', at: '2026-01-05T12:00:00.000Z' };
  assert.deepEqual({ ...commits[2], files: 0 }, { ...oldest, files: 0 });
});

test('a plan that was renamed has the versions of its former names', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  const lines = (...more: string[]) => ['one', 'two', 'three', ...more].join('\n');
  commit('2026-01-05', { 'todo.md': lines('first'), 'other.md': 'x' });
  commit('2026-01-06', { 'todo.md': lines('second') });
  git('mv', 'todo.md', 'work.md');
  commit('2026-01-07', { 'work.md': lines('third'), 'notes.md': 'y' });
  git('mv', 'work.md', 'plan.md');
  commit('2026-01-08', { 'other.md': 'z' });
  commit('2026-01-09', { 'plan.md': lines('fifth'), 'todo.md': lines('another') });
  const { revisions, formerNames } = await knownHistory(folder);
  assert.deepEqual(
    revisions.get('plan.md')?.map(({ text, commit: { at } }) => [at.slice(8, 10), text.slice(14)]),
    [
      ['09', 'fifth'],
      ['08', 'third'],
      ['07', 'third'],
      ['06', 'second'],
      ['05', 'first'],
    ],
  );
  assert.deepEqual(formerNames?.get('plan.md'), ['work.md', 'todo.md']);
});

test('a file that stays, and one with other words, is no former name of a plan', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  commit('2026-01-05', {
    'todo.md': 'one\ntwo\n',
    'old.md': 'other words\n',
    'b.yaml': 'one\ntwo\n',
  });
  git('rm', '--quiet', 'old.md', 'b.yaml');
  commit('2026-01-06', { 'plan.md': 'one\ntwo\n', 'todo.md': 'one\ntwo\nthree\n' });
  const { revisions, formerNames } = await knownHistory(folder);
  assert.equal(revisions.get('plan.md')?.length, 1);
  assert.equal(formerNames?.size, 0);
});

test('a file that was no text before is not new, so it had no other name', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  commit('2026-01-05', { 'todo.md': 'one\ntwo\n', 'plan.md': '\0' });
  git('rm', '--quiet', 'todo.md');
  commit('2026-01-06', { 'plan.md': 'one\ntwo\n' });
  const { formerNames } = await knownHistory(folder);
  assert.equal(formerNames?.size, 0);
});

test('of many files that one commit touched, one of the same name is the former one', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  const others = (text: string) =>
    Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`note-${index}.md`, text]));
  commit('2026-01-05', { 'old/plan.md': 'one\ntwo\n', ...others('a') });
  git('mv', 'old/plan.md', 'plan.md');
  commit('2026-01-06', others('b'));
  const { formerNames } = await knownHistory(folder);
  assert.deepEqual(formerNames?.get('plan.md'), ['old/plan.md']);
});

test('what only this branch has, and what only the default branch has', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  commit('2026-01-05', { 'plan.md': '1' });
  git('checkout', '--quiet', '-b', 'side');
  const own = commit('2026-01-07', { 'plan.md': 'ours', 'side.md': 's' });
  git('checkout', '--quiet', 'main');
  commit('2026-01-06', { 'plan.md': 'theirs', 'a.md': 'A' });
  git('checkout', '--quiet', 'side');
  const history = await knownHistory(folder);
  assert.deepEqual(linesOf(history), ['2026-01-07: plan.md side.md', '2026-01-05: plan.md']);
  assert.deepEqual(history.branch?.local, new Set([own]));
  assert.deepEqual(
    history.branch?.elsewhere.map(({ at, files }) => `${at.slice(0, 10)}: ${files.join(' ')}`),
    ['2026-01-06: a.md plan.md'],
  );
  const texts = history.revisions.get('plan.md')?.map(({ text }) => text);
  assert.deepEqual(texts, ['ours', '1'], 'versions of a plan are those that led to this one');
});

test('what was merged from the default branch is of both', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  commit('2026-01-05', { 'a.md': '1' });
  git('checkout', '--quiet', '-b', 'side');
  const own = commit('2026-01-06', { 'side.md': 's' });
  git('checkout', '--quiet', 'main');
  commit('2026-01-07', { 'a.md': '2' });
  git('checkout', '--quiet', 'side');
  git('merge', '--quiet', '--no-edit', 'main');
  const { branch } = await knownHistory(folder);
  const merge = git('rev-parse', 'HEAD').trim();
  assert.deepEqual(branch?.local, new Set([own, merge]));
  assert.deepEqual(branch?.elsewhere, []);
});

test('at the default branch itself nothing is of one side', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-05', { 'a.md': '1' });
  const { branch } = await knownHistory(folder);
  assert.equal(branch, undefined);
});

test('a folder below the top sees what changed in the whole repository', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-05', { 'one/plan.md': '1', 'one/x/y.md': '', 'two/z.md': '', 'onerous.md': '' });
  commit('2026-01-06', { 'two/z.md': 'z' });
  const history = await knownHistory(join(folder, 'one'));
  assert.deepEqual(linesOf(history), [
    '2026-01-06: two/z.md',
    '2026-01-05: one/plan.md one/x/y.md onerous.md two/z.md',
  ]);
  assert.equal(history.revisions.get('plan.md')?.[0]?.text, '1');
});

test('earlier texts of plans, newest first, at most thirty', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  for (let day = 1; day <= 31; day++) {
    commit(`2026-01-${String(day).padStart(2, '0')}`, { 'plan.md': `\ufeff# ${day}\r\n` });
  }
  git('rm', '--quiet', 'plan.md');
  commit('2026-02-01', { 'b.yaml': '\n' });
  commit('2026-02-02', { 'plan.md': 'back' });
  const { revisions } = await knownHistory(folder, ['plan.md', 'b.yaml', 'none.md']);
  const texts = revisions.get('plan.md')?.map(({ text }) => text) ?? [];
  assert.deepEqual(texts.slice(0, 2), ['back', '# 31\r\n']);
  // Thirty commits were looked at, and in one of them the file was deleted.
  assert.equal(texts.length, 29);
  assert.deepEqual([...revisions.keys()].sort(), ['b.yaml', 'plan.md']);
  assert.equal(revisions.get('b.yaml')?.[0]?.commit.at, '2026-02-01T12:00:00.000Z');
});

test('a plan that nobody has committed is told from one that is older than what was looked at', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2020-01-01', { 'old.md': 'old' });
  commit('2026-01-01', { 'a.md': 'a' });
  writeFiles(folder, { 'new.md': 'new' });
  const { since, revisions, committed } = await knownHistory(folder, ['old.md', 'new.md', 'a.md']);
  assert.notEqual(since, undefined);
  assert.deepEqual([...revisions.keys()], ['a.md']);
  assert.deepEqual(committed, new Set(['old.md', 'a.md']));
});

test('an earlier text that is no text is left out', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'plan.md': 'first' });
  commit('2026-01-02', { 'plan.md': 'nul \0' });
  commit('2026-01-03', { 'plan.md': 'third' });
  const { revisions } = await knownHistory(folder);
  assert.deepEqual(
    revisions.get('plan.md')?.map(({ text }) => text),
    ['third', 'first'],
  );
});

test('odd names stay themselves', async context => {
  const { folder, commit } = temporaryRepository(context);
  const names = ['-x.md', ' a "b".md', 'ü\t.md', '\nline.md', 'two\nlines.md', 'HEAD:a.md'];
  commit('2026-01-01', Object.fromEntries(names.map(name => [name, `text of ${name}`])));
  const { commits, revisions } = await knownHistory(folder, names);
  assert.deepEqual([...(commits[0]?.files ?? [])].sort(), [...names].sort());
  const readable = names.filter(name => !name.includes('\n'));
  assert.deepEqual([...revisions.keys()].sort(), [...readable].sort());
  for (const name of readable) {
    assert.equal(revisions.get(name)?.[0]?.text, `text of ${name}`);
  }
});

test('a folder whose name has a line break has a history and no earlier texts', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'x\ny/plan.md': '1' });
  const history = await knownHistory(join(folder, 'x\ny'));
  assert.deepEqual(linesOf(history), ['2026-01-01: x\ny/plan.md']);
  assert.equal(history.revisions.size, 0);
});

test('says from which day on it looked', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2024-06-01', { 'a.md': '1' });
  commit('2026-01-01', { 'a.md': '2' });
  const far = await testHost(folder).readHistory({
    plans: [],
    paths: [{ glob: '**', folder: '' }],
    horizon: 4000,
  });
  assert.equal(far.kind === 'known' && far.since, undefined);
  const near = await knownHistory(folder);
  assert.equal(near.since, '2025-02-09');
  assert.deepEqual(linesOf(near), ['2026-01-01: a.md']);
});

test('what comes after the moment of evaluation is left out', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-03-10', { 'a.md': '1' });
  commit('2026-04-10', { 'a.md': '2' });
  assert.deepEqual(linesOf(await knownHistory(folder)), ['2026-03-10: a.md']);
});

test('commits that only change the form are left out', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'plan.md': '1' });
  const form = commit('2026-01-02', { 'plan.md': '1\n' });
  commit('2026-01-03', { '.git-blame-ignore-revs': `# Form only\n${form}\n` });
  const history = await knownHistory(folder);
  assert.deepEqual(linesOf(history), ['2026-01-03: .git-blame-ignore-revs', '2026-01-01: plan.md']);
  assert.equal(history.revisions.get('plan.md')?.length, 1);
});

test('a shallow clone knows its history since its border', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'a.md': '1' });
  commit('2026-02-01', { 'a.md': '2', 'b.md': '2' });
  commit('2026-03-01', { 'a.md': '3' });
  const clone = join(temporaryFolder(context), 'clone');
  runGit(folder, ['clone', '--quiet', '--depth=2', `file://${folder}`, clone], {});
  const history = await knownHistory(clone);
  assert.deepEqual(linesOf(history), ['2026-03-01: a.md']);
  assert.equal(history.since, '2026-02-01');
  assert.equal(history.isShallow, true);
});

test('another work tree has a .git file and a history', async context => {
  const { git, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'a.md': '1' });
  const tree = join(temporaryFolder(context), 'tree');
  git('worktree', 'add', '--quiet', '--detach', tree);
  assert.deepEqual(linesOf(await knownHistory(tree)), ['2026-01-01: a.md']);
});

test('files in which a commit changed white space only do not count, plans excepted', async context => {
  const { folder, commit } = temporaryRepository(context);
  const text = 'if (a) {\nb();\n}\n';
  commit('2026-01-01', { 'a.ts': text, 'b.ts': text, 'plan.md': '- [ ] a\n' });
  commit('2026-01-02', { 'a.ts': 'if (a) {\n\tb();\n\n}\n', 'plan.md': '  - [ ] a\n' });
  commit('2026-01-03', { 'a.ts': 'if (a) { b(); }', 'b.ts': text.replace('b();', '  b();') });
  commit('2026-01-04', { 'b.ts': text.replaceAll('\n', '\r\n') });
  commit('2026-01-05', { 'empty.ts': '', 'b.bin': '\0' });
  const { commits } = await knownHistory(folder);
  assert.deepEqual(
    commits.map(({ files }) => files.join(' ')),
    ['b.bin empty.ts', '', 'a.ts', 'plan.md', 'a.ts b.ts plan.md'],
  );
});

test('only what touches the paths of steps is looked at more closely', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'a/x.ts': 'a', 'b/x.ts': 'b' });
  commit('2026-01-02', { 'a/x.ts': ' a' });
  commit('2026-01-03', { 'b/x.ts': ' b' });
  const paths = [{ glob: './x.*', folder: 'a' }];
  const history = await testHost(folder).readHistory({ ...request, paths });
  const files = history.kind === 'known' ? history.commits.map(each => each.files.join(' ')) : [];
  assert.deepEqual(files, ['b/x.ts', '', 'a/x.ts b/x.ts']);
});

test('asks git a fixed number of times', async context => {
  const { folder, commit } = temporaryRepository(context);
  const plans = Array.from({ length: 40 }, (_, index) => `p${index}.md`);
  commit('2026-01-01', { ...Object.fromEntries(plans.map(plan => [plan, plan])), 'a.ts': '1' });
  commit('2026-01-02', { 'a.ts': '2' });
  const log = join(temporaryFolder(context), 'calls');
  const path = fakeGit(context, `echo "$*" >> '${log}'\nexec '${realGit()}' "$@"\n`);
  const history = await historyWith(folder, path, plans);
  assert.equal(history.kind === 'known' && history.revisions.size, 40);
  assert.equal(readFileSync(log, 'utf8').trim().split('\n').length, 5);
});

test('unknown says why', async context => {
  const { folder, commit } = temporaryRepository(context);
  assert.deepEqual(await reasonOf(folder), 'there is no commit yet');
  commit('2026-01-01', { 'a.md': '1' });
  assert.equal(await reasonOf(temporaryFolder(context)), 'no git history here');
  assert.equal(await reasonOf(join(folder, 'none')), 'no git history here');
  assert.equal(await reasonOf(folder, temporaryFolder(context)), 'git is not installed');
  assert.equal(await reasonOf(folder, ''), 'git is not installed');
  const says = (script: string) => reasonOf(folder, fakeGit(context, script));
  assert.equal(await says('echo git version 2.37.9'), 'git 2.37 is older than 2.38');
  assert.equal(await says('echo hello'), 'git did not say its version');
  assert.equal(await says('echo git version 2.40.0'), 'git did not say what HEAD is');
  writeFiles(folder, { '.git/HEAD': 'garbage' });
  assert.equal(await reasonOf(folder), 'no git history here');
});

test('a damaged history is unknown', async context => {
  const { folder, commit } = temporaryRepository(context);
  const first = commit('2026-01-01', { 'a.md': '1' });
  commit('2026-01-02', { 'a.md': '2' });
  const object = join(folder, '.git/objects', first.slice(0, 2), first.slice(2));
  chmodSync(object, 0o644);
  writeFiles(folder, { [`.git/objects/${first.slice(0, 2)}/${first.slice(2)}`]: 'damaged' });
  assert.equal(await reasonOf(folder), 'git could not read the history');
});

test('the repository of another user', { skip: process.getuid?.() !== 0 }, async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'a.md': '1' });
  chownSync(folder, 12345, 12345);
  chownSync(join(folder, '.git'), 12345, 12345);
  assert.match(await reasonOf(folder), /belongs to another user/);
});

test('a restricted host starts nothing', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'a.md': '1' });
  const log = join(temporaryFolder(context), 'calls');
  const PATH = fakeGit(context, `echo "$*" >> '${log}'`);
  const clock = () => '2026-03-16T12:00:00.000Z';
  const host = createNodeHost(folder, { trust: 'restricted', clock, environment: { PATH } });
  assert.equal((await host.readFiles()).files.length, 1);
  assert.deepEqual(await host.readHistory(request), {
    kind: 'unknown',
    reason: 'this folder is not trusted',
  });
  assert.throws(() => readFileSync(log));
});

async function historyWith(folder: string, PATH: string, plans = request.plans): Promise<History> {
  const clock = () => '2026-03-16T12:00:00.000Z';
  const environment = { PATH, HOME: folder };
  const host = createNodeHost(folder, { trust: 'trusted', clock, environment });
  return host.readHistory({ ...request, plans });
}

async function reasonOf(folder: string, path = process.env['PATH'] ?? ''): Promise<string> {
  const history = await historyWith(folder, path);
  return history.kind === 'unknown' ? history.reason : 'known';
}

function realGit(): string {
  return runGit('/', ['--exec-path'], {}).concat('/git');
}
