import type { Evidence } from '../formats/decision/record/evidence.ts';
import type { Place } from '../text/span.ts';
import type { Citation } from './analysis/citation.ts';
import type { ExpiredCode } from './analysis/expired-code.ts';
import type { FlagState } from './analysis/flag-state.ts';
import type { Forecast } from './analysis/forecast.ts';
import type { GateResult } from './analysis/gate-result.ts';
import type { MissingPath } from './analysis/missing-path.ts';
import type { MeasuredProgress, Progress } from './analysis/progress.ts';
import type { PlanSchedule, StepSchedule } from './analysis/schedule.ts';
import type { Undecided } from './analysis/undecided.ts';
import type { Decision } from './decision.ts';
import type { Measure } from './facts/measure.ts';
import type { TaggedValue } from './facts/series.ts';
import type { Freeze } from './plan/calendar.ts';
import type { LoadTest } from './plan/load-test.ts';
import type { MaintenanceWindow } from './plan/maintenance-window.ts';
import type { Phase, Plan, Step } from './plan/plan.ts';
import type { Day, Days, Duration, Sourced } from './value.ts';

/** The one derived state of a step. */
export type Condition =
  | 'done'
  | 'cancelled'
  | 'on-hold'
  | 'rolled-back'
  | 'blocked'
  | 'blocked-upstream'
  | 'verifying'
  | 'active'
  | 'ready'
  | 'waiting';

/** A derived mark beside the condition. */
export type OverlayKind =
  | 'contradiction'
  | 'stale'
  | 'aging'
  | 'overdue'
  | 'at-risk'
  | 'regressed'
  | 'out-of-order'
  | 'unverified'
  | 'critical'
  | 'irreversible';

/** Why something is said: a stable code, one sentence, since when, and where it comes from. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly since: Day | undefined;
  readonly places: readonly Place[];
}

export interface Overlay {
  readonly kind: OverlayKind;
  readonly reason: Reason;
}

/** Something that does not fit about a whole plan, beside the marks of its steps. */
export interface PlanMark {
  readonly kind: 'contradiction' | 'stale';
  readonly reason: Reason;
}

/** A maintenance window on the day of its plan. */
export interface WindowState {
  readonly window: MaintenanceWindow;
  /** One that was cancelled or completed is over. */
  readonly kind: 'running' | 'coming' | 'over' | 'unknown';
  /** The time that is not over, else the last one; undefined where it is not known. */
  readonly time: WindowTime | undefined;
  /** False where a time that cannot be read may come before `time`. */
  readonly isNext: boolean;
  /** The times that are not over, of one year from now. */
  readonly upcoming: readonly WindowTime[];
  /** Of a window that is coming and must be announced. */
  readonly notice: WindowNotice | undefined;
  /** The freeze that it meets. */
  readonly freeze: Freeze | undefined;
}

/** A load test and why its report proves nothing: a clause; undefined where it does. */
export interface LoadTestState {
  readonly loadTest: LoadTest;
  readonly doubt: string | undefined;
}

/** A calendar file that a plan names. */
export interface CalendarState {
  readonly file: Sourced<string>;
  /** Why it does not count, or may not be whole: the rest of a sentence about it. */
  readonly problem: string | undefined;
  /** Events of it that do not count, each with the clause why, at its line. */
  readonly lost: readonly { readonly why: string; readonly place: Place }[];
}

export interface WindowTime {
  /** ISO 8601 instants in UTC. */
  readonly start: string;
  readonly end: string;
  /** In the zone of the plan. */
  readonly first: Day;
  readonly last: Day;
}

export interface WindowNotice {
  /** `open`: it was not announced, and there is still time. */
  readonly value: 'kept' | 'open' | 'late';
  readonly by: Day;
  /** When it was announced first. */
  readonly first: Day | undefined;
  /** How long before its start it must be announced. */
  readonly length: Duration;
}

/** A day that a plan names and somebody has to mind. */
export interface PlanDate {
  readonly day: Day;
  /** What it is about: the id of a step, `window cutover`. */
  readonly subject: string;
  /** With the day in it: `due 10 Apr`, `announce by 9 May`. */
  readonly what: string;
  readonly place: Place;
}

/** How far back the system can be taken, as far as its plan tells. */
export interface RollbackHorizon {
  /** The finished step behind which there is no way; undefined where there is one behind each. */
  readonly step: Step | undefined;
  readonly reason: Reason;
  /** Steps that are done or begun since, and have a way back; the latest first. */
  readonly ways: readonly Step[];
}

export type ObstacleCode =
  | 'impediment'
  | 'gate-failed'
  | 'decision-invalid'
  | 'decision-open'
  | 'on-hold'
  | 'rolled-back'
  | 'cycle'
  | 'frozen'
  | 'halted'
  | 'window-missed'
  | 'unresolved-ref';

/** The thing at the end of a chain of blocked steps. */
export interface RootBlocker {
  /** Obstacles that name the same fact are one root and have the same key. */
  readonly key: string;
  readonly code: ObstacleCode;
  /** What people call it: `INC-118`, `ADR-0047`, a step id, or the reason in words. */
  readonly label: string;
  readonly reason: Reason;
  /** Steps that have this root among their roots. */
  readonly touches: readonly Step[];
  /** Steps that have no other root. */
  readonly frees: readonly Step[];
}

/** The shortest way from a step to one of its roots. */
export interface BlockerChain {
  readonly root: RootBlocker;
  /** From the step itself to the step that meets the root; both may be the same. */
  readonly steps: readonly Step[];
  /** How many further ways lead to the same root. */
  readonly otherWays: number;
}

/** What is known of the last meaningful change of a step. */
export type Activity =
  | { readonly kind: 'known'; readonly last: Reason & { readonly since: Day } }
  /** Nothing since the day up to which the history was read. */
  | { readonly kind: 'none'; readonly since: Day }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Who must know of a step, and where that is written. */
export interface Owners {
  readonly source: 'step' | 'phase' | 'plan' | 'code-owners' | 'nobody';
  /** As written; empty where there is nobody. */
  readonly names: readonly string[];
  /** Whether owners are named anywhere around the plan, so that one can be missing. */
  readonly isAsked: boolean;
}

export interface StepState {
  readonly step: Step;
  readonly plan: Plan;
  readonly owners: Owners;
  readonly condition: Condition;
  /** The first one explains the condition. Never empty. */
  readonly reasons: readonly Reason[];
  readonly overlays: readonly Overlay[];
  /** The steps it still waits for. */
  readonly waitsFor: readonly Step[];
  readonly chains: readonly BlockerChain[];
  /** Its entry and exit criteria; a finished step is not asked for the ones of its start. */
  readonly entry: readonly GateResult[];
  readonly exit: readonly GateResult[];
  readonly activity: Activity;
  /** So many days without activity are too many. */
  readonly limit: Days;
  /** Undefined for a finished step, for one whose days cannot be told, and in a plan without times. */
  readonly schedule: StepSchedule | undefined;
}

export interface PlanState {
  readonly plan: Plan;
  /** Days begin and end in the zone of the plan. */
  readonly today: Day;
  /** Top steps that have a mark, and how many of them are done; cancelled ones do not count. */
  readonly progress: Progress;
  /** Undefined where nothing is measured, or a measure has no value. */
  readonly measured: MeasuredProgress | undefined;
  /** The measures of the plan, in its order. */
  readonly measures: readonly MeasureState[];
  /** States of the top steps that have a mark. */
  readonly steps: readonly StepState[];
  /** Roots of this plan, those that free most first. */
  readonly roots: readonly RootBlocker[];
  /** Undefined where the plan says nothing about time. */
  readonly schedule: PlanSchedule | undefined;
  /** Undefined where there is no schedule. It is played through when it is asked for. */
  readonly forecast: PlanForecast | undefined;
  /** In the order of the plan, as the lists below. */
  readonly windows: readonly WindowState[];
  readonly flags: readonly FlagState[];
  readonly expired: readonly ExpiredCode[];
  readonly loadTests: readonly LoadTestState[];
  readonly calendars: readonly CalendarState[];
  /** From today on, the nearest first; empty for a plan at rest. */
  readonly dates: readonly PlanDate[];
  /** Phases whose steps are over, with the exit criterion of their own for which they are not done. */
  readonly openExits: ReadonlyMap<Phase, GateResult>;
  /** What matters most first. */
  readonly marks: readonly PlanMark[];
  /** Undefined where nothing has begun, and where the plan writes nothing about ways back. */
  readonly horizon: RollbackHorizon | undefined;
}

/** When a plan ends by chance. What blocks it is left out: nobody knows how long that lasts. */
export interface PlanForecast {
  readonly forecast: Forecast;
  /** For each open step, the share of the runs, from 0 to 1, in which the end hung on it. */
  readonly criticality: ReadonlyMap<Step, number>;
}

/** The value of a measure now, or a clause that says why it has none. */
export type EvidenceValue =
  | { readonly kind: 'known'; readonly value: number; readonly measure: Measure | undefined }
  /** `isFinal`: looking again will not help, as long as nobody changes something. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly isFinal: boolean };

export interface MeasureState {
  readonly evidence: Evidence;
  readonly found: EvidenceValue;
  /** How it went on at past commits; undefined where nobody has looked, or it is too young. */
  readonly trend: Trend | undefined;
  /** At the tags of its past, the newest last. */
  readonly tagged: readonly TaggedValue[];
  /** When it gets to its target; undefined where it is there, or nothing is known of its past. */
  readonly forecast: Forecast | undefined;
  /** Why it is worse than it may be; undefined where it is not, and without a ratchet. */
  readonly regression: Reason | undefined;
}

/** The first and the last of the values at the ends of weeks, or a clause about why there are none. */
export type Trend =
  | {
      readonly kind: 'known';
      readonly from: number;
      readonly to: number;
      readonly weeks: number;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What follows from a project and the facts. */
export interface Analysis {
  /** In UTC; days of a plan begin and end in its own zone. */
  readonly today: Day;
  readonly plans: readonly PlanState[];
  readonly missingPaths: readonly MissingPath[];
  readonly undecided: readonly Undecided[];
  /** Where code cites decisions, by file and line; empty where nobody has looked. */
  readonly citations: readonly Citation[];
  readonly citationsOf: (decision: Decision) => readonly Citation[];
  /** The state of a step; a sub-step and a step without a mark have none. */
  readonly stateOf: (step: Step) => StepState | undefined;
}

/** What follows for a plan; undefined for one that the analysis does not know. */
export function planStateOf({ plans }: Analysis, plan: Plan | undefined): PlanState | undefined {
  return plans.find(state => state.plan === plan);
}
