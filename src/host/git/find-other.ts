import { findDefaultBranch } from './find-branch.ts';
import { findCommit, type OpenRepository, type Refused, refused } from './open-repository.ts';
import { shortName } from './parse-refs.ts';

/** The commit that a comparison is asked with. */
export type Other =
  | { readonly kind: 'known'; readonly name: string; readonly hash: string }
  | Refused;

/** `ref` is the name of a commit; undefined means the default branch. */
export async function findOther(
  repository: OpenRepository,
  ref: string | undefined,
): Promise<Other> {
  if (ref !== undefined) {
    const { hash, reason } = await findCommit(repository, ref);
    if (hash !== undefined) return { kind: 'known', name: shortName(ref), hash };
    return refused(reason ?? `there is no commit "${shortName(ref)}" in this clone`);
  }
  const branch = await findDefaultBranch(repository);
  if (typeof branch === 'string') return refused(branch);
  if (!branch) return refused('there is no branch main or master in this clone');
  return { kind: 'known', ...branch };
}
