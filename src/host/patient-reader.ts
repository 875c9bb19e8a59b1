import process from 'node:process';
import type { SourceFile } from '../core/model/source-file.ts';
import { runWithin } from './time-limit.ts';

/** In milliseconds. */
export interface Patience {
  /** For one file. */
  readonly first: number;
  /** For a file that took longer than that before, until it is read once. */
  readonly again: number;
}

/** The slowest text of 1 MB that is known takes a second and a half. */
export const usualPatience: Patience = { first: 10_000, again: 1_000 };

/** Reading, or what follows once all is read, takes longer than `limit` milliseconds. */
export class TooSlowError extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`Reading takes longer than ${limit} ms.`);
    this.limit = limit;
  }
}

/** Hears of what is set aside. An error is a mistake of the reader. */
export type Report = (sentence: string, error: unknown) => void;

/** Called with each file before it is read, and without one when all are. */
export type ReadingNote = (file: SourceFile | undefined) => void;

/**
 * Reads files and never waits for one of them for ever. A file that takes too long, or on which the
 * reader fails, is set aside: it counts as unreadable as long as it does not change.
 */
export class PatientReader {
  readonly #patience: Patience;
  readonly #report: Report;
  readonly #setAside = new WeakMap<SourceFile, SourceFile>();
  readonly #slow = new Set<string>();

  constructor(patience: Patience, report: Report) {
    this.#patience = patience;
    this.#report = report;
  }

  /** How long one file may take, in milliseconds. */
  get limit(): number {
    return this.#patience.first;
  }

  /** Files as they are given to a reader: nothing is known of one that was set aside. */
  given(files: readonly SourceFile[]): SourceFile[] {
    return files.map(file => this.#setAside.get(file) ?? file);
  }

  /**
   * Calls `read` until it comes to its end. It must keep what it read of each file. Throws
   * `TooSlowError` where it takes too long and no file is to blame.
   */
  read<T>(files: readonly SourceFile[], read: Read<T>): T {
    const { first, again } = this.#patience;
    let limit = this.#slow.size > 0 ? again : first;
    let until = limit;
    while (true) {
      const given = this.given(files);
      const attempt = tryToRead(until, given, read);
      if (attempt.kind === 'done') {
        this.#forgive(given);
        return attempt.value;
      }
      // The time went by while the machine did other things, or slept.
      if (attempt.kind === 'late' && attempt.worked < limit / 2) {
        until *= 2;
        continue;
      }
      this.#learn(attempt, limit);
      // Many files may take long together: what was read is kept, so it goes on from there.
      limit = first;
      until = limit;
    }
  }

  #learn(attempt: Unfinished, limit: number): void {
    const { file } = attempt;
    if (attempt.kind === 'failed') {
      if (!file) throw attempt.error;
      this.#put(file, 'Cairn failed on it', attempt.error);
    } else if (file) {
      const isPatient = limit === this.#patience.first;
      if (isPatient || this.#slow.has(file.path)) this.#putSlow(file, limit);
    } else if (!attempt.isAnyNew && limit >= this.#patience.first) {
      throw new TooSlowError(limit);
    }
  }

  #putSlow(file: SourceFile, limit: number): void {
    this.#slow.add(file.path);
    this.#put(file, `it takes longer than ${secondsText(limit)} to read`);
  }

  #put(file: SourceFile, reason: string, error?: unknown): void {
    const { path } = file;
    this.#setAside.set(file, { path, content: { kind: 'unreadable', reason } });
    this.#report(`${path} was set aside until it changes: ${reason}.`, error);
  }

  #forgive(given: readonly SourceFile[]): void {
    if (this.#slow.size === 0) return;
    for (const { path, content } of given) if (content.kind === 'text') this.#slow.delete(path);
  }
}

function secondsText(milliseconds: number): string {
  return milliseconds === 1000 ? 'a second' : `${milliseconds / 1000} seconds`;
}

type Read<T> = (given: SourceFile[], note: ReadingNote) => T;

type Attempt<T> = { readonly kind: 'done'; readonly value: T } | Unfinished;

type Unfinished =
  /** `file` is the one on which it failed. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly file: SourceFile | undefined }
  | {
      readonly kind: 'late';
      /** The one that took most of the time. */
      readonly file: SourceFile | undefined;
      /** Whether one was begun. */
      readonly isAnyNew: boolean;
      /** How long the processors worked on it, in milliseconds. */
      readonly worked: number;
    };

function tryToRead<T>(limit: number, given: SourceFile[], read: Read<T>): Attempt<T> {
  let file: SourceFile | undefined;
  let since = performance.now();
  let isAnyNew = false;
  const before = processorTime();
  const note: ReadingNote = next => {
    file = next;
    since = performance.now();
    isAnyNew ||= next !== undefined;
  };
  try {
    const result = runWithin(limit, () => read(given, note));
    if (result.kind === 'done') return result;
    const isToBlame = performance.now() - since > limit / 2;
    const worked = processorTime() - before;
    return { kind: 'late', file: isToBlame ? file : undefined, isAnyNew, worked };
  } catch (error) {
    return { kind: 'failed', error, file };
  }
}

/** What this process has used of the processors, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
