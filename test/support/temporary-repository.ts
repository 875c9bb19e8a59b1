import { spawnSync } from 'node:child_process';
import type { TestContext } from 'node:test';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

/** A git repository of its own, with no configuration from the machine it runs on. */
export interface TemporaryRepository {
  readonly folder: string;
  /** Runs git in it and gives what it prints. Throws where git fails. */
  readonly git: (...args: readonly string[]) => string;
  /** Writes files and commits everything as of `day`, at noon UTC. Gives the hash. */
  readonly commit: (day: string, files: Readonly<Record<string, string>>) => string;
}

export function temporaryRepository(context: TestContext): TemporaryRepository {
  const folder = temporaryFolder(context);
  const git = (...args: readonly string[]) => runGit(folder, args, {});
  git('init', '--quiet', '--initial-branch=main');
  return { folder, git, commit: (day, files) => commitFiles(folder, day, files) };
}

/** Git without anybody's configuration, at a fixed moment. */
export function runGit(
  folder: string,
  args: readonly string[],
  more: Readonly<Record<string, string>>,
): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_COMMITTER_NAME: 'Ada',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
      ...more,
    },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

function commitFiles(folder: string, day: string, files: Readonly<Record<string, string>>): string {
  writeFiles(folder, files);
  runGit(folder, ['add', '--all'], {});
  const moment = `${day}T12:00:00Z`;
  const dates = { GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment };
  runGit(folder, ['commit', '--quiet', '--allow-empty', '--message', day], dates);
  return runGit(folder, ['rev-parse', 'HEAD'], {});
}
