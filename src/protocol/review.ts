import type { Severity } from '../core/model/finding.ts';
import type { ViewFile, ViewNode } from './views.ts';

/** Client to server: what the texts of the moment change against a base, in all folders. */
export const reviewMethod = 'cairn/review';

/** Client to server: the same as Markdown, to be copied. */
export const reviewSummaryMethod = 'cairn/reviewSummary';

/** Client to server: the picture of what becomes of one plan. The answer is null where there is none. */
export const reviewDiagramMethod = 'cairn/reviewDiagram';

/** Client to server: every plan that is known, those first that changed; the answer are `PlanItem`s. */
export const reviewPlansMethod = 'cairn/reviewPlans';

/** Client to server: what a folder can be compared with. */
export const reviewRefsMethod = 'cairn/reviewRefs';

/** Client to server: the text of a file of the base. Null where that base is not known any more. */
export const baseTextMethod = 'cairn/baseText';

/**
 * The scheme of a text as it was. The path is that of the file, the query names the version; with an
 * empty query nothing was or is there.
 */
export const baseScheme = 'cairn-base';

/** `default`: where HEAD parted from the default branch. `index`: what is staged. */
export type BaseChoice =
  | { readonly kind: 'default' }
  | { readonly kind: 'index' }
  /** Where HEAD parted from a branch, a tag or a commit. */
  | { readonly kind: 'ref'; readonly name: string };

/** Folders that are not named are compared with the default branch. */
export interface ReviewRequest {
  readonly choices: readonly FolderChoice[];
}

export interface FolderChoice {
  /** Its URI. */
  readonly folder: string;
  readonly base: BaseChoice;
}

export interface ReviewDiagramRequest extends ReviewRequest {
  /** Of the plan, or of what it was where it is gone. */
  readonly uri: string;
}

export interface ReviewRefsRequest {
  readonly folder: string;
}

export interface BaseTextRequest {
  readonly uri: string;
}

export interface ReviewAnswer {
  readonly rows: readonly ViewNode[];
  /** Beside the name of the view: `against main: 2 safeguards weakened`. */
  readonly note: string;
  /** Why folders cannot be compared, a sentence each. */
  readonly refusals: readonly string[];
  /** How many folders were compared. */
  readonly compared: number;
  readonly comments: readonly ReviewThread[];
  /** Marks beside files. */
  readonly files: readonly ViewFile[];
}

/** What is said beside one line. */
export interface ReviewThread {
  readonly uri: string;
  /** From zero. */
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
  readonly comments: readonly ReviewRemark[];
}

/** One thing that is said: plain text, which a screen reader reads as it is. */
export interface ReviewRemark {
  readonly text: string;
  readonly severity: Severity;
}

/** Markdown; or why there is none, in sentences. */
export type ReviewSummary =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** `reason` is a sentence. */
export type ReviewRefs =
  | { readonly kind: 'known'; readonly refs: readonly ReviewRef[] }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface ReviewRef {
  /** What leads to it and nothing else. */
  readonly full: string;
  readonly name: string;
  readonly kind: 'branch' | 'remote' | 'tag';
  /** Whether it is checked out. */
  readonly isHead: boolean;
}
