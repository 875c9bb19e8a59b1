import type { SideFile } from '../../core/model/facts/facts.ts';
import { decodeText } from '../decode-text.ts';
import { ask, askBlobs } from './ask-git.ts';
import type { Git } from './git.ts';
import { parseTree } from './parse-tree.ts';

interface ThenQuestion {
  /** A full hash. */
  readonly commit: string;
  /** Where the folder lies in its repository, with a slash at its end; may be empty. */
  readonly prefix: string;
  /** From the folder. */
  readonly paths: readonly string[];
}

/** Nobody reviews more changed files at once. */
export const mostFiles = 500;

/**
 * Tells of any path what it was in a commit; the text only of the first `mostFiles` that were asked for. Undefined
 * where the commit cannot be looked into.
 */
export async function readThen(
  git: Git,
  { commit, prefix, paths }: ThenQuestion,
): Promise<((path: string) => SideFile) | undefined> {
  const tree = await ask(git, { kind: 'tree', commit, folder: prefix });
  if (tree.result.kind !== 'ok') return undefined;
  const entries = new Map(parseTree(tree.text).map(entry => [entry.path, entry]));
  const wanted = paths.slice(0, mostFiles).flatMap(path => {
    const entry = entries.get(prefix + path);
    return entry?.kind === 'file' ? [{ path, hash: entry.hash }] : [];
  });
  const names = wanted.map(({ hash }) => hash);
  const { blobs } = await askBlobs(git, names);
  const texts = new Map(wanted.map(({ path }, index) => [path, toFile(blobs[index])]));
  return path => texts.get(path) ?? (entries.has(prefix + path) ? notRead : missing);
}

export const missing: SideFile = { kind: 'missing' };
export const notRead: SideFile = { kind: 'unreadable', reason: 'it was not looked at' };

function toFile(bytes: Uint8Array | undefined): SideFile {
  return bytes ? decodeText(bytes) : notRead;
}
