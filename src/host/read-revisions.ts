import type { Commit, Revision } from '../core/model/facts.ts';
import { decodeText } from './decode-text.ts';
import type { Git } from './git.ts';
import { createBlobParser } from './parse-blobs.ts';

/**
 * The texts that `plans`, relative to the folder at `prefix`, had after each of their newest commits, all in one process. A text that is
 * gone, is no text or is beyond the limit of git is left out.
 */
export async function readRevisions(
  git: Git,
  prefix: string,
  commits: readonly Commit[],
  plans: readonly string[],
): Promise<ReadonlyMap<string, readonly Revision[]>> {
  const wanted = findWanted(commits, plans.map(plan => prefix + plan).filter(isOneLine));
  const revisions = new Map<string, Revision[]>();
  if (wanted.length === 0) return revisions;
  const parser = createBlobParser();
  const names = wanted.map(({ commit, file }) => `${commit.hash}:${file}`);
  await git.run({ kind: 'blobs', names }, parser.push);
  parser.end().forEach((bytes, index) => {
    const question = wanted[index];
    const content = bytes && decodeText(bytes);
    if (!question || content?.kind !== 'text') return;
    const plan = question.file.slice(prefix.length);
    const known = revisions.get(plan) ?? [];
    known.push({ commit: question.commit, text: content.text });
    revisions.set(plan, known);
  });
  return revisions;
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
