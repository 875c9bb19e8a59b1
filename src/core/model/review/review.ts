import type { Place } from '../../text/span.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Decision } from '../decision.ts';
import type { Facts, SideFile } from '../facts/facts.ts';
import type { NamedFinding, Severity } from '../finding.ts';
import type { Plan, Step } from '../plan/plan.ts';
import type { Project } from '../project.ts';

/** What a change is about, in the order in which a reviewer wants to read it. */
export const changeGroups = [
  'status',
  'scope',
  'schedule',
  'safety-weakened',
  'safety-strengthened',
  'ownership',
  'text',
] as const;
export type ChangeGroup = (typeof changeGroups)[number];

/** A project and what follows from it. Both sides of a review are evaluated on the same day. */
export interface Evaluated {
  readonly project: Project;
  readonly analysis: Analysis;
}

/** A place that may be gone by now, with what was written there. */
export interface BasePlace extends Place {
  /** All that stood at the span. */
  readonly text: string;
}

/** One thing that differs between two projects. At least one of its places is known. */
export interface ArchitecturalChange {
  /** A stable code, for example `step-status`. */
  readonly kind: string;
  readonly group: ChangeGroup;
  readonly severity: Severity;
  /** One full sentence that names the thing. */
  readonly message: string;
  readonly base: BasePlace | undefined;
  readonly head: Place | undefined;
  /** The same for the same change wherever it stands and whatever stands around it. */
  readonly fingerprint: string;
}

/** The same thing on both sides. */
export interface Pair<T> {
  readonly base: T;
  readonly head: T;
}

/** The same question to both sides. */
export function onBoth<T, Answer>({ base, head }: Pair<T>, ask: (side: T) => Answer): Pair<Answer> {
  return { base: ask(base), head: ask(head) };
}

/** Which entities of two projects are the same, in the order of the project they are from. */
export interface Matching<T> {
  readonly pairs: readonly Pair<T>[];
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

export interface PlanPair extends Pair<Plan> {
  readonly steps: Matching<Step>;
}

export interface PlanMatching extends Matching<Plan> {
  readonly pairs: readonly PlanPair[];
}

/** A file that differs, whatever it holds; its path is relative to the project folder. */
export interface ChangedFile {
  readonly path: string;
  readonly base: SideFile;
  readonly head: SideFile;
}

/** What changed beside decisions and plans. */
export interface ReviewedCode {
  /** Decisions and plans among them. */
  readonly files: readonly ChangedFile[];
  /** Files that the branch it is compared with got since the two parted. */
  readonly addedElsewhere: readonly string[];
  /** Those of the head. */
  readonly facts: Facts;
}

/** Two projects side by side. */
export interface Review {
  readonly base: Evaluated;
  readonly head: Evaluated;
  readonly decisions: Matching<Decision>;
  readonly plans: PlanMatching;
  /** By group, then by file and place. */
  readonly changes: readonly ArchitecturalChange[];
  /** Undefined where nobody looked. */
  readonly code: ReviewedCode | undefined;
}

/** What a rule reports of a review. */
export interface ReviewFinding extends NamedFinding {
  /** Which project its places are in: what is gone has one in the base only. */
  readonly side: 'base' | 'head';
}

/** The rules of a review, so that a configuration can name them wherever it is read. */
export const reviewRuleIds = [
  'accepted-text-edited',
  'baseline-edited',
  'breaking-without-bump',
  'deleted-decision',
  'done-unverified',
  'done-with-open-exit',
  'evidence-regressed',
  'expand-contract-together',
  'finished-code',
  'frozen-code',
  'governed-code',
  'illegal-transition',
  'measure-redefined',
  'number-taken-elsewhere',
  'removed-flag-in-use',
  'reused-number',
  'safety-weakened',
  'skipped-state',
  'started-with-failed-entry',
  'transition-without-reason',
  'unfinished-completed',
] as const;
export type ReviewRuleId = (typeof reviewRuleIds)[number];
