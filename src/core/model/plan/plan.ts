import { lazyOf } from '../../text/lazy-of.ts';
import type { Problem, Span } from '../../text/span.ts';
import type { Reference } from '../reference.ts';
import type { Day, Days, Duration, Sourced } from '../value.ts';
import type { Calendar } from './calendar.ts';
import type { Contract } from './contract.ts';
import type { Evidence } from './evidence.ts';
import type { FeatureFlag } from './flag.ts';
import type { Gate } from './gate.ts';
import type { Incident } from './incident.ts';
import type { LoadTest } from './load-test.ts';
import type { MaintenanceWindow } from './maintenance-window.ts';
import type { Policy } from './policy.ts';
import type { Premortem } from './premortem.ts';
import { type Rollback, saysHow } from './rollback.ts';

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

export interface Phase {
  readonly id: string;
  readonly title: Sourced<string>;
  readonly description: Sourced<string> | undefined;
  readonly owners: readonly Sourced<string>[];
  readonly links: readonly Reference[];
  readonly due: Sourced<Day> | undefined;
  /** Where a heading says that it is done. What it is follows from its steps. */
  readonly saidDone: Span | undefined;
  readonly staleAfter: Sourced<Days> | undefined;
  /** Each of its top steps has these among its own. */
  readonly entry: readonly Gate[];
  readonly exit: readonly Gate[];
  /** Whether every step of the next phase has to wait for every step of this one. */
  readonly barrier: Sourced<boolean> | undefined;
  readonly span: Span;
}

export interface Step {
  /** Unique in a correct plan: as written, else made from the title. */
  readonly id: string;
  /** Where the id is written; where it is not, the span of the title. */
  readonly idSpan: Span;
  readonly title: Sourced<string>;
  readonly description: Sourced<string> | undefined;
  readonly links: readonly Reference[];
  /** How much of the plan it is, beside the other steps; undefined means 1. */
  readonly weight: Sourced<number> | undefined;
  /** Undefined where the plan has no mark for this step, as in many runbooks. */
  readonly status: Sourced<StepStatus> | undefined;
  /** Whether a box stands in front of it: a mark of its own, also where a heading tells its status. */
  readonly hasBox: boolean;
  readonly kind: StepKind;
  readonly owners: readonly Sourced<string>[];
  readonly dependsOn: readonly Dependency[];
  readonly blockedBy: readonly Impediment[];
  /** Whether its status is the word blocked, whatever else is written of what blocks it. */
  readonly saysBlocked: boolean;
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
  /** In working days. */
  readonly estimate: Sourced<Duration> | undefined;
  /** The maintenance window it must run in. */
  readonly window: Reference | undefined;
  /** The keys that tell when it may begin, where what they say is not understood. */
  readonly unread: readonly Reference[];
  readonly entry: readonly Gate[];
  readonly exit: readonly Gate[];
  readonly rollback: Rollback | undefined;
  /** As declared; `hasNoReturn` tells what holds where nothing is written. */
  readonly pointOfNoReturn: Sourced<boolean> | undefined;
  /** What people noted as a risk beside the step. */
  readonly risks: readonly Sourced<string>[];
  /** What is expanded and contracted; undefined means the subject of the plan. */
  readonly subject: Sourced<string> | undefined;
  /** The contracts and flags that this step takes away. */
  readonly removes: readonly Reference[];
  /** The version or the train that ships it. */
  readonly release: Sourced<string> | undefined;
  /** The id of its phase. */
  readonly phase: string | undefined;
  /** The id of the step it is a part of. */
  readonly parent: string | undefined;
  /** 0 for a top step, 1 for a sub-step, and so on. */
  readonly depth: number;
  /** The whole block that describes the step. */
  readonly span: Span;
}

/** Whether a person chose the id, so that other files can use it. */
export function isIdWritten({ idSpan, title }: Step): boolean {
  return idSpan.start !== title.span.start || idSpan.end !== title.span.end;
}

/** Whether a plan says of a step that nobody has to do it any more. */
export function isMarkedOver({ status }: Step): boolean {
  return status?.value === 'done' || status?.value === 'cancelled';
}

export interface Plan {
  readonly kind: 'plan';
  readonly file: string;
  readonly format: 'yaml' | 'markdown';
  readonly detected: Detection;
  readonly id: string;
  readonly title: Sourced<string>;
  readonly description: Sourced<string> | undefined;
  readonly links: readonly Reference[];
  readonly status: Sourced<PlanStatus> | undefined;
  readonly owners: readonly Sourced<string>[];
  readonly decisions: readonly Reference[];
  readonly start: Sourced<Day> | undefined;
  readonly due: Sourced<Day> | undefined;
  /** When a person looked and found the plan still right. */
  readonly reviewed: Sourced<Day> | undefined;
  readonly staleAfter: Sourced<Days> | undefined;
  /** IANA name; days of the plan begin and end there. Undefined means UTC. */
  readonly timeZone: string | undefined;
  readonly calendar: Calendar;
  readonly policy: Policy;
  readonly flags: readonly FeatureFlag[];
  readonly contracts: readonly Contract[];
  readonly evidence: readonly Evidence[];
  readonly loadTests: readonly LoadTest[];
  readonly maintenanceWindows: readonly MaintenanceWindow[];
  /** Those that stand in the plan itself; the project holds those of other files. */
  readonly premortems: readonly Premortem[];
  /** Those that stand in the plan itself; the project holds those of other files. */
  readonly incidents: readonly Incident[];
  readonly phases: readonly Phase[];
  /** Steps and sub-steps in file order. */
  readonly steps: readonly Step[];
  readonly problems: readonly Problem[];
  /** False where the file is no valid YAML: steps may be missing or misread, so none has a state. */
  readonly isWhole: boolean;
}

/** Conditions are for top steps; sub-steps are the progress of their parent. */
export const topSteps = lazyOf((plan: Plan): readonly Step[] =>
  plan.steps.filter(step => step.parent === undefined),
);

/** Whether "blocked" is all that is said of its state: nothing tells whether anybody has begun. */
export function onlySaysBlocked({ started, saysBlocked }: Step): boolean {
  return started === undefined && saysBlocked;
}

/** A contract step cannot be taken back unless its plan says how or denies it. */
export function hasNoReturn({ kind, rollback, pointOfNoReturn }: Step): boolean {
  return pointOfNoReturn?.value ?? (kind === 'contract' && !saysHow(rollback));
}
