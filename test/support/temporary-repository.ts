import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  cpSync(emptyRepository(), folder, { recursive: true });
  return { folder, git, commit: (day, files) => commitFiles(folder, day, files) };
}

let empty: string | undefined;

/** A repository without a commit, made once: a copy of it costs less than a process. It goes when this process ends. */
function emptyRepository(): string {
  if (empty !== undefined) return empty;
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  runGit(folder, ['init', '--quiet', '--initial-branch=main', '--template='], {});
  empty = folder;
  return folder;
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
  // Each commit would start two more programs, to look whether the repository wants to be tidied.
  const tidy = ['-c', 'maintenance.auto=false'];
  runGit(folder, [...tidy, 'commit', '--quiet', '--allow-empty', '--message', day], dates);
  return readHead(join(folder, '.git'));
}

/** What `git rev-parse HEAD` says after a commit, without a process. */
function readHead(folder: string): string {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').trim();
  const head = read('HEAD');
  return head.startsWith('ref: ') ? read(head.slice('ref: '.length)) : head;
}
