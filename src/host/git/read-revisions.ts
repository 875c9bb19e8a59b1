import type { Commit, KnownHistory, Revision } from '../../core/model/facts/facts.ts';
import { pushTo } from '../../core/text/push-to.ts';
import { decodeText } from '../decode-text.ts';
import { askBlobs } from './ask-git.ts';
import { findFormer, findRenaming, namesToAsk } from './find-former.ts';
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
 * one process; one more for each time that a plan was renamed. One whose answer is cut off counts as held. A text
 * that is gone, is no text or is beyond the limit of git is left out.
 */
export async function readRevisions(
  git: Git,
  { head, commits, plans, prefix }: RevisionQuestion,
): Promise<Pick<KnownHistory, 'revisions' | 'committed' | 'formerNames'>> {
  const files = plans.map(plan => prefix + plan).filter(isOneLine);
  const found = new Set(commits.flatMap(commit => commit.files));
  // Of these no commit was looked at: they are older, or new.
  const others = files.filter(file => !found.has(file));
  const revisions = new Map<string, Revision[]>();
  const formerNames = new Map<string, string[]>();
  let wanted = findWanted(
    commits,
    files.map(file => ({ plan: file.slice(prefix.length), file, from: 0 })),
  );
  const names = others.map(file => `${head}:${file}`);
  const first = await readTexts(git, names, wanted);
  let { texts, renamed } = first;
  for (let round = 0; ; round++) {
    texts.forEach((text, index) => {
      const asked = wanted[index];
      if (text !== undefined && asked)
        pushTo(revisions, asked.plan, { commit: asked.commit, text });
    });
    if (renamed.length === 0 || round === mostNames) break;
    for (const { plan, file } of renamed) pushTo(formerNames, plan, file);
    wanted = findWanted(
      commits,
      renamed.map(({ plan, file, commit }) => ({ plan, file, from: commits.indexOf(commit) + 1 })),
    );
    ({ texts, renamed } = await readTexts(git, [], wanted));
  }
  const missing = new Set(others.filter((_, index) => first.isMissing(index)));
  const committed = plans.filter(plan => !missing.has(prefix + plan));
  return { revisions, committed: new Set(committed), formerNames };
}

/** For one file. */
const mostRevisions = 30;

/** For one plan, beside the one that it has. */
const mostNames = 3;

/** A file that is, or was, a plan of the present. */
interface AskedFile {
  readonly plan: string;
  /** Relative to the root of the repository. */
  readonly file: string;
  /** The newest commit that counts. */
  readonly from: number;
}

interface WantedText extends Omit<AskedFile, 'from'> {
  readonly commit: Commit;
}

/** Newest commits first, so that what does not fit within the limit of git is the oldest. */
function findWanted(
  commits: readonly Commit[],
  asked: readonly AskedFile[],
): readonly WantedText[] {
  const counts = new Map(asked.map(each => [each.file, { ...each, count: 0 }]));
  const wanted: WantedText[] = [];
  commits.forEach((commit, index) => {
    for (const file of commit.files) {
      const each = counts.get(file);
      if (!each || index < each.from || each.count >= mostRevisions) continue;
      each.count++;
      wanted.push({ plan: each.plan, file, commit });
    }
  });
  return wanted;
}

interface Texts {
  /** Of what is wanted, in its order. */
  readonly texts: readonly (string | undefined)[];
  /** The former names of files, and the commits that took them away. */
  readonly renamed: readonly WantedText[];
  /** Whether nothing lies below one of the names; what was cut off may be there. */
  readonly isMissing: (index: number) => boolean;
}

async function readTexts(
  git: Git,
  names: readonly string[],
  wanted: readonly WantedText[],
): Promise<Texts> {
  const oldest = new Map(wanted.map((each, index) => [each.file, { ...each, index }]));
  const renamings = [...oldest.values()].flatMap(each => {
    const renaming = findRenaming(each.file, each.commit);
    return renaming ? { ...each, renaming, names: namesToAsk(renaming) } : [];
  });
  const { blobs } = await askBlobs(git, [
    ...names,
    ...wanted.map(({ commit, file }) => `${commit.hash}:${file}`),
    ...renamings.flatMap(each => each.names),
  ]);
  const answers = blobs.slice(names.length);
  const texts = answers.slice(0, wanted.length).map(textOf);
  const renamed: WantedText[] = [];
  let at = wanted.length;
  for (const { plan, commit, renaming, names: asked, index } of renamings) {
    const told = answers.slice(at, at + asked.length);
    // What is there and no text is like nothing, and is not gone.
    const found = told.map(bytes => bytes && (textOf(bytes) ?? ''));
    const isWhole = told.length === asked.length;
    const former = isWhole ? findFormer(renaming, texts[index], found) : undefined;
    if (former !== undefined) renamed.push({ plan, file: former, commit });
    at += asked.length;
  }
  return { texts, renamed, isMissing: index => index < blobs.length && !blobs[index] };
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  const content = bytes && decodeText(bytes);
  return content?.kind === 'text' ? content.text : undefined;
}

/** A line break in a name would be the end of it for git. */
function isOneLine(name: string): boolean {
  return !/[\n\r\0]/.test(name);
}
