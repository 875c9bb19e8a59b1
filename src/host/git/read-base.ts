import type { SourceFile } from '../../core/model/source-file.ts';
import type { Base, KnownBase } from '../host.ts';
import { ask, askPaths, describeFailure } from './ask-git.ts';
import { findParting } from './find-branch.ts';
import { findEdited } from './find-edited.ts';
import { findOther } from './find-other.ts';
import type { Environment } from './find-program.ts';
import type { Git } from './git.ts';
import { findHead, openRepository, refused } from './open-repository.ts';
import { parseTree } from './parse-tree.ts';
import { readTexts, type Texts } from './read-texts.ts';

export interface BaseQuestion {
  readonly folder: string;
  /** A branch, a tag or a commit; undefined means the default branch. */
  readonly ref: string | undefined;
  /** The files as they are now. */
  readonly head: readonly SourceFile[];
  /** What was read before; it is not read again where it is still the commit. */
  readonly known: KnownBase | undefined;
  readonly environment: Environment;
}

/**
 * The candidate files as they were where HEAD parted from another commit, in at most ten
 * processes. Never throws: what cannot be had is refused with the reason.
 */
export async function readBase(question: BaseQuestion): Promise<Base> {
  const { folder, ref, known, environment } = question;
  if (ref !== undefined && !isRef(ref)) return refused(`"${ref}" is no name of a commit`);
  const opened = await openRepository(folder, environment);
  if (opened.kind === 'unknown') return opened;
  const { git, root, prefix } = opened;
  const head = await findHead(opened);
  if (head.kind === 'unknown') return head;
  const other = await findOther(opened, ref);
  if (other.kind === 'unknown') return other;
  const parting = await findParting(git, head.hash, other);
  if (typeof parting === 'string') return refused(parting);
  const commits = [parting.hash, head.hash] as const;
  const read =
    known?.commit === commits[0] ? known : await readCommit(git, commits[0], prefix, question.head);
  if (read.kind === 'unknown') return read;
  const [changed, edited] = await Promise.all([
    askPaths(git, { kind: 'changed-files', commits }),
    findEdited({ git, root, prefix, head: head.hash }),
  ]);
  if (changed.result.kind !== 'ok') return refused(describeFailure(changed.result));
  return {
    ...{ kind: 'known', name: other.name, commit: commits[0], head: commits[1] },
    files: read.files,
    changed: [...new Set([...changed.paths, ...edited])].sort(),
  };
}

/** Names and ancestors. What searches in messages or in the past of a branch is left out. */
function isRef(ref: string): boolean {
  return (
    ref.length <= 250 &&
    /^[\p{Alpha}\p{N}_@][\p{Alpha}\p{N}._/@+#-]*(?:[~^]\d{0,4}){0,9}$/u.test(ref) &&
    !ref.includes('..')
  );
}

async function readCommit(
  git: Git,
  commit: string,
  prefix: string,
  head: readonly SourceFile[],
): Promise<Texts> {
  const tree = await ask(git, { kind: 'tree', commit, folder: prefix });
  if (tree.result.kind !== 'ok') return refused(describeFailure(tree.result));
  return readTexts(git, { prefix, entries: parseTree(tree.text), head });
}
