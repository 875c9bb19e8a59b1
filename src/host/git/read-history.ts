import { join } from 'node:path';
import type { BranchState, Commit, History, HistoryRequest } from '../../core/model/facts/facts.ts';
import { readTextFile } from '../read-text-file.ts';
import { describeFailure, isHash, isShallow } from './ask-git.ts';
import { findDefaultBranch } from './find-branch.ts';
import type { Environment } from './find-program.ts';
import { findSparse } from './find-sparse.ts';
import { type Git, type GitResult, usualLimits } from './git.ts';
import { lookAtLayout } from './look-at-layout.ts';
import {
  findHead,
  noRepository,
  type OpenRepository,
  openRepository,
  refused,
} from './open-repository.ts';
import { createLogParser, type LogEntry } from './parse-log.ts';
import { readRevisions } from './read-revisions.ts';
import { type Sides, splitBranches } from './split-branches.ts';

export interface HistoryQuestion extends HistoryRequest {
  readonly folder: string;
  /** The moment of evaluation, an ISO 8601 instant. Commits after it are left out. */
  readonly now: string;
  readonly environment: Environment;
}

/**
 * What git knows of the last `horizon` days, in at most six processes whatever is asked, and three
 * more where plans were renamed. Never throws: where history cannot be had, it is unknown and the
 * reason says why.
 */
export async function readHistory(question: HistoryQuestion): Promise<History> {
  const { folder, environment } = question;
  const { governed = [] } = question;
  const repository = await openRepository(folder, environment, usualLimits);
  if (repository.kind === 'unknown') {
    const mayBeSparse = governed.length > 0 && repository.reason !== noRepository;
    return mayBeSparse ? { ...repository, sparse: { kind: 'unknown' } } : repository;
  }
  const [history, sparse] = await Promise.all([
    readCommits(repository, question),
    findSparse(repository.git, governed),
  ]);
  return sparse ? { ...history, sparse } : history;
}

async function readCommits(
  repository: OpenRepository,
  question: HistoryQuestion,
): Promise<History> {
  const head = await findHead(repository);
  return head.kind === 'unknown' ? head : readLog(repository, head.hash, question);
}

async function readLog(
  repository: OpenRepository,
  head: string,
  question: HistoryQuestion,
): Promise<History> {
  const now = Math.floor(Date.parse(question.now) / 1000);
  const since = startOfDay(now - question.horizon * daySeconds);
  const { plans } = question;
  const { git, prefix, root } = repository;
  const ignored = readIgnored(root);
  const counts = ({ hash, parents, seconds }: LogEntry) =>
    parents.length <= 1 && seconds <= now + daySeconds && !ignored.has(hash);
  const layout = lookAtLayout(git, { ...question, prefix });
  const parser = createLogParser(entry => {
    if (counts(entry)) layout.take(entry);
  });
  const other = await findOther(repository, head);
  const from = other === undefined ? [head] : [head, other];
  const result = await git.run({ kind: 'log', from, since }, parser.push);
  if (result.kind !== 'ok' && result.kind !== 'cut') return refused(describeFailure(result));
  const all = parser.end(result.kind === 'ok' ? 'complete' : 'cut');
  if (result.kind === 'cut' && all.length === 0) return refused(describeFailure(result));
  const borders = await findBorders(git, all);
  if (borders === undefined) return refused('git did not say whether this clone is shallow');
  const touched = all.filter(entry => counts(entry) && !borders.includes(entry.hash)).map(toCommit);
  const counted = await layout.leaveOut(touched);
  const sides = other === undefined ? undefined : splitBranches(all, head, other);
  const commits = sides ? counted.filter(({ hash }) => !sides.elsewhere.has(hash)) : counted;
  const read = await readRevisions(git, { head, commits, plans, prefix });
  return {
    kind: 'known',
    commits,
    ...(sides && { branch: toState(sides, counted) }),
    since: knownSince(all, borders, result, since),
    isShallow: borders.length > 0,
    ...read,
  };
}

/** The newest commit of the default branch, where git said it with the first question and it is not HEAD. */
async function findOther(repository: OpenRepository, head: string): Promise<string | undefined> {
  if (!repository.commits) return undefined;
  const branch = await findDefaultBranch(repository);
  return typeof branch === 'object' && branch.hash !== head ? branch.hash : undefined;
}

function toState({ local, elsewhere }: Sides, commits: readonly Commit[]): BranchState {
  return { local, elsewhere: commits.filter(({ hash }) => elsewhere.has(hash)) };
}

/** Clocks of two machines may differ; a commit of tomorrow is one of today. */
const daySeconds = 86_400;

/**
 * The commits whose parents a shallow clone left out: git shows every file of theirs as changed.
 * Undefined where it is not certain whether there are any.
 */
async function findBorders(
  git: Git,
  entries: readonly LogEntry[],
): Promise<readonly string[] | undefined> {
  const roots = entries.filter(({ parents }) => parents.length === 0).map(({ hash }) => hash);
  if (roots.length === 0) return [];
  const cutsOff = await isShallow(git);
  return cutsOff === undefined ? undefined : roots.filter(() => cutsOff);
}

/** The day before which something may be missing; undefined where nothing is. */
function knownSince(
  entries: readonly LogEntry[],
  borders: readonly string[],
  result: GitResult,
  asked: number,
): string | undefined {
  if (result.kind === 'cut') return dayOf(entries.at(-1)?.seconds ?? asked);
  const border = Math.max(
    ...entries.filter(({ hash }) => borders.includes(hash)).map(({ seconds }) => seconds),
  );
  if (Number.isFinite(border)) return dayOf(border);
  const known = new Set(entries.map(({ hash }) => hash));
  const isWhole =
    entries.length > 0 && entries.every(({ parents }) => parents.every(hash => known.has(hash)));
  return isWhole ? undefined : dayOf(asked);
}

/** The commits that `.git-blame-ignore-revs` names: they changed the form of texts only. */
function readIgnored(root: string): ReadonlySet<string> {
  const content = readTextFile(join(root, '.git-blame-ignore-revs'));
  if (content?.kind !== 'text') return new Set();
  return new Set(content.text.split(/\s+/).filter(isHash));
}

function toCommit({ hash, author, seconds, files }: LogEntry): Commit {
  return { hash, author, at: new Date(seconds * 1000).toISOString(), files };
}

function startOfDay(seconds: number): number {
  return Math.max(0, seconds - (seconds % daySeconds));
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
