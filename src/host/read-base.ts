import { isCandidatePath, isWalkedName } from '../core/model/candidate.ts';
import type { SourceFile } from '../core/model/source-file.ts';
import { ask, describeFailure, findVersionProblem, isHash } from './ask-git.ts';
import { decodeText } from './decode-text.ts';
import type { Environment } from './find-program.ts';
import { findRepository } from './find-repository.ts';
import { type Git, openGit } from './git.ts';
import type { Base } from './host.ts';
import { createBlobParser } from './parse-blobs.ts';
import { parseTree } from './parse-tree.ts';

export interface BaseQuestion {
  readonly folder: string;
  /** A branch, a tag or a commit; undefined means the default branch. */
  readonly ref: string | undefined;
  /** The files as they are now. */
  readonly head: readonly SourceFile[];
  readonly environment: Environment;
}

/**
 * The candidate files as they were where HEAD parted from another commit, in at most twelve
 * processes. Never throws: what cannot be had is refused with the reason.
 */
export async function readBase(question: BaseQuestion): Promise<Base> {
  const { folder, ref, environment } = question;
  if (ref !== undefined && !isRef(ref)) return refused(`"${ref}" is no name of a commit`);
  const repository = findRepository(folder);
  if (!repository) return refused('no git history here');
  const git = openGit(repository.root, environment, limits);
  if (!git) return refused('git is not installed');
  const problem = await findVersionProblem(git);
  if (problem !== undefined) return refused(problem);
  const head = await findCommit(git, 'HEAD');
  if (head.hash === undefined) return refused(head.reason ?? 'there is no commit yet');
  const other = await findOther(git, ref);
  if (other.kind === 'unknown') return other;
  const parting = await ask(git, { kind: 'merge-base', commits: [head.hash, other.hash] });
  if (!isHash(parting.text)) return refused(await explainParting(git, other.name));
  const { prefix } = repository;
  const commits = { base: parting.text, head: head.hash };
  return readTexts(git, { prefix, name: other.name, files: question.head, ...commits });
}

/** The texts of a whole repository are more than git is asked for elsewhere. */
const limits = { time: 10_000, output: 64 * 1024 * 1024 };

/** Names and ancestors. What searches in messages or in the past of a branch is left out. */
function isRef(ref: string): boolean {
  return (
    ref.length <= 250 &&
    /^[\p{L}\p{N}_@][\p{L}\p{N}._/@+#-]*(?:[~^]\d{0,4}){0,9}$/u.test(ref) &&
    !ref.includes('..')
  );
}

interface FoundCommit {
  readonly hash: string | undefined;
  /** Undefined where git only says that there is no such commit. */
  readonly reason: string | undefined;
}

async function findCommit(git: Git, name: string): Promise<FoundCommit> {
  const { result, text } = await ask(git, { kind: 'commit-of', name });
  if (result.kind === 'ok' && isHash(text)) return { hash: text, reason: undefined };
  const isAbsent = result.kind === 'failed' && result.message === '';
  return { hash: undefined, reason: isAbsent ? undefined : describeFailure(result) };
}

type Other = { readonly kind: 'known'; readonly name: string; readonly hash: string } | Refused;
type Refused = Extract<Base, { readonly kind: 'unknown' }>;

/** Where most repositories keep what everybody has; the remote knows it best. */
const defaultBranches = [
  ['refs/remotes/origin/HEAD', 'origin'],
  ['refs/remotes/origin/main', 'origin/main'],
  ['refs/remotes/origin/master', 'origin/master'],
  ['refs/heads/main', 'main'],
  ['refs/heads/master', 'master'],
] as const;

async function findOther(git: Git, ref: string | undefined): Promise<Other> {
  const names = ref === undefined ? defaultBranches : [[ref, ref] as const];
  for (const [full, name] of names) {
    const { hash, reason } = await findCommit(git, full);
    if (hash !== undefined) return { kind: 'known', name, hash };
    if (reason !== undefined) return refused(reason);
  }
  if (ref !== undefined) return refused(`there is no commit "${ref}" in this clone`);
  return refused('there is no branch main or master to compare with');
}

async function explainParting(git: Git, name: string): Promise<string> {
  const { text } = await ask(git, { kind: 'is-shallow' });
  if (text === 'false') return `HEAD and ${name} have no commit in common`;
  return `this clone is shallow and does not reach the commit where HEAD parted from ${name}`;
}

interface TextQuestion {
  /** Where the project lies in its repository. */
  readonly prefix: string;
  readonly name: string;
  readonly files: readonly SourceFile[];
  /** Full hashes. */
  readonly base: string;
  readonly head: string;
}

async function readTexts(git: Git, question: TextQuestion): Promise<Base> {
  const { prefix, name, base, head } = question;
  const tree = await ask(git, { kind: 'tree', commit: base, folder: prefix });
  if (tree.result.kind !== 'ok') return refused(describeFailure(tree.result));
  const entries = parseTree(tree.text).flatMap(entry =>
    entry.path.startsWith(prefix) ? { ...entry, path: entry.path.slice(prefix.length) } : [],
  );
  const candidates = entries.filter(({ path }) => isCandidate(path));
  const texts = candidates.filter(({ kind }) => kind === 'file');
  const parser = createBlobParser();
  const names = texts.map(({ hash }) => hash);
  const { kind } = await git.run({ kind: 'blobs', names }, parser.push);
  if (kind === 'cut') return refused('the texts of then are more than 64 MB');
  const blobs = parser.end();
  // A blob that this clone does not hold must not look like a file that was not there.
  if (kind !== 'ok' || blobs.length < texts.length || blobs.includes(undefined)) {
    return refused('this clone does not hold all texts of then');
  }
  const changed = await ask(git, { kind: 'changed-files', commits: [base, head] });
  if (changed.result.kind !== 'ok') return refused(describeFailure(changed.result));
  const now = new Map(question.files.map(file => [file.path, file]));
  return {
    kind: 'known',
    name,
    commit: base,
    files: [
      ...texts.flatMap(({ path }, index) => toFile(path, blobs[index], now)),
      // What a link of then led to is not known; it counts as what it leads to now.
      ...candidates.flatMap(({ path, kind }) => (kind === 'link' ? (now.get(path) ?? []) : [])),
    ],
    changed: changed.text.split('\0').filter(path => path !== ''),
  };
}

/** As the walk over the folder would find it. */
function isCandidate(path: string): boolean {
  return isCandidatePath(path) && path.split('/').slice(0, -1).every(isWalkedName);
}

/** A text that did not change is the same file, so that it is not read twice. */
function toFile(
  path: string,
  bytes: Uint8Array | undefined,
  now: ReadonlyMap<string, SourceFile>,
): SourceFile[] {
  if (!bytes) return [];
  const content = decodeText(bytes);
  const present = now.get(path);
  const isSame =
    content.kind === 'text' &&
    present?.content.kind === 'text' &&
    present.content.text === content.text;
  return [isSame ? present : { path, content }];
}

function refused(reason: string): Refused {
  return { kind: 'unknown', reason };
}
