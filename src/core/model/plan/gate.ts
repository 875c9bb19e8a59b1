import type { Span } from '../../text/span.ts';
import type { Reference } from '../reference.ts';
import type { Day, Duration, Moment, Sourced } from '../value.ts';
import type { Comparison } from './comparison.ts';

/** The kinds of criteria, as their keys are written. */
export const gateKinds = [
  'evidence',
  'load-test',
  'premortem',
  'incidents',
  'maintenance-window',
  'flag',
  'consumers',
  'soak',
  'decision',
  'approval',
  'checklist',
  'notice',
  'postmortem',
  'manual',
] as const;
export type GateKind = (typeof gateKinds)[number];

/** An entry or exit criterion of a step or a phase. */
export type Gate =
  | EvidenceGate
  | LoadTestGate
  | PremortemGate
  | IncidentsGate
  | WindowGate
  | FlagGate
  | ConsumersGate
  | SoakGate
  | DecisionGate
  | ApprovalGate
  | ChecklistGate
  | NoticeGate
  | PostmortemGate
  | ManualGate
  | UnsupportedGate;

interface GateBase {
  readonly id: Sourced<string> | undefined;
  readonly waiver: Waiver | undefined;
  readonly span: Span;
}

/** Somebody decided to go on without the criterion. */
export interface Waiver {
  readonly by: Sourced<string> | undefined;
  readonly reason: Sourced<string> | undefined;
  readonly until: Sourced<Day> | undefined;
  readonly span: Span;
}

/** A measure has a value, or lies between two; none of them means its target. */
export interface EvidenceGate extends GateBase {
  readonly kind: 'evidence';
  readonly ref: Reference;
  readonly value: Sourced<number> | undefined;
  readonly min: Sourced<number> | undefined;
  readonly max: Sourced<number> | undefined;
}

export interface LoadTestGate extends GateBase {
  readonly kind: 'load-test';
  readonly ref: Reference;
}

export interface PremortemGate extends GateBase {
  readonly kind: 'premortem';
  readonly ref: Reference;
  /** What the score of every open risk must be. */
  readonly openRiskScore: Sourced<Comparison> | undefined;
}

/** What is asked of incidents: few enough open ones, and none resolved lately. */
export interface IncidentsCriterion {
  /** Which incidents count; undefined means all. */
  readonly severity: Sourced<Comparison> | undefined;
  /** How many may be open; undefined means none. */
  readonly open: Sourced<Comparison> | undefined;
  readonly quiet: Sourced<Duration> | undefined;
}

export interface IncidentsGate extends GateBase, IncidentsCriterion {
  readonly kind: 'incidents';
}

export interface WindowGate extends GateBase {
  readonly kind: 'maintenance-window';
  readonly ref: Reference;
  /** How long before its start it must have been announced; undefined means its notice. */
  readonly announced: Sourced<Duration> | undefined;
}

export interface FlagGate extends GateBase {
  readonly kind: 'flag';
  readonly key: Reference;
  /** In per cent. */
  readonly rollout: Sourced<Comparison> | undefined;
  readonly variant: Sourced<string> | undefined;
  readonly state: Sourced<string> | undefined;
  /** How long it must have been so. */
  readonly for: Sourced<Duration> | undefined;
  /** Whether the flag must be gone. */
  readonly removed: Sourced<boolean> | undefined;
}

export interface ConsumersGate extends GateBase {
  readonly kind: 'consumers';
  readonly contract: Reference;
  /** An npm range of versions. */
  readonly range: Sourced<string> | undefined;
  /** Undefined means all of them. */
  readonly percent: Sourced<number> | undefined;
}

export interface SoakGate extends GateBase {
  readonly kind: 'soak';
  readonly for: Sourced<Duration>;
  readonly incidents: IncidentsCriterion | undefined;
}

export interface DecisionGate extends GateBase {
  readonly kind: 'decision';
  readonly ref: Reference;
  /** The status the decision must have. */
  readonly status: string;
}

export interface ApprovalGate extends GateBase {
  readonly kind: 'approval';
  /** Who may approve; empty means anybody. */
  readonly by: readonly Sourced<string>[];
  /** How many must; undefined means one. */
  readonly count: Sourced<number> | undefined;
  readonly given: readonly Approval[];
}

export interface Approval {
  readonly by: Sourced<string>;
  readonly at: Sourced<Moment> | undefined;
}

/** Tasks that must be checked: those below a heading of a file, or those written here. */
export interface ChecklistGate extends GateBase {
  readonly kind: 'checklist';
  /** The path of a Markdown file; undefined means the file of the plan. */
  readonly file: Sourced<string> | undefined;
  readonly heading: Sourced<string> | undefined;
  /** Criteria that the plan itself lists. */
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  readonly text: Sourced<string>;
  /** Undefined where the item has no box: nobody says whether it holds. */
  readonly checked: boolean | undefined;
  readonly span: Span;
}

export interface NoticeGate extends GateBase {
  readonly kind: 'notice';
  readonly contract: Reference;
  /** How long must lie between the deprecation and the sunset. */
  readonly sunset: Sourced<Duration> | undefined;
}

export interface PostmortemGate extends GateBase {
  readonly kind: 'postmortem';
  readonly ref: Reference;
  /** Whether its action items must be closed as well. */
  readonly actionItems: Sourced<'closed'> | undefined;
}

/** What only a person can say. */
export interface ManualGate extends GateBase {
  readonly kind: 'manual';
  readonly what: Sourced<string> | undefined;
  readonly by: Sourced<string> | undefined;
  readonly at: Sourced<Moment> | undefined;
  readonly passed: Sourced<boolean> | undefined;
  readonly maxAge: Sourced<Duration> | undefined;
}

/** A criterion that cannot be read; `type` is its key as written. Its result is unknown. */
export interface UnsupportedGate extends GateBase {
  readonly kind: 'unsupported';
  readonly type: string;
}
