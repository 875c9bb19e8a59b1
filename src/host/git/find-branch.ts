import { ask, isHash, isShallow } from './ask-git.ts';
import { defaultBranches } from './default-branches.ts';
import type { Git } from './git.ts';
import { findCommit, type OpenRepository } from './open-repository.ts';

/** A commit, and what people call it. */
export interface NamedCommit {
  readonly name: string;
  /** A full hash. */
  readonly hash: string;
}

/** The newest commit of the default branch; undefined where there is none, a clause where git fails. */
export async function findDefaultBranch(
  repository: OpenRepository,
): Promise<NamedCommit | string | undefined> {
  const { commits } = repository;
  // One that leads nowhere was asked for already.
  for (const { full, name } of defaultBranches.filter(({ full }) => commits?.has(full) ?? true)) {
    const { hash, reason } = await findCommit(repository, full);
    if (hash !== undefined) return { name, hash };
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** The commit at which two, full hashes, part; a clause where there is none. */
export async function findParting(
  git: Git,
  head: string,
  other: NamedCommit,
): Promise<{ readonly hash: string } | string> {
  if (head === other.hash) return { hash: head };
  const { text } = await ask(git, { kind: 'merge-base', commits: [head, other.hash] });
  if (isHash(text)) return { hash: text };
  if ((await isShallow(git)) === false) return `HEAD and ${other.name} have no commit in common`;
  return `this clone is shallow and does not reach the commit where HEAD parted from ${other.name}`;
}
