import { ask, describeFailure, findCommits, isShallow } from '../../host/git/ask-git.ts';
import { findDefaultBranch, findParting, type NamedCommit } from '../../host/git/find-branch.ts';
import type { Environment } from '../../host/git/find-program.ts';
import type { Git } from '../../host/git/git.ts';
import { findHead, type OpenRepository, openRepository } from '../../host/git/open-repository.ts';
import { type MainlineCommit, parseMainline } from '../../host/git/parse-mainline.ts';
import { parseTags } from '../../host/git/parse-tags.ts';
import { mostWeeks } from './choose-revisions.ts';

/** The default branch, up to the commit where HEAD parted from it. */
export interface Branch {
  readonly git: Git;
  /** Where the project folder lies in the repository. */
  readonly prefix: string;
  readonly name: string;
  /** Newest first, along first parents. Never empty. */
  readonly mainline: readonly MainlineCommit[];
  /** By their index in the mainline, the newest ones. */
  readonly tags: ReadonlyMap<number, string>;
  /** Why the oldest commit here is not the first one there was. */
  readonly end: 'root' | 'shallow' | 'limit';
}

/** A year of a very busy branch is less. */
const mostCommits = 50_000;
/** As many as there are weeks. */
const mostTags = mostWeeks;
/** Texts of the past are more than git is asked for elsewhere. */
const limits = { time: 30_000, output: 1024 * 1024 * 1024 };
/** Clocks of two machines may differ; a commit of tomorrow is one of today. */
const daySeconds = 86_400;

/** `now` is in seconds. A clause where there is no such branch. */
export async function openBranch(
  folder: string,
  environment: Environment,
  now: number,
): Promise<Branch | string> {
  const opened = await openRepository(folder, environment, limits);
  if (opened.kind === 'unknown') return opened.reason;
  const { git, prefix } = opened;
  const tip = await findTip(opened);
  if (typeof tip === 'string') return tip;
  const [shallow, { result, text }, tags] = await Promise.all([
    isShallow(git),
    ask(git, { kind: 'mainline', from: tip.hash, most: mostCommits }),
    ask(git, { kind: 'tags' }),
  ]);
  if (shallow === undefined) return 'git did not say whether this clone is shallow';
  if (result.kind !== 'ok') return describeFailure(result);
  const all = parseMainline(text);
  const first = all.findIndex(({ seconds }) => seconds <= now + daySeconds);
  if (first < 0) return 'there is no commit yet';
  const whole = shallow ? 'shallow' : 'root';
  const mainline = all.slice(first);
  return {
    git,
    prefix,
    name: tip.name,
    mainline,
    tags: findTags(mainline, parseTags(tags.text)),
    end: all.length === mostCommits ? 'limit' : whole,
  };
}

function findTags(
  mainline: readonly MainlineCommit[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<number, string> {
  if (names.size === 0) return new Map();
  const found = mainline.flatMap(({ hash }, index): [number, string][] => {
    const name = names.get(hash);
    return name === undefined ? [] : [[index, name]];
  });
  return new Map(found.slice(0, mostTags));
}

/** Where the default branch has another name, the branch that is checked out has to do. */
async function findTip(repository: OpenRepository): Promise<NamedCommit | string> {
  const head = await findHead(repository);
  if (head.kind === 'unknown') return head.reason;
  const branch = await findDefaultBranch(repository);
  if (typeof branch === 'string') return branch;
  if (!branch) return { name: 'HEAD', hash: head.hash };
  const parting = await findParting(repository.git, head.hash, branch);
  return typeof parting === 'string' ? parting : { name: branch.name, hash: parting.hash };
}

/** The commits that names lead to, in one process. Names that lead nowhere are left out. */
export async function findNamed(
  git: Git,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(names)].filter(isName);
  if (asked.length === 0) return new Map();
  return findCommits(git, asked);
}

/** A tag, a branch or a commit; nothing that searches, and nothing with a break in it. */
function isName(name: string): boolean {
  return (
    name.length <= 250 &&
    /^[\p{Alpha}\p{N}_][\p{Alpha}\p{N}._/+-]*$/u.test(name) &&
    !name.includes('..')
  );
}
