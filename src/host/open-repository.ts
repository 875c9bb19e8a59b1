import { ask, describeFailure, findVersionProblem, isHash } from './ask-git.ts';
import type { Environment } from './find-program.ts';
import { findRepository } from './find-repository.ts';
import { type Git, type GitLimits, openGit } from './git.ts';

export interface OpenRepository {
  readonly kind: 'open';
  readonly git: Git;
  /** Where the project lies in its repository. */
  readonly prefix: string;
}

/** What cannot be had, with the reason as a clause. */
export interface Refused {
  readonly kind: 'unknown';
  readonly reason: string;
}

/** Git for the repository that a folder lies in, to read whole texts from it. */
export async function openRepository(
  folder: string,
  environment: Environment,
  limits: GitLimits = usual,
): Promise<OpenRepository | Refused> {
  const repository = findRepository(folder);
  if (!repository) return refused('no git history here');
  const git = openGit(repository.root, environment, limits);
  if (!git) return refused('git is not installed');
  const problem = await findVersionProblem(git);
  if (problem !== undefined) return refused(problem);
  return { kind: 'open', git, prefix: repository.prefix };
}

/** The texts of a whole repository are more than git is asked for elsewhere. */
const usual = { time: 10_000, output: 64 * 1024 * 1024 };

export function refused(reason: string): Refused {
  return { kind: 'unknown', reason };
}

export interface FoundCommit {
  readonly hash: string | undefined;
  /** Undefined where git only says that there is no such commit. */
  readonly reason: string | undefined;
}

export async function findCommit(git: Git, name: string): Promise<FoundCommit> {
  const { result, text } = await ask(git, { kind: 'commit-of', name });
  if (result.kind === 'ok' && isHash(text)) return { hash: text, reason: undefined };
  const isAbsent = result.kind === 'failed' && result.message === '';
  return { hash: undefined, reason: isAbsent ? undefined : describeFailure(result) };
}
