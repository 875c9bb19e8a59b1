import type { Commit, KnownHistory, Revision } from '../../core/model/facts/facts.ts';
import { pushTo } from '../../core/text/push-to.ts';
import { decodeText } from '../decode-text.ts';
import { askBlobs } from './ask-git.ts';
import type { Git } from './git.ts';

/** The commit that the folder is at, and those that were looked at. */
export interface RevisionQuestion {
  readonly head: string;
  readonly commits: readonly Commit[];
  /** Relative to the folder at `prefix`. */
  readonly plans: readonly string[];
  readonly prefix: string;
}

/**
 * The texts that plans had after each of their newest commits, and which of them HEAD holds, all in
 * one process. One whose answer is cut off counts as held. A text that is gone, is no text or is beyond the limit of git is left out.
 */
export async function readRevisions(
  git: Git,
  { head, commits, plans, prefix }: RevisionQuestion,
): Promise<Pick<KnownHistory, 'revisions' | 'committed'>> {
  const files = plans.map(plan => prefix + plan).filter(isOneLine);
  const wanted = findWanted(commits, files);
  const revisions = new Map<string, Revision[]>();
  const found = new Set(wanted.map(({ file }) => file));
  // Of these no commit was looked at: they are older, or new.
  const others = files.filter(file => !found.has(file));
  const names = [
    ...others.map(file => `${head}:${file}`),
    ...wanted.map(({ commit, file }) => `${commit.hash}:${file}`),
  ];
  const { blobs: answers } = await askBlobs(git, names);
  answers.slice(others.length).forEach((bytes, index) => {
    const question = wanted[index];
    const content = bytes && decodeText(bytes);
    if (!question || content?.kind !== 'text') return;
    const plan = question.file.slice(prefix.length);
    pushTo(revisions, plan, { commit: question.commit, text: content.text });
  });
  const missing = new Set(others.filter((_, index) => index < answers.length && !answers[index]));
  const committed = plans.filter(plan => !missing.has(prefix + plan));
  return { revisions, committed: new Set(committed) };
}

/** For one file. */
const mostRevisions = 30;

interface WantedText {
  readonly commit: Commit;
  /** Relative to the root of the repository. */
  readonly file: string;
}

/** Newest commits first, so that what does not fit within the limit of git is the oldest. */
function findWanted(commits: readonly Commit[], files: readonly string[]): readonly WantedText[] {
  const counts = new Map(files.map(file => [file, 0]));
  const wanted: WantedText[] = [];
  for (const commit of commits) {
    for (const file of commit.files) {
      const count = counts.get(file);
      if (count === undefined || count >= mostRevisions) continue;
      counts.set(file, count + 1);
      wanted.push({ commit, file });
    }
  }
  return wanted;
}

/** A line break in a name would be the end of it for git. */
function isOneLine(name: string): boolean {
  return !/[\n\r\0]/.test(name);
}
