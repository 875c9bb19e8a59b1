import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { findProgram, trustedPath } from '../../../src/host/git/find-program.ts';
import { openGit } from '../../../src/host/git/git.ts';
import type { GitCommand } from '../../../src/host/git/git-command.ts';
import { fakeGit } from '../../support/fake-git.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

const limits = { time: 10_000, output: 1000 };

/** What a program named git that runs `script` answers, and its output. */
async function answerOf(
  context: TestContext,
  script: string,
  { command = { kind: 'version' }, ...changed }: Partial<typeof limits> & { command?: GitCommand },
) {
  const root = temporaryFolder(context);
  const git = openGit(
    root,
    { PATH: fakeGit(context, script), GIT_DIR: '/x', A: 'b' },
    {
      ...limits,
      ...changed,
    },
  );
  assert.ok(git);
  let output = '';
  const result = await git.run(command, chunk => {
    output += Buffer.from(chunk).toString('utf8');
  });
  return { result, output, root };
}

test('nothing of the environment but what is listed', async context => {
  const { output, root } = await answerOf(context, '/usr/bin/env; /bin/pwd', {});
  const lines = output
    .trim()
    .split('\n')
    .filter(line => !/^(?:_|PWD|SHLVL|OLDPWD)=/.test(line));
  assert.equal(lines.pop(), root);
  assert.deepEqual(lines.map(line => line.replace(/^PATH=.*/, 'PATH')).sort(), [
    'GIT_ALLOW_PROTOCOL=none',
    'GIT_ATTR_NOSYSTEM=1',
    `GIT_CEILING_DIRECTORIES=${dirname(root)}`,
    'GIT_NO_LAZY_FETCH=1',
    'GIT_NO_REPLACE_OBJECTS=1',
    'GIT_OPTIONAL_LOCKS=0',
    'GIT_PAGER=cat',
    'GIT_TERMINAL_PROMPT=0',
    'LC_ALL=C',
    'PATH',
  ]);
});

test('arguments are handed over as they are, behind the overrides', async context => {
  const command = { kind: 'log', from: ['$(touch x); `y`'], since: 1 } as const;
  const { output } = await answerOf(context, 'for a; do echo "$a"; done', { command });
  const lines = output.trim().split('\n');
  assert.equal(lines[0], '--no-pager');
  assert.deepEqual(lines.slice(-3), ['--since=@1', '--end-of-options', '$(touch x); `y`']);
  const overrides = lines.slice(1, lines.indexOf('log')).filter(line => line !== '-c');
  assert.deepEqual(overrides, [
    '--literal-pathspecs',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.untrackedCache=false',
    'log.showSignature=false',
    'log.showRoot=true',
    'log.follow=false',
    'safe.bareRepository=explicit',
    'submodule.recurse=false',
  ]);
});

test('names of commits stand behind the end of the options', async context => {
  const hashes = ['--output=x', '-x'] as const;
  const commands = [
    { kind: 'commit-of', name: '--output=x' },
    { kind: 'merge-base', commits: hashes },
    { kind: 'tree', commit: '--output=x', folder: '' },
    { kind: 'changed-files', commits: hashes },
  ] as const;
  for (const command of commands) {
    const { output } = await answerOf(context, 'for a; do echo "$a"; done', { command });
    const lines = output.trim().split('\n');
    const at = lines.findIndex(line => line.startsWith('--output'));
    assert.equal(lines[at - 1], '--end-of-options', command.kind);
  }
});

test('names go through the standard input, each with its end', async context => {
  const command = { kind: 'blobs', names: ['a:b c', 'd:e'] } as const;
  const { output } = await answerOf(context, 'exec /usr/bin/tr "\\0" "|"', { command });
  assert.equal(output, 'a:b c|d:e|');
});

test('a program that does not read its input, or cannot be started, is a result', async context => {
  const names = Array.from({ length: 50_000 }, (_, index) => `a:${index}`);
  const deaf = await answerOf(context, 'exit 0', { command: { kind: 'blobs', names } });
  assert.deepEqual(deaf.result, { kind: 'ok' });
  const root = temporaryFolder(context);
  const folder = fakeGit(context, '');
  writeFiles(folder, { git: '#!/no/such/program\n' });
  const git = openGit(root, { PATH: folder });
  assert.deepEqual(await git?.run({ kind: 'version' }, () => {}), { kind: 'not-started' });
});

test('too slow, too much, failed', async context => {
  const slow = await answerOf(context, 'exec /bin/sleep 60', { time: 50 });
  assert.deepEqual(slow.result, { kind: 'timeout' });
  const much = await answerOf(context, 'echo 123456; exec /bin/cat /dev/zero', { output: 100_000 });
  assert.deepEqual(much.result, { kind: 'cut' });
  assert.ok(much.output.startsWith('123456\n') && much.output.length <= 100_000);
  const failed = await answerOf(context, 'echo no >&2; exit 3', {});
  assert.deepEqual(failed.result, { kind: 'failed', message: 'no\n' });
});

test('a program never comes from the opened folder', context => {
  const root = temporaryFolder(context);
  const bin = fakeGit(context, '');
  writeFiles(root, { git: '', 'bin/git': '' });
  chmodSync(join(root, 'git'), 0o755);
  chmodSync(join(root, 'bin/git'), 0o755);
  const links = temporaryFolder(context);
  symlinkSync(join(root, 'bin'), join(links, 'bin'));
  mkdirSync(join(links, 'other'));
  symlinkSync(join(root, 'git'), join(links, 'other/git'));
  const find = (...path: readonly string[]) => {
    const folders = trustedPath({ PATH: path.join(delimiter) }, root);
    return findProgram('git', folders, root);
  };
  assert.equal(find('.', '', 'bin', root, join(root, 'bin')), undefined);
  assert.equal(find(join(links, 'bin'), join(links, 'other')), undefined);
  assert.equal(find('.', join(links, 'other'), bin), join(bin, 'git'));
  chmodSync(join(bin, 'git'), 0o644);
  assert.equal(find(bin), undefined);
});
