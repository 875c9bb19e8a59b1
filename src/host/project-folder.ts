import { lstatSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isReadPath } from '../core/model/candidate.ts';
import type { SourceFile } from '../core/model/source-file.ts';
import { byCodeUnit } from '../core/text/by-code-unit.ts';
import { DecodeBatch } from './decode-batch.ts';
import { decodeText } from './decode-text.ts';
import { findRepository } from './git/find-repository.ts';
import type { Listing } from './host.ts';
import { isWithin } from './is-within.ts';
import { type FileBytes, readFileBytes } from './read-text-file.ts';
import { realPathOf } from './real-path.ts';
import { createSlices } from './slices.ts';
import { walkFolder } from './walk-folder.ts';

/** Reads every candidate file below a folder. Throws `UnreadableFolder`. */
export async function readFolder(folder: string, mostText = maxTextInFolder): Promise<Listing> {
  const walk = await walkFolder(folder);
  const rest = createSlices();
  const contents = new Map<string, SourceFile['content'] | undefined>();
  let size = 0;
  const links = new Set(walk.links);
  const read = (path: string) =>
    links.has(path) ? readLink(walk.root, path) : readFileBytes(join(walk.root, path));
  const batch = new DecodeBatch();
  for (const path of [...walk.files, ...walk.links].sort(byCodeUnit)) {
    const found = size < mostText ? read(path) : tooMuch;
    if (found instanceof Uint8Array) {
      contents.set(path, undefined);
      batch.add(found, content => contents.set(path, content));
      size += found.length;
    } else contents.set(path, found);
    const pause = rest();
    if (pause) await pause;
  }
  batch.flush();
  const files = [...contents].flatMap(([path, content]) => (content ? [{ path, content }] : []));
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

/** In bytes: more than people write, less than a machine can hold several times. */
const maxTextInFolder = 256 * 1024 * 1024;

const tooMuch: SourceFile['content'] = {
  kind: 'unreadable',
  reason: 'the files before it hold more than 256 MB of text',
};

function readEntry(root: string, path: string): SourceFile['content'] | undefined {
  const file = join(root, path);
  const read = entryAt(file)?.isSymbolicLink() ? readLink(root, path) : readFileBytes(file);
  return read instanceof Uint8Array ? decodeText(read) : read;
}

/** In UTF-16 units. */
const maxPathLength = 1024;

function isNoName(name: string): boolean {
  return name === '' || name === '.' || name === '..' || /[\0\\]/.test(name);
}

/** Whether the walk comes to the file: every folder above it is a real one that is looked into. */
function isWalkedPath(root: string, names: readonly string[]): boolean {
  const folders = names.slice(0, -1);
  if (!isReadPath(names.join('/'))) return false;
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
function readLink(root: string, path: string): FileBytes {
  const target = realPathOf(join(root, path));
  if (target === undefined || !isWithin(root, target)) return undefined;
  if (isWalkedPath(root, relative(root, target).split(sep))) return undefined;
  return readFileBytes(target);
}
