import type {
  EarlierReadings,
  History,
  HistoryRequest,
  ReadingRequest,
  Readings,
} from '../core/model/facts/facts.ts';
import type { Past, SeriesQuestion } from '../core/model/facts/series.ts';
import type { ReviewedCode } from '../core/model/review/review.ts';
import type { SourceFile } from '../core/model/source-file.ts';

/** The only door to disk, git and the clock. One host serves one project folder. */
export interface Host {
  /** The project folder as an absolute path of this machine. */
  readonly folder: string;
  /** Every file below the folder that may hold a decision or a plan, and what was left out. */
  readonly readFiles: () => Promise<Listing>;
  /** One such file as it is now; undefined where it is not there or is not a candidate. */
  readonly readFile: (path: string) => Promise<SourceFile | undefined>;
  /**
   * Tells of each file and folder that comes, changes or goes below a folder of the project, and of
   * those that are there, by path. The same change may be told more than once.
   */
  readonly watchBelow: (folder: string, onChange: (path: string) => void) => Watch;
  /** What lies directly in a folder of the project; empty where it is none, or lies outside. */
  readonly listFolder: (folder: string) => readonly FolderEntry[];
  readonly readHistory: (request: HistoryRequest) => Promise<History>;
  /** What measures were at past commits. */
  readonly readPast: (questions: readonly SeriesQuestion[]) => Promise<Past>;
  /** What stands in other files of the folder. Starts no program, so trust does not matter. */
  readonly takeReadings: (request: ReadingRequest, earlier?: EarlierReadings) => Promise<Readings>;
  /**
   * The files as they were where HEAD parted from `ref`, without one from the default branch. What
   * did not change is the same object as in `head`. No text of `known` is read again where that is
   * still the commit.
   */
  readonly readBase: (
    ref: string | undefined,
    head: readonly SourceFile[],
    known?: KnownBase,
  ) => Promise<Base>;
  /** What differs from a base that was read with the same `ref`, beside decisions and plans. */
  readonly readChanges: (ref: string | undefined, base: KnownBase) => Promise<Changes>;
  /** The files as they are staged for the next commit, in the same way. */
  readonly readIndex: (head: readonly SourceFile[]) => Promise<Base>;
  /** What a review may be asked to compare with, the newest first. */
  readonly listRefs: () => Promise<Refs>;
  /** The moment as an ISO 8601 instant in UTC. */
  readonly now: () => string;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

export interface Watch {
  readonly dispose: () => void;
}

export interface Listing {
  readonly files: readonly SourceFile[];
  /** Folders that were looked into, for "0 decisions found" to say where it looked. */
  readonly folders: number;
  /** Where the folder lies in its repository; see `Project`. */
  readonly prefix: string;
  /** Sentences about what was left out, for example a limit that was reached. */
  readonly notes: readonly string[];
}

/** What a review compares with. */
export type Base =
  | KnownBase
  /** `reason` is a clause. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface KnownBase {
  readonly kind: 'known';
  /** What people call it: `main`, `origin/main`, or the name that was asked for. */
  readonly name: string;
  /** The commit where HEAD parted from it: a full hash; that of HEAD for what is staged. */
  readonly commit: string;
  /** The commit of HEAD. */
  readonly head: string;
  readonly files: readonly SourceFile[];
  /** Files that commits or edits since then changed, from the root of the repository. */
  readonly changed: readonly string[];
}

export type Changes = Pick<ReviewedCode, 'files' | 'addedElsewhere'>;

/** `reason` is a clause. */
export type Refs =
  | { readonly kind: 'known'; readonly refs: readonly Ref[] }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Ref {
  /** For example `refs/heads/main`: leads to nothing else, whatever else has the same name. */
  readonly full: string;
  /** For people: `main`. */
  readonly name: string;
  readonly kind: 'branch' | 'remote' | 'tag';
  readonly isHead: boolean;
}
