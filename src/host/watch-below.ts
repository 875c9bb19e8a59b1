import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { isCandidatePath, isWalkedName } from '../core/model/candidate.ts';
import type { Watch } from './host.ts';

/** The system has a number of watches for all programs of a user; this is our part of it. */
const mostFolders = 1_000;

/**
 * Calls `onChange` for each file that may hold a record and each folder that comes, changes or goes in
 * `folder` or below it, and for those that are there now. Paths are relative to `root`, with `/`. One
 * change may be told more than once. A folder that cannot be watched is left out.
 */
export function watchBelow(root: string, folder: string, onChange: (path: string) => void): Watch {
  const tree = new WatchedTree(root, onChange);
  tree.enter(folder);
  return { dispose: () => tree.leave(folder) };
}

class WatchedTree {
  readonly #root: string;
  readonly #onChange: (path: string) => void;
  readonly #watchers = new Map<string, FSWatcher>();

  constructor(root: string, onChange: (path: string) => void) {
    this.#root = root;
    this.#onChange = onChange;
  }

  /** Watches before it looks, so that nothing can come between. */
  enter(folder: string): void {
    const path = join(this.#root, folder);
    if (this.#watchers.size >= mostFolders || !lstatSync(path, quietly)?.isDirectory()) return;
    try {
      const watcher = watch(path, { persistent: false }, (_event, name) => {
        if (name !== null && this.#watchers.has(folder)) this.#take(`${folder}/${name}`);
      });
      watcher.on('error', () => this.leave(folder));
      this.#watchers.set(folder, watcher);
      for (const name of readdirSync(path)) this.#take(`${folder}/${name}`);
    } catch {
      this.leave(folder); // It is gone again, or there are no watches left.
    }
  }

  leave(folder: string): void {
    for (const [path, watcher] of this.#watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      this.#watchers.delete(path);
      watcher.close();
    }
  }

  #take(path: string): void {
    if (isCandidatePath(path)) this.#onChange(path);
    else if (isWalkedName(path.slice(path.lastIndexOf('/') + 1))) this.#takeFolder(path);
  }

  /** Whatever stood there, what stands there now is another folder, or none. */
  #takeFolder(path: string): void {
    const isThere = lstatSync(join(this.#root, path), quietly)?.isDirectory() ?? false;
    if (!isThere && !this.#watchers.has(path)) return;
    this.leave(path);
    this.#onChange(path);
    if (isThere) this.enter(path);
  }
}

const quietly = { throwIfNoEntry: false } as const;
