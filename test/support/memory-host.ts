import {
  type EarlierReadings,
  type History,
  type HistoryRequest,
  noReadings,
  type ReadingRequest,
  type Readings,
} from '../../src/core/model/facts/facts.ts';
import type { Past } from '../../src/core/model/facts/series.ts';
import type { ChangedFile } from '../../src/core/model/review/review.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import type { Base, FolderEntry, Host, Refs } from '../../src/host/host.ts';

/** A host without a disk: a test writes and deletes its files, and says when the history is read. */
export class MemoryHost implements Host {
  readonly folder: string;
  readonly files = new Map<string, SourceFile>();
  /** The calls so far, such as `readFile docs/a.md`. */
  readonly calls: string[] = [];
  readings: Readings | Promise<Readings> = noReadings;
  moment = '2026-03-16T09:00:00Z';
  #history: Promise<History> = Promise.resolve({ kind: 'unknown', reason: 'there is none' });

  constructor(folder: string, files: readonly SourceFile[] = []) {
    this.folder = folder;
    for (const file of files) this.files.set(file.path, file);
  }

  write(path: string, text: string): void {
    this.files.set(path, { path, content: { kind: 'text', text } });
  }

  /** From now on a reading of the history waits until the answer is called. */
  holdHistory(): (history: History) => void {
    let answer = (_history: History) => {};
    this.#history = new Promise(resolve => {
      answer = resolve;
    });
    return history => answer(history);
  }

  readonly readFiles = async () => {
    this.calls.push('readFiles');
    return { files: [...this.files.values()], folders: 1, prefix: '', notes: [] };
  };

  readonly readFile = async (path: string) => {
    this.calls.push(`readFile ${path}`);
    return this.files.get(path);
  };

  /** Who watches a folder. */
  readonly watches = new Map<string, (path: string) => void>();

  readonly watchBelow = (folder: string, onChange: (path: string) => void) => {
    this.watches.set(folder, onChange);
    return { dispose: () => void this.watches.delete(folder) };
  };

  /** The entries of folders, by path. */
  readonly entries = new Map<string, readonly FolderEntry[]>();

  readonly listFolder = (folder: string) => this.entries.get(folder) ?? [];

  base: Base = { kind: 'unknown', reason: 'there is none' };
  refs: Refs = { kind: 'unknown', reason: 'there is none' };

  readonly readBase = async (ref: string | undefined) => {
    this.calls.push(ref === undefined ? 'readBase' : `readBase ${ref}`);
    return this.base;
  };

  /** What differs from the base. */
  changed: readonly ChangedFile[] = [];

  readonly readChanges = async (ref: string | undefined) => {
    this.calls.push(ref === undefined ? 'readChanges' : `readChanges ${ref}`);
    return { files: this.changed, addedElsewhere: [] };
  };

  readonly readIndex = async () => {
    this.calls.push('readIndex');
    return { ...this.base };
  };

  readonly listRefs = async () => {
    this.calls.push('listRefs');
    return this.refs;
  };

  readonly readHistory = (_request: HistoryRequest) => {
    this.calls.push('readHistory');
    return this.#history;
  };

  past: Past = new Map();

  readonly readPast = async () => {
    this.calls.push('readPast');
    return this.past;
  };

  /** Of each reading the files that were saved since the one before; undefined where all are read. */
  readonly saved: (readonly string[] | undefined)[] = [];

  readonly takeReadings = async (_request: ReadingRequest, earlier?: EarlierReadings) => {
    this.calls.push('takeReadings');
    this.saved.push(earlier?.saved);
    return this.readings;
  };

  readonly now = () => this.moment;
}
