import type { SourceFile } from '../../core/model/source-file.ts';
import type { Base, Host, KnownBase, Refs, SideFiles } from '../../host/host.ts';
import { notTrusted } from '../../host/not-trusted.ts';
import type { BaseChoice } from '../../protocol/review.ts';
import { guardAsync, type Log } from '../guard.ts';

interface Entry {
  readonly key: string;
  readonly base: Promise<Base>;
  isOutdated: boolean;
}

interface Sides {
  readonly base: KnownBase;
  readonly paths: string;
  readonly files: Promise<SideFiles>;
}

/**
 * Keeps what a review of one folder compares with: the texts of a commit are read once. Before the
 * folder is trusted nothing is read.
 */
export class BaseKeeper {
  readonly #log: Log;
  #host: Host | undefined;
  #entry: Entry | undefined;
  #sides: Sides | undefined;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Hands over a host that may start programs. */
  trust(host: Host): void {
    this.#host ??= host;
  }

  /** The base as it was last read. `head` gives the files as they are now. */
  read(choice: BaseChoice, head: readonly SourceFile[]): Promise<Base> {
    const host = this.#host;
    if (!host) return Promise.resolve(notTrusted);
    const key = JSON.stringify(choice);
    const entry = this.#entry;
    if (entry?.key === key && !entry.isOutdated) return entry.base;
    const base = this.#readOnce(host, choice, head, entry);
    this.#entry = { key, base, isOutdated: false };
    return base;
  }

  /** What files of the folder were in a base: asked once for the same ones. */
  readSides(base: KnownBase, paths: readonly string[]): Promise<SideFiles> {
    const host = this.#host;
    if (!host || paths.length === 0) return Promise.resolve(new Map());
    const last = this.#sides;
    const key = paths.join('\n');
    if (last?.base === base && last.paths === key) return last.files;
    const read = () => host.readSideFiles(base, paths);
    const what = 'reading what flags and reports were';
    const files: Promise<SideFiles> = guardAsync(this.#log, what, read, new Map());
    this.#sides = { base, paths: key, files };
    return files;
  }

  /** What there is to choose from. */
  async listRefs(): Promise<Refs> {
    return this.#host?.listRefs() ?? notTrusted;
  }

  /** A branch, or what is staged, may be another one. Tells whether anybody has asked for it. */
  outdate(): boolean {
    if (!this.#entry) return false;
    this.#entry.isOutdated = true;
    return true;
  }

  async #readOnce(
    host: Host,
    choice: BaseChoice,
    head: readonly SourceFile[],
    before: Entry | undefined,
  ): Promise<Base> {
    const last = await before?.base;
    const known = last?.kind === 'known' ? last : undefined;
    const read = () => {
      if (choice.kind === 'index') return host.readIndex(head);
      return host.readBase(choice.kind === 'ref' ? choice.name : undefined, head, known);
    };
    const failed = { kind: 'unknown', reason: 'git could not be asked' } as const;
    return guardAsync(this.#log, 'reading the base of the review', read, failed);
  }
}
