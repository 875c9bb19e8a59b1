import { ask, isHash } from './ask-git.ts';
import type { Git } from './git.ts';
import { findCommit } from './open-repository.ts';

/** A commit, and what people call it. */
export interface NamedCommit {
  readonly name: string;
  /** A full hash. */
  readonly hash: string;
}

/** The newest commit of the default branch; undefined where there is none, a clause where git fails. */
export async function findDefaultBranch(git: Git): Promise<NamedCommit | string | undefined> {
  for (const [full, name] of defaultBranches) {
    const { hash, reason } = await findCommit(git, full);
    if (hash !== undefined) return { name, hash };
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** Where most repositories keep what everybody has; the remote knows it best. */
const defaultBranches = [
  ['refs/remotes/origin/HEAD', 'origin'],
  ['refs/remotes/origin/main', 'origin/main'],
  ['refs/remotes/origin/master', 'origin/master'],
  ['refs/heads/main', 'main'],
  ['refs/heads/master', 'master'],
] as const;

/** The commit at which two, full hashes, part; a clause where there is none. */
export async function findParting(
  git: Git,
  head: string,
  other: NamedCommit,
): Promise<{ readonly hash: string } | string> {
  const { text } = await ask(git, { kind: 'merge-base', commits: [head, other.hash] });
  if (isHash(text)) return { hash: text };
  const shallow = await ask(git, { kind: 'is-shallow' });
  if (shallow.text === 'false') return `HEAD and ${other.name} have no commit in common`;
  return `this clone is shallow and does not reach the commit where HEAD parted from ${other.name}`;
}
