import type { Commit, KnownHistory } from '../model/facts.ts';
import { folderOf } from '../text/path.ts';
import { createPathMatcher } from '../text/path-glob.ts';

/** A commit with more files says little about any of them. */
const bulkFiles = 50;

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
}

/** A history never changes, and neither does what was found in it. */
const logs = new WeakMap<KnownHistory, CommitLog>();

export function commitLogOf(history: KnownHistory): CommitLog {
  const known = logs.get(history);
  if (known) return known;
  const log = createCommitLog(history);
  logs.set(history, log);
  return log;
}

/** Whether a commit was made by a program: dependency updates go on when nobody works. */
export function isByBot(commit: Commit): boolean {
  return botName.test(commit.author);
}

function createCommitLog(history: KnownHistory): CommitLog {
  const byFile = new Map<string, Commit[]>();
  for (const commit of history.commits) {
    if (isByBot(commit) || commit.files.length > bulkFiles) continue;
    for (const file of commit.files) {
      const list = byFile.get(file);
      if (list) list.push(commit);
      else byFile.set(file, [commit]);
    }
  }
  const found = new Map<string, readonly Touch[] | undefined>();
  const touching = (glob: string, plan: string): readonly Touch[] | undefined => {
    const folder = folderOf(plan);
    const key = `${folder}\n${glob}`;
    if (!found.has(key)) found.set(key, findTouches(byFile, glob, folder));
    return found.get(key);
  };
  return { touching };
}

function findTouches(
  byFile: ReadonlyMap<string, readonly Commit[]>,
  glob: string,
  folder: string,
): readonly Touch[] | undefined {
  const isMatch = createPathMatcher(glob, folder);
  if (!isMatch) return undefined;
  const touches = new Map<Commit, Touch>();
  for (const [file, commits] of byFile) {
    if (!isMatch(file)) continue;
    for (const commit of commits) {
      if (!touches.has(commit)) touches.set(commit, { commit, file });
    }
  }
  return [...touches.values()];
}
