import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { type Environment, findProgram, trustedPath } from './find-program.ts';

/**
 * The only way to git, and the only place that starts a program. Nothing that a repository's
 * configuration, attributes, hooks or names say can make git run another program, write a file or
 * use the network. Only the commands below exist.
 */
export interface Git {
  /** Gives `take` the output as it comes. Never throws, never waits longer than its limit. */
  readonly run: (command: GitCommand, take: (chunk: Uint8Array) => void) => Promise<GitResult>;
}

export type GitCommand =
  | { readonly kind: 'version' }
  | { readonly kind: 'is-shallow' }
  /** The full hash of the commit that a name leads to. Fails where there is none. */
  | { readonly kind: 'commit-of'; readonly name: string }
  /** The hash of the commit at which two, full hashes, part. Fails where nothing is known of one. */
  | { readonly kind: 'merge-base'; readonly commits: readonly [string, string] }
  /** Every file of a commit, a full hash, below a folder of the repository, as `parseTree` reads it. */
  | { readonly kind: 'tree'; readonly commit: string; readonly folder: string }
  /** Every staged file below a folder of the repository, as `parseIndex` reads it. */
  | { readonly kind: 'index'; readonly folder: string }
  /** The same with what git saw of each file, as `parseIndexDetails` reads it. */
  | { readonly kind: 'index-details'; readonly folder: string }
  /**
   * The staged files at or below some paths from the root of the repository, all of them without any:
   * each with a letter before it, `S` where git leaves it out of the working tree, and a NUL behind it.
   */
  | { readonly kind: 'sparse-files'; readonly paths: readonly string[] }
  /** The names of files that are staged otherwise than in a commit, a full hash, each with a NUL behind it. */
  | { readonly kind: 'staged-files'; readonly commit: string; readonly folder: string }
  /** Branches and tags as `parseRefs` reads them, the newest first. */
  | { readonly kind: 'refs' }
  /** The newest tags as `parseTags` reads them, the newest first. */
  | { readonly kind: 'tags' }
  /** The names of files that differ between two commits, full hashes, each with a NUL behind it. */
  | { readonly kind: 'changed-files'; readonly commits: readonly [string, string] }
  /** The newest commits of a branch, a full hash, along first parents, as `parseMainline` reads them. */
  | { readonly kind: 'mainline'; readonly from: string; readonly most: number }
  /** Whether there are such commits, one line each: `<hash> commit <size>`, or something else. */
  | { readonly kind: 'commits-of'; readonly names: readonly string[] }
  /** What files differ between pairs of commits, full hashes, as `parseRaw` reads it. */
  | { readonly kind: 'changed-blobs'; readonly pairs: readonly CommitPair[] }
  /** Commits as `parseLog` reads them. `from` are full hashes, `since` an instant in seconds. */
  | { readonly kind: 'log'; readonly from: readonly string[]; readonly since: number }
  /** Contents as `parseBlobs` reads them. A name is a hash, or `<hash>:<path>` without line breaks. */
  | { readonly kind: 'blobs'; readonly names: readonly string[] }
  /** What commits, full hashes, changed beside white space, as `parseNumstat` reads it. */
  | { readonly kind: 'changes'; readonly commits: readonly string[] };

export interface CommitPair {
  readonly older: string;
  readonly newer: string;
}

export type GitResult =
  | { readonly kind: 'ok' }
  /** There was more output than the limit; what came before it was taken. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'not-started' }
  /** `message` is what git wrote about it, in English. */
  | { readonly kind: 'failed'; readonly message: string };

/** In milliseconds and bytes. */
export interface GitLimits {
  readonly time: number;
  readonly output: number;
}

export const usualLimits: GitLimits = { time: 10_000, output: 16 * 1024 * 1024 };

/** Git for one repository; undefined where git is not installed. `root` is a real path. */
export function openGit(
  root: string,
  environment: Environment,
  limits: GitLimits = usualLimits,
): Git | undefined {
  const folders = trustedPath(environment, root);
  const program = findProgram('git', folders, root);
  if (program === undefined) return undefined;
  const options = { cwd: root, env: gitEnvironment(root, folders, environment) };
  return {
    run: (command, take) =>
      new Promise(resolve => {
        const child = spawn(program, [...fixedArguments, ...argumentsOf(command)], {
          ...options,
          shell: false,
          windowsHide: true,
          stdio: 'pipe',
        });
        watch(child, limits, take, resolve);
        child.stdin.on('error', () => {}); // Git ended before it had read all; its exit code tells.
        child.stdin.end(inputOf(command));
      }),
  };
}

/** Overrides whatever the repository's own configuration says. */
const fixedArguments = [
  '--no-pager',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.untrackedCache=false'],
  ...['log.showSignature=false', 'log.showRoot=true', 'log.follow=false'],
  ...['safe.bareRepository=explicit', 'submodule.recurse=false'],
].flatMap(item => (item.startsWith('--') ? [item] : ['-c', item]));

function argumentsOf(command: GitCommand): readonly string[] {
  switch (command.kind) {
    case 'version':
      return ['version'];
    case 'is-shallow':
      return ['rev-parse', '--is-shallow-repository'];
    case 'commit-of':
      return ['rev-parse', '--verify', '--quiet', '--end-of-options', `${command.name}^{commit}`];
    case 'merge-base':
      return ['merge-base', '--end-of-options', ...command.commits];
    case 'tree':
      return [
        ...['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', command.commit],
        ...pathOf(command.folder),
      ];
    case 'index':
      return ['ls-files', '-s', '-z', '--', ...pathOf(command.folder)];
    case 'index-details':
      return ['ls-files', '-s', '-z', '--debug', '--', ...pathOf(command.folder)];
    case 'sparse-files':
      return ['ls-files', '-t', '-z', '--', ...command.paths];
    case 'staged-files':
      return [
        ...['diff-index', '--cached', '-z', '--name-only', '--no-renames', '--no-ext-diff'],
        ...['--no-textconv', '--no-color', '--no-relative', '--ignore-submodules=all'],
        ...['-O/dev/null', '--end-of-options', command.commit, '--'],
        ...pathOf(command.folder),
      ];
    case 'refs':
      return [
        ...['for-each-ref', '--format=%(refname) %(HEAD)', '--sort=-creatordate', '--count=1000'],
        ...['refs/heads', 'refs/remotes', 'refs/tags'],
      ];
    case 'tags':
      return [
        ...['for-each-ref', '--format=%(objectname) %(*objectname) %(refname:strip=2)'],
        ...['--sort=-creatordate', '--count=200', 'refs/tags'],
      ];
    case 'changed-files':
      return [
        ...['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--no-ext-diff'],
        ...['--no-textconv', '--no-color', '--no-relative', '--submodule=short', '-O/dev/null'],
        ...['--end-of-options', ...command.commits],
      ];
    case 'mainline':
      return [
        ...['rev-list', '--first-parent', '--timestamp', `--max-count=${command.most}`],
        ...['--end-of-options', command.from],
      ];
    case 'commits-of':
      return ['cat-file', '--batch-check', '-z'];
    case 'changed-blobs':
      return [
        ...['diff-tree', '--stdin', '--always', '-r', '-z', '--raw', '--no-abbrev', '--no-renames'],
        ...['--no-ext-diff', '--no-textconv', '--no-color', '--no-relative', '--submodule=short'],
        '-O/dev/null',
      ];
    case 'log':
      return [
        ...['log', '-z', '--name-only', '--no-ext-diff', '--no-textconv', '--no-renames'],
        ...['--diff-merges=off', '--no-color', '--no-relative', '--no-notes', '-O/dev/null'],
        ...['--encoding=UTF-8', '--format=%x00%H%x00%P%x00%ct%x00%an'],
        ...[`--since=@${command.since}`, '--end-of-options', ...command.from],
      ];
    case 'blobs':
      return ['cat-file', '--batch', '-z'];
    case 'changes':
      return [
        ...['diff-tree', '--stdin', '-r', '-z', '--root', '--numstat', '--no-renames'],
        ...['--ignore-all-space', '--ignore-blank-lines', '--no-ext-diff', '--no-textconv'],
        ...['--no-color', '--no-relative', '--submodule=short', '-O/dev/null'],
      ];
  }
}

/** The empty name of the top folder would be no path for git. */
function pathOf(folder: string): readonly string[] {
  return folder === '' ? [] : [folder];
}

function gitEnvironment(
  root: string,
  folders: readonly string[],
  environment: Environment,
): Record<string, string> {
  const home = environment['HOME'] ?? environment['USERPROFILE'];
  const systemRoot = environment['SystemRoot'];
  return {
    PATH: folders.join(process.platform === 'win32' ? ';' : ':'),
    ...(home === undefined ? {} : { HOME: home }),
    ...(systemRoot === undefined ? {} : { SystemRoot: systemRoot }),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_PAGER: 'cat',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_CEILING_DIRECTORIES: dirname(root),
  };
}

function watch(
  child: ChildProcessWithoutNullStreams,
  limits: GitLimits,
  take: (chunk: Uint8Array) => void,
  resolve: (result: GitResult) => void,
): void {
  let ended: GitResult | undefined;
  let size = 0;
  let message = '';
  const end = (result: GitResult) => {
    if (ended) return;
    ended = result;
    clearTimeout(timer);
    child.kill('SIGKILL');
    child.stdout.destroy();
    child.stderr.destroy();
    resolve(result);
  };
  const timer = setTimeout(() => end({ kind: 'timeout' }), limits.time);
  child.stdout.on('data', (chunk: Buffer) => {
    if (ended) return;
    size += chunk.length;
    if (size > limits.output) end({ kind: 'cut' });
    else take(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    message = (message + chunk.toString('utf8')).slice(0, 2000);
  });
  child.on('error', () => end({ kind: 'not-started' }));
  child.on('close', code => end(code === 0 ? { kind: 'ok' } : { kind: 'failed', message }));
}

function inputOf(command: GitCommand): string | undefined {
  switch (command.kind) {
    case 'blobs':
      return command.names.map(name => `${name}\0`).join('');
    case 'commits-of':
      return command.names.map(name => `${name}^{commit}\0`).join('');
    case 'changes':
      return command.commits.map(hash => `${hash}\n`).join('');
    case 'changed-blobs':
      // Git takes the second commit of a line for the only parent of the first.
      return command.pairs.map(({ older, newer }) => `${newer} ${older}\n`).join('');
    default:
      return undefined;
  }
}
