import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isCandidatePath, isWalkedName } from '../core/model/candidate.ts';
import type { SourceFile } from '../core/model/source-file.ts';
import { findRepository } from './find-repository.ts';
import type { Listing } from './host.ts';
import { readTextFile } from './read-text-file.ts';
import { createSlices } from './slices.ts';
import { byCodeUnit, walkFolder } from './walk-folder.ts';

/** Reads every candidate file below a folder. Throws `UnreadableFolder`. */
export async function readFolder(folder: string, mostText = maxTextInFolder): Promise<Listing> {
  const walk = await walkFolder(folder);
  const rest = createSlices();
  const files: SourceFile[] = [];
  let size = 0;
  const links = new Set(walk.links);
  const read = (path: string) =>
    links.has(path) ? readLink(walk.root, path) : readTextFile(join(walk.root, path));
  for (const path of [...walk.files, ...walk.links].sort(byCodeUnit)) {
    const content = size < mostText ? read(path) : tooMuch;
    if (content) files.push({ path, content });
    if (content?.kind === 'text') size += content.text.length;
    await rest();
  }
  const prefix = findRepository(walk.root)?.prefix ?? '';
  return { files, folders: walk.folders, prefix, notes: walk.notes };
}

/** One file as `readFolder` would give it; undefined where that would not list it. */
export function readOneFile(folder: string, path: string): SourceFile | undefined {
  const names = path.split('/');
  if (path.length > maxPathLength || names.some(isNoName)) return undefined;
  const root = realPathOf(folder);
  if (root === undefined || !isWalkedPath(root, names)) return undefined;
  const content = readEntry(root, path);
  return content && { path, content };
}

/** In UTF-16 units: more than people write, less than a machine can hold several times. */
const maxTextInFolder = 256 * 1024 * 1024;

const tooMuch: SourceFile['content'] = {
  kind: 'unreadable',
  reason: 'the files before it hold more than 256 MB of text',
};

function readEntry(root: string, path: string): SourceFile['content'] | undefined {
  const file = join(root, path);
  return entryAt(file)?.isSymbolicLink() ? readLink(root, path) : readTextFile(file);
}

/** In UTF-16 units. */
const maxPathLength = 1024;

function isNoName(name: string): boolean {
  return name === '' || name === '.' || name === '..' || /[\0\\]/.test(name);
}

/** Whether the walk comes to the file: every folder above it is a real one that is looked into. */
function isWalkedPath(root: string, names: readonly string[]): boolean {
  const folders = names.slice(0, -1);
  if (!isCandidatePath(names.join('/')) || !folders.every(isWalkedName)) return false;
  const real = realPathOf(join(root, ...folders));
  if (real !== join(root, ...folders)) return false;
  return folders.every((_, index) => !isRepository(join(root, ...folders.slice(0, index + 1))));
}

function isRepository(folder: string): boolean {
  return entryAt(join(folder, '.git')) !== undefined;
}

function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/**
 * The file behind a link, where it lies inside the folder. A file that the walk finds by itself is
 * not read a second time under another name.
 */
function readLink(root: string, path: string): SourceFile['content'] | undefined {
  const target = realPathOf(join(root, path));
  if (target === undefined || !target.startsWith(root.endsWith(sep) ? root : root + sep)) {
    return undefined;
  }
  if (isWalkedPath(root, relative(root, target).split(sep))) return undefined;
  return readTextFile(target);
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
