import { ask, describeFailure, findCommits, findVersionProblem, isHash } from './ask-git.ts';
import { defaultBranches } from './default-branches.ts';
import type { Environment } from './find-program.ts';
import { findRepository } from './find-repository.ts';
import { type Git, type GitLimits, openGit } from './git.ts';

export interface OpenRepository {
  readonly kind: 'open';
  readonly git: Git;
  /** The real path of its top folder. */
  readonly root: string;
  /** Where the project lies in it. */
  readonly prefix: string;
  /** Where HEAD and the usual default branches lead, by their names; undefined where git did not say. */
  readonly commits: ReadonlyMap<string, string> | undefined;
}

/** What cannot be had, with the reason as a clause. */
export interface Refused {
  readonly kind: 'unknown';
  readonly reason: string;
}

/** Git for the repository that a folder lies in, to read whole texts from it; one process. */
export async function openRepository(
  folder: string,
  environment: Environment,
  limits: GitLimits = usual,
): Promise<OpenRepository | Refused> {
  const repository = findRepository(folder);
  if (!repository) return refused(noRepository);
  const git = openGit(repository.root, environment, limits);
  if (!git) return refused('git is not installed');
  const commits = await findCommits(git, ['HEAD', ...defaultBranches.map(({ full }) => full)]);
  const open = { kind: 'open', git, ...repository } as const;
  // A git that is too old cannot be asked so.
  if (commits.has('HEAD')) return { ...open, commits };
  const problem = await findVersionProblem(git);
  return problem === undefined ? { ...open, commits: undefined } : refused(problem);
}

export const noRepository = 'no git history here';

/** The texts of a whole repository are more than git is asked for elsewhere. */
const usual = { time: 10_000, output: 64 * 1024 * 1024 };

/** `reason` is a clause. */
export function refused(reason: string): Refused {
  return { kind: 'unknown', reason };
}

export interface FoundCommit {
  readonly hash: string | undefined;
  /** Undefined where git only says that there is no such commit. */
  readonly reason: string | undefined;
}

/** The commit that a name leads to. */
export async function findCommit(
  { git, commits }: OpenRepository,
  name: string,
): Promise<FoundCommit> {
  const hash = commits?.get(name);
  if (hash !== undefined) return { hash, reason: undefined };
  const { result, text } = await ask(git, { kind: 'commit-of', name });
  if (result.kind === 'ok' && isHash(text)) return { hash: text, reason: undefined };
  if (result.kind === 'ok') return { hash: undefined, reason: `git did not say what ${name} is` };
  const isAbsent = result.kind === 'failed' && result.message === '';
  return { hash: undefined, reason: isAbsent ? undefined : describeFailure(result) };
}

/** The commit that is checked out. */
export async function findHead(
  repository: OpenRepository,
): Promise<{ readonly kind: 'known'; readonly hash: string } | Refused> {
  const { hash, reason } = await findCommit(repository, 'HEAD');
  return hash === undefined ? refused(reason ?? 'there is no commit yet') : { kind: 'known', hash };
}
