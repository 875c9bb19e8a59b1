import { createHash } from 'node:crypto';
import { type BigIntStats, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maxTextSize } from '../decode-text.ts';
import { openFlags } from '../read-text-file.ts';
import { createSlices } from '../slices.ts';
import { ask, askPaths } from './ask-git.ts';
import type { Environment } from './find-program.ts';
import type { Git } from './git.ts';
import { findCommit, openRepository } from './open-repository.ts';
import { parseIndex } from './parse-index.ts';
import { type IndexEntry, parseIndexDetails } from './parse-index-details.ts';

export interface EditedQuestion {
  readonly git: Git;
  /** The top folder of the repository. */
  readonly root: string;
  /** Only files below this folder of the repository. */
  readonly prefix: string;
  /** The commit of HEAD. */
  readonly head: string;
}

/**
 * The files that git knows and that are not as HEAD has them, staged or not, from the root of the
 * repository. Git itself would run the filters of the repository for that, so contents are compared
 * here, and only of files whose size or time is not the one that git saw. New files that git does not
 * know, and files over 1 MB, are left out.
 */
export async function findEdited(question: EditedQuestion): Promise<readonly string[]> {
  const { git, root, prefix, head } = question;
  const [staged, index] = await Promise.all([
    askPaths(git, { kind: 'staged-files', commit: head, folder: prefix }),
    ask(git, { kind: 'index-details', folder: prefix }),
  ]);
  const found = new Set(staged.paths);
  if (index.result.kind !== 'ok') return [...found];
  const rest = createSlices();
  for (const entry of parseIndexDetails(index.text)) {
    if (isEdited(root, entry)) found.add(entry.path);
    await rest();
  }
  return [...found];
}

/** What git could not give back of a file: its edits, or all of it. */
export type Uncommitted = 'edited' | 'new';

/**
 * Tells of the files of a folder, by path in it, what of them is not committed; undefined where
 * everything is, and where git cannot be asked.
 */
export async function createUncommitted(
  folder: string,
  environment: Environment,
): Promise<(path: string) => Uncommitted | undefined> {
  const opened = await openRepository(folder, environment);
  if (opened.kind === 'unknown') return () => undefined;
  const { git, prefix } = opened;
  const { hash } = await findCommit(opened, 'HEAD');
  if (hash === undefined) return () => 'new';
  const [edited, index] = await Promise.all([
    findEdited({ ...opened, head: hash }),
    ask(git, { kind: 'index', folder: prefix }),
  ]);
  if (index.result.kind !== 'ok') return () => undefined;
  const changed = new Set(edited);
  const known = new Set(parseIndex(index.text).map(({ path }) => path));
  return path => {
    if (!known.has(prefix + path)) return 'new';
    return changed.has(prefix + path) ? 'edited' : undefined;
  };
}

function isEdited(root: string, entry: IndexEntry): boolean {
  const path = join(root, entry.path);
  try {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    if (!stats) return true;
    if (!stats.isFile() || isAsSeen(stats, entry) || stats.size > maxTextSize) return false;
    // What took the place of the file meanwhile, a pipe or a link, is not waited for or followed.
    return !hasHash(readFileSync(path, { flag: openFlags }), entry.hash);
  } catch {
    return false; // It cannot be looked at, so nothing is said of it.
  }
}

function isAsSeen(stats: BigIntStats, { size, seconds, nanoseconds }: IndexEntry): boolean {
  const time = seconds * 1_000_000_000n + nanoseconds;
  const seen =
    nanoseconds === 0n ? stats.mtimeNs - (stats.mtimeNs % 1_000_000_000n) : stats.mtimeNs;
  return stats.size === size && seen === time;
}

/** Git may keep a text with other line breaks than the working tree has. */
function hasHash(bytes: Buffer, hash: string): boolean {
  if (hashOf(bytes, hash.length) === hash) return true;
  const text = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return text.length < bytes.length && hashOf(text, hash.length) === hash;
}

/** As git names a content, by the length of its names. */
function hashOf(bytes: Buffer, length: number): string {
  const hash = createHash(length === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
