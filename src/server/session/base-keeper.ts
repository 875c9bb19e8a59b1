import type { SourceFile } from '../../core/model/source-file.ts';
import type { Base, Changes, Host, KnownBase, Refs } from '../../host/host.ts';
import { notTrusted } from '../../host/not-trusted.ts';
import type { BaseChoice } from '../../protocol/review.ts';
import { guardAsync, type Log } from '../guard.ts';

interface Entry {
  readonly key: string;
  readonly base: Promise<Base>;
  isOutdated: boolean;
}

interface Changed {
  readonly base: KnownBase;
  readonly changes: Promise<Changes | undefined>;
}

/**
 * Keeps what a review of one folder compares with: the texts of a commit are read once. Before the
 * folder is trusted nothing is read.
 */
export class BaseKeeper {
  readonly #log: Log;
  #host: Host | undefined;
  #entry: Entry | undefined;
  #changed: Changed | undefined;

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

  /**
   * Both texts of every file that changed since a base: asked for once. Of what is staged nobody knows
   * which files did.
   */
  readChanges(base: KnownBase, choice: BaseChoice): Promise<Changes | undefined> {
    const host = this.#host;
    if (!host || choice.kind === 'index') return Promise.resolve(undefined);
    if (this.#changed?.base === base) return this.#changed.changes;
    const read = () => host.readChanges(refOf(choice), base);
    const changes = guardAsync(this.#log, 'reading what changed', read, undefined);
    this.#changed = { base, changes };
    return changes;
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
      return host.readBase(refOf(choice), head, known);
    };
    const failed = { kind: 'unknown', reason: 'git could not be asked' } as const;
    return guardAsync(this.#log, 'reading the base of the review', read, failed);
  }
}

function refOf(choice: BaseChoice): string | undefined {
  return choice.kind === 'ref' ? choice.name : undefined;
}
