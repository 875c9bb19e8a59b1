import type { Git, GitResult } from './git.ts';
import type { GitCommand } from './git-command.ts';
import { type BlobParser, createBlobParser } from './parse-blobs.ts';

/** Why this git cannot be used, as a clause; undefined where it can. */
export async function findVersionProblem(git: Git): Promise<string | undefined> {
  const { result, text } = await ask(git, { kind: 'version' });
  if (result.kind === 'not-started') return 'git cannot be started';
  const [, major = '0', minor = '0'] = /^git version (\d+)\.(\d+)/.exec(text) ?? [];
  const version = Number(major) * 1000 + Number(minor);
  if (version >= 2038) return undefined;
  return version === 0 ? 'git did not say its version' : `git ${major}.${minor} is older than 2.38`;
}

/** All that git prints, without white space at its ends. */
export async function ask(
  git: Git,
  command: GitCommand,
): Promise<{ readonly result: GitResult; readonly text: string }> {
  const chunks: Uint8Array[] = [];
  const result = await git.run(command, chunk => void chunks.push(chunk));
  return { result, text: Buffer.concat(chunks).toString('utf8').trim() };
}

/** The names of files that git lists with a NUL behind each; none where it fails. */
export async function askPaths(
  git: Git,
  command: Extract<GitCommand, { readonly kind: 'changed-files' | 'staged-files' }>,
): Promise<{ readonly result: GitResult; readonly paths: readonly string[] }> {
  const { result, text } = await ask(git, command);
  return { result, paths: result.kind === 'ok' ? text.split('\0').filter(Boolean) : [] };
}

/** What lies under some names, as `blobs` takes them, in their order; fewer where git was cut off. */
export async function askBlobs(
  git: Git,
  names: readonly string[],
): Promise<{ readonly result: GitResult; readonly blobs: ReturnType<BlobParser['end']> }> {
  if (names.length === 0) return { result: { kind: 'ok' }, blobs: [] };
  const parser = createBlobParser();
  const result = await git.run({ kind: 'blobs', names }, parser.push);
  return { result, blobs: parser.end() };
}

/** Whether a clone leaves out what happened before some day; undefined where git does not say. */
export async function isShallow(git: Git): Promise<boolean | undefined> {
  const { result, text } = await ask(git, { kind: 'is-shallow' });
  return result.kind === 'ok' ? text !== 'false' : undefined;
}

/** The commits that names lead to, in one process. Names that lead nowhere are left out. */
export async function findCommits(
  git: Git,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { text } = await ask(git, { kind: 'commits-of', names });
  const lines = text.split('\n');
  return new Map(
    names.flatMap((name, index): [string, string][] => {
      const [hash = '', type] = lines[index]?.split(' ') ?? [];
      return type === 'commit' && isHash(hash) ? [[name, hash]] : [];
    }),
  );
}

/** Why git has no answer, as a clause. */
export function describeFailure(result: GitResult): string {
  if (result.kind === 'timeout') return 'git took too long';
  if (result.kind === 'not-started') return 'git cannot be started';
  if (result.kind !== 'failed') return 'git said too much';
  if (result.message.includes('dubious ownership')) {
    return 'the repository belongs to another user (git calls it "dubious ownership")';
  }
  if (result.message.includes('not a git repository')) return 'no git history here';
  return 'git could not read the history';
}

/** Whether a text is the full name of an object. */
export function isHash(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
