import type { Commit, HistoryRequest } from '../../core/model/facts/facts.ts';
import { createPathSet } from '../../core/text/path-set.ts';
import type { Git } from './git.ts';
import type { LogEntry } from './parse-log.ts';
import { createNumstatParser, type NumstatParser } from './parse-numstat.ts';

export interface LayoutQuestion extends HistoryRequest {
  /** Where the project folder lies in the repository. */
  readonly prefix: string;
}

/** So many commits are looked at more closely, the newest ones. */
const mostCommits = 300;
/** Larger commits say nothing about their files anyway. */
const mostFiles = 50;

/** Commits come newest first, as git tells them, and are looked at while more of them come. */
export interface LayoutLook {
  readonly take: (entry: LogEntry) => void;
  /** The commits without those of their files in which they changed white space only. */
  readonly leaveOut: (commits: readonly Commit[]) => Promise<readonly Commit[]>;
}

/**
 * Tells in one process which files of commits differ in more than white space. Only commits that
 * touch the paths of a step are looked at. In plans white space has a meaning, so they stay, as does
 * all that the first commit brought. Where git cannot tell, every file stays.
 */
export function lookAtLayout(git: Git, { paths, plans, prefix }: LayoutQuestion): LayoutLook {
  const isOfStep = createPathSet(paths);
  const kept = new Set(plans.map(plan => prefix + plan));
  const isWanted = ({ parents, files }: LogEntry) =>
    parents.length === 1 &&
    files.length <= mostFiles &&
    files.some(file => !kept.has(file) && isOfStep(file));
  const wanted: string[] = [];
  let changes: ReturnType<typeof readChanges> | undefined;
  return {
    take: entry => {
      if (changes || !isWanted(entry)) return;
      wanted.push(entry.hash);
      if (wanted.length === mostCommits) changes = readChanges(git, wanted);
    },
    leaveOut: async commits => {
      const changed = await (changes ?? readChanges(git, wanted));
      return commits.map(commit => {
        const files = changed?.get(commit.hash);
        if (!files || commit.files.every(file => files.has(file))) return commit;
        return { ...commit, files: commit.files.filter(file => files.has(file) || kept.has(file)) };
      });
    },
  };
}

async function readChanges(
  git: Git,
  commits: readonly string[],
): Promise<ReturnType<NumstatParser['end']> | undefined> {
  if (commits.length === 0) return undefined;
  const parser = createNumstatParser();
  const result = await git.run({ kind: 'changes', commits }, parser.push);
  return result.kind === 'ok' ? parser.end() : undefined;
}
