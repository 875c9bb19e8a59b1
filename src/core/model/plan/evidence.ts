import type { Span } from '../../text/span.ts';
import type { Day, Moment, Sourced } from '../value.ts';

/** The ways of taking a measure; a measure has exactly one. */
export const evidenceSources = [
  'pattern',
  'ast-grep',
  'files',
  'json',
  'dependency',
  'suppressions',
  'sarif',
  'checklist',
  'manual',
] as const;

/** A measure taken from the repository, never by running anything. */
export interface Evidence {
  readonly id: Sourced<string>;
  readonly title: Sourced<string> | undefined;
  /**
   * Undefined where none or several are written, and where something of the measure cannot be
   * read: its value is unknown.
   */
  readonly source: EvidenceSource | undefined;
  /** Globs, relative to the repository root. */
  readonly include: readonly Sourced<string>[];
  readonly exclude: readonly Sourced<string>[];
  /** What is counted; undefined means matches. */
  readonly count: Sourced<'matches' | 'files'> | undefined;
  readonly baseline: Baseline | undefined;
  readonly target: Sourced<number> | undefined;
  /** Undefined where the measure may get worse. */
  readonly ratchet: Ratchet | undefined;
  readonly due: Sourced<Day> | undefined;
  readonly span: Span;
}

export type EvidenceSource =
  /** Matches of an RE2 pattern in the files of `include`. */
  | { readonly kind: 'pattern'; readonly pattern: Sourced<string> }
  /** Understood and not supported: its value is unknown. */
  | { readonly kind: 'ast-grep'; readonly rule: Sourced<string> | undefined }
  /** The number of files that match. */
  | { readonly kind: 'files'; readonly globs: readonly Sourced<string>[] }
  /** A number in a JSON file, by RFC 6901 pointer. */
  | { readonly kind: 'json'; readonly file: Sourced<string>; readonly pointer: Sourced<string> }
  /** Manifests that name the package, in a version within `range` where one is written. */
  | {
      readonly kind: 'dependency';
      readonly package: Sourced<string>;
      readonly range: Sourced<string> | undefined;
    }
  /** Entries of a file of known violations, those of one rule where one is named. */
  | {
      readonly kind: 'suppressions';
      readonly file: Sourced<string>;
      readonly rule: Sourced<string> | undefined;
    }
  /** Results of a SARIF file, those of one rule where one is named. */
  | {
      readonly kind: 'sarif';
      readonly file: Sourced<string>;
      readonly rule: Sourced<string> | undefined;
    }
  /** Open tasks of a Markdown file, those below a heading where one is named. */
  | {
      readonly kind: 'checklist';
      readonly file: Sourced<string>;
      readonly heading: Sourced<string> | undefined;
    }
  /** A number that a person wrote down. */
  | {
      readonly kind: 'manual';
      readonly value: Sourced<number> | undefined;
      readonly at: Sourced<Moment> | undefined;
      readonly by: Sourced<string> | undefined;
    };

/** Where a measure began. */
export interface Baseline {
  /** A day, a tag or a commit. */
  readonly at: Sourced<string> | undefined;
  readonly value: Sourced<number> | undefined;
  readonly span: Span;
}

/** The measure must not get worse than its best value, or than `limit` where that was loosened. */
export interface Ratchet {
  readonly limit: Sourced<number> | undefined;
  readonly reason: Sourced<string> | undefined;
  readonly span: Span;
}
