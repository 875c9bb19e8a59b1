import type { Host, Watch } from '../../host/host.ts';
import type { StartTimer } from '../environment.ts';
import { type Debounced, debounce } from './debounce.ts';

/** What is to be read again. */
export interface Changed {
  readonly paths: ReadonlySet<string>;
  /** Whether that is the whole folder, with whatever `paths` says. */
  readonly isWhole: boolean;
}

/** How long the disk must be quiet before it is read, in milliseconds. */
const quiet = 150;

/**
 * Collects what changes on disk until it is quiet. A new folder is watched here: on Linux the watcher
 * of VS Code knows the folder, but often none of those that were made together with it, as `mkdir -p`
 * does (https://github.com/parcel-bundler/watcher/issues/97).
 */
export class DiskChanges {
  readonly #host: Host;
  readonly #read: (changed: Changed) => void;
  readonly #reading: Debounced;
  readonly #newFolders = new Map<string, Watch>();
  #paths = new Set<string>();
  #isWhole = false;

  constructor(startTimer: StartTimer, host: Host, read: (changed: Changed) => void) {
    this.#host = host;
    this.#read = read;
    this.#reading = debounce(startTimer, quiet, () => this.flush());
  }

  /** A file or a folder changed or went away, or a file appeared. */
  change(path: string): void {
    this.#forget(path);
    this.#add(path);
  }

  createFolder(path: string): void {
    this.#forget(path);
    this.#isWhole = true;
    this.#reading.ask();
    this.#newFolders.set(
      path,
      this.#host.watchBelow(path, changed => this.#add(changed)),
    );
  }

  /** Does not wait any longer. */
  flush(): void {
    this.#reading.dispose();
    if (this.#paths.size === 0 && !this.#isWhole) return;
    const changed = { paths: this.#paths, isWhole: this.#isWhole };
    this.#paths = new Set();
    this.#isWhole = false;
    this.#read(changed);
  }

  dispose(): void {
    this.#reading.dispose();
    for (const watch of this.#newFolders.values()) watch.dispose();
    this.#newFolders.clear();
  }

  #add(path: string): void {
    this.#paths.add(path);
    this.#reading.ask();
  }

  #forget(path: string): void {
    this.#newFolders.get(path)?.dispose();
    this.#newFolders.delete(path);
  }
}
