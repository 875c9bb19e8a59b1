import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';
import { runGit, type TemporaryRepository } from './temporary-repository.ts';

/** A way in which a repository's own configuration makes git run a program. */
export interface GitTrap {
  readonly name: string;
  /** Arms it: `canary` is a program that leaves a mark when it runs. */
  readonly arm: (repository: TemporaryRepository, canary: string) => void;
  /** An ordinary command of git that falls into it. */
  readonly plain: readonly string[];
}

function config(repository: TemporaryRepository, settings: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
}

/** What a repository with a trap holds from its first commit on, beside two versions of `plan.md`. */
export const trapFiles = { '.gitattributes': '*.md diff=trap filter=trap\n' };

/** Every way that is known. */
export const gitTraps: readonly GitTrap[] = [
  {
    name: 'core.fsmonitor',
    arm: (repository, canary) => config(repository, { 'core.fsmonitor': canary }),
    plain: ['status'],
  },
  {
    name: 'core.hooksPath',
    arm: (repository, canary) => {
      writeFiles(repository.folder, { 'hooks/post-index-change': `#!/bin/sh\n'${canary}'\n` });
      chmodSync(join(repository.folder, 'hooks/post-index-change'), 0o755);
      config(repository, { 'core.hooksPath': join(repository.folder, 'hooks') });
    },
    plain: ['update-index', '--force-write-index', '--add', 'plan.md'],
  },
  {
    name: 'diff.textconv',
    arm: (repository, canary) => config(repository, { 'diff.trap.textconv': canary }),
    plain: ['log', '-p'],
  },
  {
    name: 'diff.external',
    arm: (repository, canary) => config(repository, { 'diff.external': canary }),
    plain: ['diff', 'HEAD~1', 'HEAD'],
  },
  {
    name: 'diff.command',
    arm: (repository, canary) => config(repository, { 'diff.trap.command': canary }),
    plain: ['log', '-p', '--ext-diff'],
  },
  {
    name: 'filter.clean',
    arm: (repository, canary) => {
      config(repository, { 'filter.trap.clean': canary, 'filter.trap.smudge': canary });
      // Of the same size, so that git has to look at the text.
      const text = readFileSync(join(repository.folder, 'plan.md'), 'utf8');
      writeFiles(repository.folder, { 'plan.md': text.replaceAll(/\w/g, 'x') });
    },
    plain: ['status'],
  },
  {
    name: 'gpg.program',
    arm: (repository, canary) => {
      sign(repository);
      config(repository, { 'log.showSignature': 'true', 'gpg.program': canary });
    },
    plain: ['log', '--format=%H'],
  },
  {
    name: 'core.fsmonitor of a submodule',
    arm: (repository, canary) => {
      const inner = join(repository.folder, 'inner');
      runGit(repository.folder, ['init', '--quiet', inner], {});
      runGit(inner, ['commit', '--quiet', '--allow-empty', '--message', 'inner'], {});
      runGit(inner, ['config', 'core.fsmonitor', canary], {});
      writeFiles(repository.folder, { '.gitmodules': '[submodule "inner"]\n path = inner\n' });
      const head = runGit(inner, ['rev-parse', 'HEAD'], {});
      repository.git('update-index', '--add', '--cacheinfo', `160000,${head},inner`);
      config(repository, { 'submodule.recurse': 'true', 'status.submoduleSummary': 'true' });
    },
    plain: ['status'],
  },
  {
    name: 'core.sshCommand',
    arm: (repository, canary) => {
      config(repository, {
        'core.repositoryFormatVersion': '1',
        'extensions.partialClone': 'origin',
        'remote.origin.url': 'ssh://example.invalid/a',
        'remote.origin.promisor': 'true',
        'core.sshCommand': canary,
      });
      removeBlob(repository);
    },
    plain: ['log', '-p'],
  },
  {
    name: 'core.editor, core.pager and aliases, for commands that use them',
    arm: (repository, canary) => {
      const names = ['core.editor', 'core.pager', 'pager.log', 'sequence.editor', 'core.askPass'];
      config(repository, Object.fromEntries(names.map(name => [name, canary])));
      for (const name of ['log', 'cat-file', 'rev-parse', 'version', 'xx']) {
        config(repository, { [`alias.${name}`]: `!'${canary}'` });
      }
    },
    plain: ['xx'],
  },
  {
    name: 'partial clone',
    arm: (repository, canary) => {
      config(repository, {
        'core.repositoryFormatVersion': '1',
        'extensions.partialClone': 'origin',
        'remote.origin.url': repository.folder,
        'remote.origin.promisor': 'true',
        'remote.origin.uploadpack': canary,
        'protocol.file.allow': 'always',
      });
      removeBlob(repository);
    },
    plain: ['log', '-p'],
  },
];

/**
 * Arms a trap in a repository that holds `trapFiles`, and proves that plain git falls into
 * it. What it gives lists the marks that were left since then.
 */
export function armTrap(
  context: TestContext,
  { arm, plain }: GitTrap,
  repository: TemporaryRepository,
): () => readonly string[] {
  const { canary, marks } = createCanary(context);
  arm(repository, canary);
  plainGit(repository.folder, plain);
  assert.ok(marks().length > 0, 'the trap is armed');
  marks().forEach(mark => {
    rmSync(mark);
  });
  return marks;
}

/** A program that leaves a new file in a folder each time it runs. */
export function createCanary(context: TestContext) {
  const folder = temporaryFolder(context);
  const canary = join(folder, 'canary');
  writeFiles(folder, { canary: `#!/bin/sh\n: > "${folder}/fired-$$"\nexit 1\n` });
  chmodSync(canary, 0o755);
  const marks = () =>
    readdirSync(folder)
      .filter(name => name.startsWith('fired-'))
      .map(name => join(folder, name));
  return { canary, marks };
}

/** Git as people start it. Whether it succeeds does not matter. */
function plainGit(folder: string, args: readonly string[]): void {
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  spawnSync('git', args, { cwd: folder, env });
}

/** Gives HEAD a signature that somebody would have to verify. */
function sign({ folder, git }: TemporaryRepository): void {
  const commit = runGit(folder, ['cat-file', 'commit', 'HEAD'], {});
  const lines = ['-----BEGIN PGP SIGNATURE-----', '', 'AAAA', '-----END PGP SIGNATURE-----'];
  const signed = commit.replace(/\n\n/, `\ngpgsig ${lines.join('\n ')}\n\n`);
  writeFiles(folder, { '.git/signed': `${signed}\n` });
  git('reset', '--quiet', '--soft', git('hash-object', '-t', 'commit', '-w', '.git/signed'));
}

function removeBlob({ folder, git }: TemporaryRepository): void {
  const hash = git('rev-parse', 'HEAD~1:plan.md');
  rmSync(join(folder, '.git/objects', hash.slice(0, 2), hash.slice(2)));
}
