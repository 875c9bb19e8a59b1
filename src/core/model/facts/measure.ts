/** What one measure of a plan asks for, as plain text, so that it can be handed to another thread. */
export interface MeasureDefinition {
  readonly id: string;
  /** The path in it is relative to the project folder. */
  readonly source: MeasureSource;
  /** Globs from the root of the repository; empty means every file. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly count: 'matches' | 'files';
  /** Where globs with a leading `./` hang: the folder of the plan, from the root of the repository. */
  readonly folder: string;
}

/** The same for two definitions that ask for the same. */
export function keyOfMeasure(definition: MeasureDefinition): string {
  const { id, source, include, exclude, count, folder } = definition;
  return JSON.stringify([id, source, include, exclude, count, folder]);
}

export type MeasureSource =
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'files' }
  /** A name as a whole, in files that hold code. */
  | { readonly kind: 'name'; readonly name: string }
  /** Lines of code that say by which day they are to be gone. */
  | { readonly kind: 'dated-code' }
  /** What code cites decisions with. */
  | { readonly kind: 'citations' }
  | { readonly kind: 'json'; readonly file: string; readonly pointer: string }
  | {
      readonly kind: 'dependency';
      readonly package: string;
      readonly range: string | undefined;
    }
  | { readonly kind: 'suppressions'; readonly file: string; readonly rule: string | undefined }
  | { readonly kind: 'sarif'; readonly file: string; readonly rule: string | undefined }
  | { readonly kind: 'checklist'; readonly file: string; readonly heading: string | undefined };

/** A measure that stands in one file that somebody named. */
export type NamedSource = Extract<MeasureSource, { readonly file: string }>;

export type Measure =
  | KnownMeasure
  /** `reason` is a clause. There is no number that could be taken for a part of one. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** The definition itself is wrong; `reason` is a clause. */
  | { readonly kind: 'invalid'; readonly reason: string };

export interface KnownMeasure {
  readonly kind: 'known';
  readonly value: number;
  /** What was counted, in order; undefined where only the number is known, or they are too many. */
  readonly matches: readonly Match[] | undefined;
  /** Sentences about what was left out. */
  readonly notes: readonly string[];
}

/** One thing that a measure counts. */
export interface Match {
  /** Relative to the project folder. */
  readonly file: string;
  /** From 1; undefined where the file itself is counted. */
  readonly line: number | undefined;
  /**
   * The line without the space around it, cut where it is long; of a citation the reference alone;
   * empty where the file is counted.
   */
  readonly text: string;
  /** Where a citation begins in its line, in UTF-16 units from zero. */
  readonly column?: number;
  /**
   * The identity of the match: it stays when other lines come or go. Equal in two states of the
   * project for the same match of the same measure.
   */
  readonly fingerprint: string;
}
