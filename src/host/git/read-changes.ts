import { dirname, join } from 'node:path';
import type { SideFile } from '../../core/model/facts/facts.ts';
import type { ChangedFile } from '../../core/model/review/review.ts';
import type { Changes, KnownBase } from '../host.ts';
import { readTextFile } from '../read-text-file.ts';
import { realPathOf } from '../real-path.ts';
import { createSlices } from '../slices.ts';
import { askPaths } from './ask-git.ts';
import { findOther } from './find-other.ts';
import type { Environment } from './find-program.ts';
import type { Git } from './git.ts';
import { openRepository } from './open-repository.ts';
import { missing, mostFiles, notRead, readThen } from './read-then.ts';

export interface ChangesQuestion {
  readonly folder: string;
  /** What the base was asked for with. */
  readonly ref: string | undefined;
  readonly base: KnownBase;
  readonly environment: Environment;
}

/**
 * The files that commits or edits changed since the base, whatever they hold, with their texts of then and
 * of now, and what the other branch added. What lies outside of the folder is left out. Never
 * throws: a text that cannot be had is unreadable with the reason.
 */
export async function readChanges(question: ChangesQuestion): Promise<Changes> {
  const { folder, ref, base, environment } = question;
  const opened = await openRepository(folder, environment);
  if (opened.kind === 'unknown') return { files: [], addedElsewhere: [] };
  const { git, prefix } = opened;
  const paths = pathsIn(base.changed, prefix);
  const then = (await readThen(git, { commit: base.commit, prefix, paths })) ?? (() => notRead);
  const other = await findOther(opened, ref);
  const elsewhere = other.kind === 'known' ? await readAdded(git, base.commit, other.hash) : [];
  const files: ChangedFile[] = [];
  const rest = createSlices();
  for (const path of paths) {
    const head = files.length < mostFiles ? readNow(folder, path) : notRead;
    files.push({ path, base: then(path), head });
    await rest();
  }
  return {
    files,
    addedElsewhere: pathsIn(elsewhere, prefix).filter(path => then(path).kind === 'missing'),
  };
}

function pathsIn(paths: readonly string[], prefix: string): string[] {
  return paths.filter(path => path.startsWith(prefix)).map(path => path.slice(prefix.length));
}

/** What differs between two commits, or nothing where that cannot be told. */
async function readAdded(git: Git, from: string, to: string): Promise<readonly string[]> {
  if (from === to) return [];
  const { paths } = await askPaths(git, { kind: 'changed-files', commits: [from, to] });
  return paths;
}

/** Only where every folder above it is a real one. */
function readNow(folder: string, path: string): SideFile {
  const root = realPathOf(folder);
  const parent = root && join(root, dirname(path));
  const real = parent && realPathOf(parent);
  if (real === undefined) return missing;
  if (real !== parent) return notRead;
  return readTextFile(join(folder, path)) ?? missing;
}
