import type { Commit } from '../../model/facts/facts.ts';
import { firstIndexFrom } from '../../text/first-index.ts';
import { atOnce, type InParts } from '../../text/in-parts.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { folderOf } from '../../text/path.ts';
import { createPathMatcher, literalStart } from '../../text/path-glob.ts';
import { pushTo } from '../../text/push-to.ts';

const botName = /\[bot\]|\b(?:dependabot|renovate|greenkeeper|github-actions)\b|[-_ ]bot\b/i;

/** A commit that touched paths, and one file by which it did. */
export interface Touch {
  readonly commit: Commit;
  readonly file: string;
}

/** The commits of a history that say something about the files they touched. */
export interface CommitLog {
  /**
   * What touched files that match a glob; undefined where the glob cannot be evaluated. `plan` is
   * the file that holds it, relative to the root of the repository as all files here are.
   */
  readonly touching: (glob: string, plan: string) => readonly Touch[] | undefined;
  /** The same for one file, relative to the root of the repository. */
  readonly touchingFile: (file: string) => readonly Commit[];
}

/** A commit with more files says little about any of them, where nobody agreed on something else. */
export const usualBulk = 50;

/** A commit with more than `bulkFiles` files says little about any of them. */
export function commitLogOf(commits: readonly Commit[], bulkFiles: number): CommitLog {
  return atOnce(commitLogInParts(commits, bulkFiles));
}

/** The same part by part, where it was not made yet. */
export function* commitLogInParts(
  commits: readonly Commit[],
  bulkFiles: number,
): InParts<CommitLog> {
  const known = logsOf(commits);
  const log = known.get(bulkFiles) ?? (yield* createCommitLog(commits, bulkFiles));
  known.set(bulkFiles, log);
  return log;
}

/** By how many files are too many. */
const logsOf = lazyOf((_: readonly Commit[]) => new Map<number, CommitLog>());

/** Whether a commit was made by a program: dependency updates go on when nobody works. */
export function isByBot(commit: Commit): boolean {
  return botName.test(commit.author);
}

/** So many commits take a few milliseconds. */
const portion = 5000;

function* createCommitLog(commits: readonly Commit[], bulkFiles: number): InParts<CommitLog> {
  const byFile = new Map<string, Commit[]>();
  for (const [index, commit] of commits.entries()) {
    if (index % portion === portion - 1) yield;
    if (isByBot(commit) || commit.files.length > bulkFiles) continue;
    for (const file of commit.files) pushTo(byFile, file, commit);
  }
  const files = [...byFile.keys()].sort();
  const found = new Map<string, readonly Touch[] | undefined>();
  const touching = (glob: string, plan: string): readonly Touch[] | undefined => {
    const folder = folderOf(plan);
    const key = `${folder}\n${glob}`;
    if (!found.has(key)) found.set(key, findTouches({ byFile, files }, glob, folder));
    return found.get(key);
  };
  return { touching, touchingFile: file => byFile.get(file) ?? [] };
}

interface TouchedFiles {
  readonly byFile: ReadonlyMap<string, readonly Commit[]>;
  /** Its keys, sorted: what begins alike stands together. */
  readonly files: readonly string[];
}

function findTouches(
  { byFile, files }: TouchedFiles,
  glob: string,
  folder: string,
): readonly Touch[] | undefined {
  const isMatch = createPathMatcher(glob, folder);
  if (!isMatch) return undefined;
  const touches = new Map<Commit, Touch>();
  const start = literalStart(glob, folder);
  for (let index = firstIndexFrom(files, start); index < files.length; index++) {
    const file = files[index] ?? '';
    if (!file.startsWith(start)) break;
    if (!isMatch(file)) continue;
    for (const commit of byFile.get(file) ?? []) {
      if (!touches.has(commit)) touches.set(commit, { commit, file });
    }
  }
  return [...touches.values()];
}
