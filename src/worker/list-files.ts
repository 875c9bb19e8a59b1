import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isOnTheWay } from '../core/measures/create-scope.ts';
import { isInWalkedFolder, isWalkedName } from '../core/model/candidate.ts';
import { realPathOf } from '../host/real-path.ts';

export interface FileList {
  /** Regular files relative to the folder, with `/`, sorted. */
  readonly files: readonly string[];
  /** Folders of other people's code, of builds, of other repositories, and hidden ones. */
  readonly leftOut: readonly string[];
  /** Links, which are not followed, and folders without anything, as a submodule before it is there. */
  readonly unseen: readonly string[];
  /** Why the list is not complete: a clause. */
  readonly gap: string | undefined;
}

const maxEntries = 500_000;

/**
 * Every regular file below those folders that one of `wanted` leads to: the empty string is the whole
 * folder, others are paths of folders or files. Links are not followed.
 */
export function listFiles(root: string, wanted: readonly string[]): FileList {
  const lister = new Lister(root, wanted);
  while (lister.next());
  return lister.result();
}

/** Whether a list of all files below `root`, a real path, would hold the file at `path`. */
export function isListed(root: string, path: string): boolean {
  if (!isInWalkedFolder(path)) return false;
  let folder = root;
  for (const name of path.split('/').slice(0, -1)) {
    folder += folder.endsWith(sep) ? name : `${sep}${name}`;
    if (existsSync(`${folder}${sep}.git`)) return false;
  }
  return realPathOf(folder) === folder;
}

class Lister {
  readonly #root: string;
  readonly #wanted: readonly string[];
  readonly #queue = [''];
  readonly #files: string[] = [];
  readonly #leftOut: string[] = [];
  readonly #unseen: string[] = [];
  #seen = 0;
  #gap: string | undefined;

  constructor(root: string, wanted: readonly string[]) {
    this.#root = root;
    this.#wanted = wanted;
  }

  /** Looks into one folder; false when there is none left. */
  next(): boolean {
    const folder = this.#queue.pop();
    if (folder === undefined || this.#seen > maxEntries) return false;
    const entries = entriesOf(this.#root, folder);
    this.#seen += entries?.length ?? 0;
    if (!entries) this.#gap ??= `the folder ${folder || '.'} cannot be listed`;
    else if (folder !== '' && entries.some(({ name }) => name === '.git')) {
      this.#leftOut.push(folder);
    } else if (folder !== '' && entries.length === 0) this.#unseen.push(folder);
    else {
      for (const entry of entries) this.#take(folder, entry);
    }
    return true;
  }

  result(): FileList {
    const gap = this.#seen > maxEntries ? 'the folder holds too many files' : this.#gap;
    const [leftOut, unseen] = [this.#leftOut.sort(), this.#unseen.sort()];
    return { files: this.#files.sort(), leftOut, unseen, gap };
  }

  #take(folder: string, entry: Dirent): void {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name === '.git' || !this.#wanted.some(start => isOnTheWay(path, start))) return;
    if (entry.isFile()) this.#files.push(path);
    else if (entry.isDirectory() && isWalkedName(entry.name)) this.#queue.push(path);
    else if (entry.isDirectory()) this.#leftOut.push(path);
    else if (entry.isSymbolicLink()) this.#unseen.push(path);
  }
}

function entriesOf(root: string, folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return undefined;
  }
}
