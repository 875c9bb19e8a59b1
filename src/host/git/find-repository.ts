import { lstatSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { realPathOf } from '../real-path.ts';

export interface Repository {
  /** The real path of its top folder. */
  readonly root: string;
  /** Where the opened folder lies in it: empty, or with `/` between names and at the end. */
  readonly prefix: string;
}

/** Walks up from `folder` to the nearest `.git`; git is not asked. */
export function findRepository(folder: string): Repository | undefined {
  const opened = realPathOf(folder);
  if (opened === undefined) return undefined;
  for (let root = opened; ; root = dirname(root)) {
    if (holdsGit(root)) {
      const names = relative(root, opened).split(sep).filter(Boolean);
      return { root, prefix: names.map(name => `${name}/`).join('') };
    }
    if (dirname(root) === root) return undefined;
  }
}

function holdsGit(folder: string): boolean {
  try {
    const entry = lstatSync(join(folder, '.git'));
    return entry.isDirectory() || entry.isFile();
  } catch {
    return false;
  }
}
