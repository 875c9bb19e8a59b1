import type { Day } from './value.ts';

/** What only the world outside the texts can tell. The host finds it out; the core never looks. */
export interface Facts {
  /** The moment of evaluation: an ISO 8601 instant in UTC, for example `2026-03-16T09:00:00Z`. */
  readonly now: string;
  readonly history: History;
}

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
}

export interface UnknownHistory {
  readonly kind: 'unknown';
  /** A clause that ends the sentence "Activity is unknown: ...". */
  readonly reason: string;
}

export interface Commit {
  readonly hash: string;
  readonly author: string;
  /** The committer's moment as an ISO 8601 instant in UTC. */
  readonly at: string;
  /** All changed files, relative to the root of the repository. */
  readonly files: readonly string[];
}

/** The text that a plan file had after a commit. */
export interface Revision {
  readonly commit: Commit;
  readonly text: string;
}

/** What the analysis of a project asks the host to find out. */
export interface FactRequest {
  /** Files whose earlier texts are wanted. */
  readonly plans: readonly string[];
  /** How many days back the history matters. */
  readonly horizon: number;
}
