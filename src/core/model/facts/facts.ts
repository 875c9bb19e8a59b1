import type { SourceFile } from '../source-file.ts';
import type { Day } from '../value.ts';
import type { LoadReading } from './load-report.ts';
import type { Measure, MeasureDefinition } from './measure.ts';
import type { Past, SeriesQuestion } from './series.ts';

/** What only the world outside the texts can tell. The host finds it out; the core never looks. */
export interface Facts {
  /** The moment of evaluation: an ISO 8601 instant in UTC, for example `2026-03-16T09:00:00Z`. */
  readonly now: string;
  readonly history: History;
  readonly readings: Readings;
  /** Undefined where nobody has looked. */
  readonly past?: Past;
}

/** What stands in files that are neither decisions nor plans. What is in no map was not looked at. */
export interface Readings {
  /** Flag definitions, manifests, calendars, owners: their texts by path. */
  readonly files: ReadonlyMap<string, SideFile>;
  /** By the `keyOfMeasure` of their definition. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** By the path of the report. */
  readonly reports: ReadonlyMap<string, ReportReading>;
}

/** What was read before some files were saved. Of all others it still holds. */
export interface EarlierReadings {
  readonly readings: Readings;
  readonly saved: readonly string[];
}

export type SideFile = SourceFile['content'] | MissingFile;

export type ReportReading = LoadReading | MissingFile | NoReading;

export interface MissingFile {
  readonly kind: 'missing';
}

/** Why there is no reading although the file may be there; `reason` is a clause. */
export interface NoReading {
  readonly kind: 'unknown';
  readonly reason: string;
}

export const noReadings: Readings = { files: new Map(), measures: new Map(), reports: new Map() };

export type History = KnownHistory | UnknownHistory;

export interface KnownHistory {
  readonly kind: 'known';
  /** Reachable from HEAD without merges, newest first. */
  readonly commits: readonly Commit[];
  /** Nothing before this day was looked at; undefined means that the whole history was read. */
  readonly since: Day | undefined;
  /** Whether the clone does not hold what happened before that day. */
  readonly isShallow: boolean;
  /** Earlier texts of each plan file, newest first; a file that has none is not in the map. */
  readonly revisions: ReadonlyMap<string, readonly Revision[]>;
  /** What a plan file was called before it was renamed, from the root of the repository; its revisions are among those. */
  readonly formerNames?: ReadonlyMap<string, readonly string[]>;
  /** The plan files that HEAD holds: any other one is new. Undefined where nobody has looked. */
  readonly committed?: ReadonlySet<string>;
  /** How HEAD stands to the default branch; undefined where they are one commit, and where that is not known. */
  readonly branch?: BranchState;
  readonly sparse?: Sparse;
}

/** The default branch is what everybody has: of these commits only one side knows. */
export interface BranchState {
  /** The hashes of those that the default branch does not have. */
  readonly local: ReadonlySet<string>;
  /** Those that HEAD does not have, without merges, newest first. */
  readonly elsewhere: readonly Commit[];
}

export interface UnknownHistory {
  readonly kind: 'unknown';
  /** A clause that ends the sentence "Activity is unknown: ...". */
  readonly reason: string;
  readonly sparse?: Sparse;
}

/**
 * Of the governed patterns, those of which git has a file that it leaves out of the working tree, as a
 * sparse checkout does. Undefined where nothing was asked, and where there is no git.
 */
export type Sparse =
  | { readonly kind: 'known'; readonly patterns: readonly PathPattern[] }
  | { readonly kind: 'unknown' };

export interface Commit {
  readonly hash: string;
  readonly author: string;
  /** The committer's moment as an ISO 8601 instant in UTC. */
  readonly at: string;
  /**
   * All changed files, relative to the root of the repository. Those in which only white space
   * changed are left out where that was looked at.
   */
  readonly files: readonly string[];
}

/** The text that a plan file had after a commit. */
export interface Revision {
  readonly commit: Commit;
  readonly text: string;
}

/** What the analysis of a project asks the host to find out. */
export interface FactRequest {
  readonly history: HistoryRequest;
  readonly readings: ReadingRequest;
  /** As far as the project alone tells: what a measure was when it came into its plan is asked with the history. */
  readonly past: readonly SeriesQuestion[];
}

export interface HistoryRequest {
  /** Files whose earlier texts are wanted: plans, and the flag definitions they name. */
  readonly plans: readonly string[];
  /** The paths of steps: where it matters whether a commit changed more than white space. */
  readonly paths: readonly PathPattern[];
  /** What decisions govern, where it matters whether git leaves it out of the working tree. */
  readonly governed?: readonly PathPattern[];
  /** How many days back the history matters. */
  readonly horizon: number;
}

/** A glob from the root of the repository; with `./` in front it hangs on `folder`. */
export interface PathPattern {
  readonly glob: string;
  /** The folder of the plan or the decision, from the root of the repository. */
  readonly folder: string;
}

/** All paths are relative to the project folder, sorted and without repeats. */
export interface ReadingRequest {
  readonly files: readonly string[];
  readonly measures: readonly MeasureDefinition[];
  readonly reports: readonly string[];
}
