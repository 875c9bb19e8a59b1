import { deserialize, serialize } from 'node:v8';
import type { Git, GitResult } from '../../host/git/git.ts';
import { createBlobStream } from '../../host/git/parse-blobs.ts';
import type { Look, Looker } from './looker.ts';

/** A file of a past commit. */
export interface PastFile {
  readonly path: string;
  /** The id of its content. */
  readonly hash: string;
}

type Kept = Map<string, Map<string, Look>>;

/**
 * What was seen in files of past commits, by the id of their content: nothing is looked at twice.
 * The same in two runs, so what was kept of one serves the next.
 */
export class Looks {
  readonly #before: Kept;
  readonly #now: Kept = new Map();

  /** `kept` is what an earlier run handed back. */
  constructor(kept: Uint8Array | undefined) {
    this.#before = kept ? deserialize(kept) : new Map();
  }

  of(looker: Looker, { path, hash }: PastFile): Look {
    if (looker.always) return looker.always;
    const look = this.#find(looker.keyOf(path), hash);
    return look ?? { kind: 'gap', reason: 'this clone does not hold its text of then' };
  }

  /** Looks at all files that are not known yet, in one process. */
  async look(git: Git, lookers: readonly Looker[], files: Iterable<PastFile>): Promise<GitResult> {
    const open = new Map<string, Map<string, Question>>();
    for (const file of files) {
      for (const looker of lookers) {
        if (looker.always || !looker.holds(file.path)) continue;
        const key = looker.keyOf(file.path);
        if (this.#find(key, file.hash)) continue;
        const questions = open.get(file.hash) ?? new Map<string, Question>();
        questions.set(key, { looker, path: file.path });
        open.set(file.hash, questions);
      }
    }
    if (open.size === 0) return { kind: 'ok' };
    const waiting = open[Symbol.iterator]();
    const stream = createBlobStream(bytes => {
      const [hash, questions] = waiting.next().value ?? [];
      if (hash === undefined || !questions || !bytes) return;
      for (const [key, { looker, path }] of questions)
        this.#keep(key, hash, looker.look(path, bytes));
    });
    return git.run({ kind: 'blobs', names: [...open.keys()] }, stream.push);
  }

  /** What this run has used, for the next one; undefined where that is too much to hold. */
  keep(): Uint8Array<ArrayBuffer> | undefined {
    const bytes = serialize(this.#now);
    return bytes.length > mostKept ? undefined : new Uint8Array(bytes);
  }

  #find(key: string, hash: string): Look | undefined {
    const known = this.#now.get(key)?.get(hash);
    if (known) return known;
    const before = this.#before.get(key)?.get(hash);
    if (before) this.#keep(key, hash, before);
    return before;
  }

  #keep(key: string, hash: string, look: Look): void {
    const looks = this.#now.get(key) ?? new Map<string, Look>();
    looks.set(hash, look);
    this.#now.set(key, looks);
  }
}

interface Question {
  readonly looker: Looker;
  readonly path: string;
}

/** In bytes. */
const mostKept = 64 * 1024 * 1024;
