import type { Commit, HistoryRequest } from '../core/model/facts.ts';
import { createPathSet } from '../core/text/path-set.ts';
import type { Git } from './git.ts';
import { createNumstatParser } from './parse-numstat.ts';

export interface LayoutQuestion extends HistoryRequest {
  /** Where the project folder lies in the repository. */
  readonly prefix: string;
}

/** So many commits are looked at more closely, the newest ones. */
const mostCommits = 300;
/** Larger commits say nothing about their files anyway. */
const mostFiles = 50;

/**
 * The commits without those of their files in which they changed white space only, in one process.
 * Only commits that touch the paths of a step are looked at. In plans white space has a meaning, so
 * they stay. Where git cannot tell, every file stays.
 */
export async function leaveOutLayout(
  git: Git,
  commits: readonly Commit[],
  { paths, plans, prefix }: LayoutQuestion,
): Promise<readonly Commit[]> {
  const isOfStep = createPathSet(paths);
  const kept = new Set(plans.map(plan => prefix + plan));
  const isWanted = ({ files }: Commit) =>
    files.length <= mostFiles && files.some(file => !kept.has(file) && isOfStep(file));
  const hashes = commits
    .filter(isWanted)
    .slice(0, mostCommits)
    .map(({ hash }) => hash);
  if (hashes.length === 0) return commits;
  const parser = createNumstatParser();
  const result = await git.run({ kind: 'changes', commits: hashes }, parser.push);
  if (result.kind !== 'ok') return commits;
  const changes = parser.end();
  return commits.map(commit => {
    const changed = changes.get(commit.hash);
    if (!changed || commit.files.every(file => changed.has(file))) return commit;
    return { ...commit, files: commit.files.filter(file => changed.has(file) || kept.has(file)) };
  });
}
