import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isCandidatePath, isWalkedName } from '../core/model/candidate.ts';
import { byCodeUnit } from '../core/text/by-code-unit.ts';
import { firstNames } from '../core/text/first-names.ts';
import { codeOf } from './error-code.ts';
import { realPathOf } from './real-path.ts';
import { createSlices } from './slices.ts';
import { UnreadableFolder } from './unreadable-folder.ts';

/** What lies below a folder. Paths are relative to it, with `/`, and sorted. */
export interface Walk {
  /** The real path of the folder. */
  readonly root: string;
  /** Regular files by the look of their entry. */
  readonly files: readonly string[];
  /** Links that have the name of a candidate; where they lead was not looked at. */
  readonly links: readonly string[];
  readonly folders: number;
  readonly notes: readonly string[];
}

const limits: Limits = { folders: 100_000, files: 20_000 };

/**
 * Finds the candidate files below a folder, those near its top first when a limit is reached. Does
 * not follow links to folders and does not go into repositories inside the repository. Throws
 * `UnreadableFolder`.
 */
export async function walkFolder(folder: string, most: Limits = limits): Promise<Walk> {
  const root = realPathOf(folder);
  if (root === undefined) throw new UnreadableFolder(`There is no folder ${folder}.`);
  const finder = new Finder(root, most);
  const rest = createSlices();
  while (finder.walkNext()) await rest();
  return finder.result();
}

export interface Limits {
  readonly folders: number;
  readonly files: number;
}

class Finder {
  readonly #root: string;
  readonly #most: Limits;
  readonly #queue: string[] = [''];
  readonly #files: string[] = [];
  readonly #links: string[] = [];
  readonly #nested: string[] = [];
  readonly #closed: string[] = [];
  #next = 0;
  #cut = false;

  constructor(root: string, most: Limits) {
    this.#root = root;
    this.#most = most;
  }

  /** Looks into one folder; false when there is none left. */
  walkNext(): boolean {
    const folder = this.#queue[this.#next];
    if (folder === undefined || this.#cut) return false;
    this.#next++;
    const entries = this.#entriesOf(folder);
    if (folder !== '' && entries.some(entry => entry.name === '.git')) this.#nested.push(folder);
    else for (const entry of entries) this.#take(folder, entry);
    return true;
  }

  result(): Walk {
    return {
      root: this.#root,
      files: this.#files.sort(byCodeUnit),
      links: this.#links.sort(byCodeUnit),
      folders: this.#next,
      notes: this.#notes(),
    };
  }

  #entriesOf(folder: string): Dirent[] {
    try {
      const entries = readdirSync(join(this.#root, folder), { withFileTypes: true });
      return entries.sort((a, b) => byCodeUnit(a.name, b.name));
    } catch (error) {
      if (folder === '') throw new UnreadableFolder(`${this.#root} ${whyNot(error)}`);
      this.#closed.push(folder);
      return [];
    }
  }

  #take(folder: string, entry: Dirent): void {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (isWalkedName(entry.name)) this.#add(this.#queue, path, this.#most.folders);
    } else if (isCandidatePath(path)) {
      if (entry.isFile()) this.#add(this.#files, path, this.#most.files);
      else if (entry.isSymbolicLink()) this.#add(this.#links, path, this.#most.files);
    }
  }

  #add(list: string[], path: string, most: number): void {
    if (list.length < most) list.push(path);
    else this.#cut = true;
  }

  #notes(): string[] {
    const notes: string[] = [];
    if (this.#cut) {
      const { folders, files } = this.#most;
      notes.push(
        `The folder is too big to be read whole: it stopped at ${files} files or ${folders} folders, those near its top first.`,
      );
    }
    if (this.#nested.length > 0) {
      notes.push(
        `Left out, because they are repositories of their own: ${firstNames(this.#nested, 3)}.`,
      );
    }
    if (this.#closed.length > 0) {
      notes.push(`These folders cannot be listed: ${firstNames(this.#closed, 3)}.`);
    }
    return notes;
  }
}

function whyNot(error: unknown): string {
  const isFile = codeOf(error) === 'ENOTDIR';
  return isFile ? 'is a file. Name the folder that it lies in.' : 'cannot be listed.';
}
