import type { MeasureDefinition } from './measure.ts';

/** What measures were at past commits, by the `keyOfMeasure` of their definitions. */
export type Past = ReadonlyMap<string, Series>;

/** Asks for the past of one measure. */
export interface SeriesQuestion {
  readonly definition: MeasureDefinition;
  /** Where it begins: a day, or the name of a tag or a commit; undefined means a year ago. */
  readonly from: string | undefined;
  /** The instant of the commit that brought the measure into its plan: what it was then is wanted too. */
  readonly introduced?: string | undefined;
  /** Values that matter to the plan: when one of them was passed is looked at commit by commit. */
  readonly marks: readonly number[];
}

export type Series =
  | KnownSeries
  /** `reason` is a clause. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** The values along the default branch, up to the commit where HEAD parted from it. */
export interface KnownSeries {
  readonly kind: 'known';
  /** What people call the branch: `main`, `origin/main`. */
  readonly branch: string;
  /** Oldest first, never empty. */
  readonly samples: readonly Sample[];
  /** For each end of a week, oldest first, the index of the sample of then. The last week ends now. */
  readonly weeks: readonly number[];
  /**
   * What it was when it was brought into its plan, which may be longer ago than the first sample. Undefined where
   * nobody asked, and where this clone does not go back as far.
   */
  readonly introduced?: Sample | undefined;
  /** What the last sample counts; undefined where there are only numbers, or too many of them. */
  readonly matches: readonly PastMatch[] | undefined;
}

export interface Sample {
  /** A full hash. */
  readonly commit: string;
  /** The committer's moment as an ISO 8601 instant in UTC. */
  readonly at: string;
  /** Undefined where it could not be counted. */
  readonly value: number | undefined;
  /** The newest tag of the commit, where it has one. */
  readonly tag?: string;
  /** How many commits of the branch lie between the sample before it and this one. */
  readonly skipped: number;
}

/** The value of a measure at a tag. */
export interface TaggedValue {
  readonly tag: string;
  readonly value: number;
}

/** One thing that is counted, as `Match` has it. */
export interface PastMatch {
  readonly file: string;
  readonly text: string;
  readonly fingerprint: string;
  /** The index of the first sample from which on it has been there, here or in another file. */
  readonly since: number;
}
