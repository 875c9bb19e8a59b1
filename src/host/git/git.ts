import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { type Environment, findProgram, trustedPath } from './find-program.ts';
import { argumentsOf, type GitCommand, inputOf } from './git-command.ts';

/**
 * The only way to git, and the only place that starts a program. Nothing that a repository's
 * configuration, attributes, hooks or names say can make git run another program, write a file or
 * use the network. Only those of `GitCommand` exist.
 */
export interface Git {
  /** Gives `take` the output as it comes. Never throws, never waits longer than its limit. */
  readonly run: (command: GitCommand, take: (chunk: Uint8Array) => void) => Promise<GitResult>;
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
