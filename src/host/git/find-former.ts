import type { Commit } from '../../core/model/facts/facts.ts';
import { groupBy } from '../../core/text/group-by.ts';
import { lazyOf } from '../../core/text/lazy-of.ts';
import { baseNameOf } from '../../core/text/path.ts';

/** The oldest commit that is known to have touched a file, and names that the file may have had before. */
export interface Renaming {
  readonly file: string;
  readonly commit: Commit;
  readonly names: readonly string[];
}

/** What git is asked about it: the file before, then each name before and after that commit. */
export function namesToAsk({ file, commit, names }: Renaming): readonly string[] {
  const before = (name: string) => `${commit.hash}^:${name}`;
  return [before(file), ...names.flatMap(name => [before(name), `${commit.hash}:${name}`])];
}

/** Files of its kind that the same commit touched: those of its name, which moved with a folder, or a few others. */
export function findRenaming(file: string, commit: Commit): Renaming | undefined {
  const kind = kindOf(file);
  if (kind === undefined) return undefined;
  const { byName, byKind } = filesOf(commit);
  const namesake = byName.get(baseNameOf(file)) ?? [];
  const touched = namesake.length > 1 ? namesake : (byKind.get(kind) ?? []);
  // Beside the file itself.
  if (touched.length > mostNames + 1) return undefined;
  const names = touched.filter(other => other !== file && !/[\n\r\0]/.test(other));
  return names.length === 0 ? undefined : { file, commit, names };
}

const mostNames = 6;

/** Grouped once: one commit may hold all files of a repository, and many plans among them. */
const filesOf = lazyOf(({ files }: Commit) => ({
  byName: groupBy(files, baseNameOf),
  byKind: groupBy(files, kindOf),
}));

function kindOf(file: string): string | undefined {
  return /\.[^./]+$/.exec(file)?.[0];
}

/**
 * The name that is gone with this commit, and whose text is mostly the one that the file began with. Of the answers of git
 * one is undefined where there is no such file, and empty where that is no text.
 */
export function findFormer(
  { names }: Renaming,
  text: string | undefined,
  [itself, ...answers]: readonly (string | undefined)[],
): string | undefined {
  if (text === undefined || itself !== undefined) return undefined;
  return names.find((_, index) => {
    const [before, after] = answers.slice(index * 2, index * 2 + 2);
    return before !== undefined && after === undefined && isMostly(text, before);
  });
}

/** As git does it: half of the lines are enough. */
function isMostly(text: string, before: string): boolean {
  const old = new Set(linesOf(before));
  const lines = linesOf(text);
  return lines.filter(line => old.has(line)).length * 2 >= Math.max(lines.length, old.size, 1);
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').flatMap(line => line.trim() || []);
}
