import type { Problem, Span } from '../text/span.ts';
import type { Day, Days, Sourced } from './value.ts';

export const planStatuses = [
  'draft',
  'proposed',
  'approved',
  'active',
  'on-hold',
  'completed',
  'cancelled',
] as const;
export type PlanStatus = (typeof planStatuses)[number];

export const stepStatuses = [
  'planned',
  'in-progress',
  'verifying',
  'done',
  'on-hold',
  'cancelled',
  'rolled-back',
] as const;
export type StepStatus = (typeof stepStatuses)[number];

export const stepKinds = [
  'seam',
  'build',
  'expand',
  'migrate',
  'divert',
  'cutover',
  'contract',
  'cleanup',
  'verify',
  'other',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** How sure it is that a file is a plan: it says so, its name says so, or it looks like one. */
export type Detection = 'declared' | 'named' | 'likely';

/** A mention of something else, as written: a step id, a decision, an issue, a path. */
export interface Reference {
  readonly raw: string;
  readonly span: Span;
}

/** A finish-to-start dependency on a step of this plan (`id`) or of another one (`plan-id/id`). */
export interface Dependency {
  readonly ref: Reference;
  /** Days that must pass after the predecessor is finished. */
  readonly lag: Days;
}

/** Something outside the order of steps that stands in the way, as a person declared it. */
export interface Impediment {
  /** What it refers to; undefined where it is only described. */
  readonly ref: Reference | undefined;
  readonly reason: string | undefined;
  readonly since: Day | undefined;
  readonly until: Day | undefined;
  readonly owner: string | undefined;
  readonly span: Span;
}

/** An entry or exit criterion of a step. */
export type Gate =
  | {
      readonly kind: 'decision';
      readonly ref: Reference;
      /** The status the decision must have. */
      readonly status: string;
      readonly span: Span;
    }
  /** A criterion that cannot be evaluated; `type` is its key as written. Its result is unknown. */
  | { readonly kind: 'unsupported'; readonly type: string; readonly span: Span };

export interface Phase {
  readonly id: string;
  readonly title: Sourced<string>;
  readonly owners: readonly Sourced<string>[];
  readonly staleAfter: Sourced<Days> | undefined;
  readonly span: Span;
}

export interface Step {
  /** Unique in a correct plan: as written, else made from the title. */
  readonly id: string;
  /** Where the id is written; where it is not, the span of the title. */
  readonly idSpan: Span;
  readonly title: Sourced<string>;
  /** Undefined where the plan has no mark for this step, as in many runbooks. */
  readonly status: Sourced<StepStatus> | undefined;
  readonly kind: StepKind;
  readonly owners: readonly Sourced<string>[];
  readonly dependsOn: readonly Dependency[];
  readonly blockedBy: readonly Impediment[];
  /** Globs, relative to the repository root. */
  readonly paths: readonly Sourced<string>[];
  readonly decisions: readonly Reference[];
  /** The step must not start before this day. */
  readonly start: Sourced<Day> | undefined;
  readonly due: Sourced<Day> | undefined;
  readonly started: Sourced<Day> | undefined;
  readonly finished: Sourced<Day> | undefined;
  /** When a person looked and found the step still right. */
  readonly reviewed: Sourced<Day> | undefined;
  readonly until: Sourced<Day> | undefined;
  readonly reason: string | undefined;
  readonly staleAfter: Sourced<Days> | undefined;
  readonly entry: readonly Gate[];
  readonly exit: readonly Gate[];
  /** The id of its phase. */
  readonly phase: string | undefined;
  /** The id of the step it is a part of. */
  readonly parent: string | undefined;
  /** 0 for a top step, 1 for a sub-step, and so on. */
  readonly depth: number;
  /** The whole block that describes the step. */
  readonly span: Span;
}

export interface Plan {
  readonly kind: 'plan';
  readonly file: string;
  readonly format: 'yaml' | 'markdown';
  readonly detected: Detection;
  readonly id: string;
  readonly title: Sourced<string>;
  readonly status: Sourced<PlanStatus> | undefined;
  readonly owners: readonly Sourced<string>[];
  readonly decisions: readonly Reference[];
  readonly start: Sourced<Day> | undefined;
  readonly due: Sourced<Day> | undefined;
  readonly staleAfter: Sourced<Days> | undefined;
  /** IANA name; days of the plan begin and end there. Undefined means UTC. */
  readonly timeZone: string | undefined;
  readonly phases: readonly Phase[];
  /** Steps and sub-steps in file order. */
  readonly steps: readonly Step[];
  readonly problems: readonly Problem[];
  /** False where the file is no valid YAML: steps may be missing or misread, so none has a state. */
  readonly isWhole: boolean;
}

/** Conditions are for top steps; sub-steps are the progress of their parent. */
export function topSteps(plan: Plan): readonly Step[] {
  return plan.steps.filter(step => step.parent === undefined);
}
