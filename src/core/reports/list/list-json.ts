import { statusOn } from '../../analysis/status-on.ts';
import { type Analysis, planStateOf } from '../../model/analysis/analysis.ts';
import type { OverlayKind } from '../../model/analysis/overlay.ts';
import type { Reason } from '../../model/analysis/reason.ts';
import { allReasons, type Condition } from '../../model/analysis/step-state.ts';
import { type Decision, type RelationKind, statusOf } from '../../model/decision.ts';
import type { Detection, Plan, Step } from '../../model/plan/plan.ts';
import type { SkipReason } from '../../model/project.ts';
import type { Day } from '../../model/value.ts';
import { createPlaces, type ShownPlace, type ShowPlace } from '../places.ts';
import type { ReportInput } from '../report-input.ts';
import { startOfStep } from '../start-of-step.ts';
import { type DecisionDetailsJson, decisionDetails } from './decision-details.ts';

/** What `cairn list --format json` prints. Absent is null, lists are never absent. */
export interface ListJson {
  readonly decisions: readonly DecisionJson[];
  readonly skipped: readonly { readonly file: string; readonly reason: SkipReason }[];
  readonly plans: readonly PlanJson[];
  readonly now: string;
  readonly history: HistoryJson;
  /** Sentences about what was left out. */
  readonly notes: readonly string[];
}

export interface DecisionJson extends DecisionDetailsJson {
  readonly file: string;
  /** What counts the record, in capitals: `ADR`, `PEP`. Null where no word for it is seen. */
  readonly series: string | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly status: string;
  readonly statusRaw: string | null;
  readonly date: string | null;
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  readonly deciders: readonly string[];
  readonly format: string;
  readonly line: number;
}

export interface PlanJson {
  readonly file: string;
  /** What `plan-id/step-id` in other plans and `cairn diagram` call it. */
  readonly id: string;
  readonly title: string;
  readonly format: 'yaml' | 'markdown';
  readonly detected: Detection;
  /** Steps and sub-steps in file order. */
  readonly steps: readonly StepJson[];
}

export interface StepJson {
  readonly id: string;
  readonly text: string;
  readonly line: number;
  /** Null where the step has no mark of its own; what a heading says of all steps below it is in `status`. */
  readonly done: boolean | null;
  readonly status: string | null;
  /** Null for what has no condition: a sub-step, a step without a mark. */
  readonly condition: Condition | null;
  readonly overlays: readonly OverlayKind[];
  /** Those of the condition first, then one for each overlay. */
  readonly reasons: readonly ReasonJson[];
  readonly owners: readonly string[];
  readonly due: string | null;
  /** As written: ids and titles of steps, `plan-id/step-id`. */
  readonly dependsOn: readonly string[];
  readonly depth: number;
  readonly parent: string | null;
}

export interface ReasonJson {
  readonly code: string;
  readonly message: string;
  readonly since: string | null;
  readonly places: readonly ShownPlace[];
}

/** Whether activity could be read from the history, and since which day. */
export type HistoryJson =
  | { readonly kind: 'known'; readonly since: string | null }
  | { readonly kind: 'unknown'; readonly reason: string };

export function listJson(input: ReportInput): ListJson {
  const show = createPlaces(input);
  return {
    decisions: input.project.decisions.map(decision =>
      decisionJson(decision, input.analysis, show),
    ),
    skipped: input.project.skipped.map(({ file, reason }) => ({
      file: input.pathOf(file),
      reason,
    })),
    plans: input.project.plans.map(plan => planJson(plan, input, show)),
    now: input.facts.now,
    history: historyJson(input),
    notes: input.notes,
  };
}

/** Whether a history was read, and from which day on. */
export function historyJson({ facts: { history } }: ReportInput): HistoryJson {
  if (history.kind === 'unknown') return { kind: 'unknown', reason: history.reason };
  return { kind: 'known', since: history.since ?? null };
}

function decisionJson(decision: Decision, analysis: Analysis, show: ShowPlace): DecisionJson {
  const { file, line } = show(decision);
  return {
    file,
    series: decision.series?.value ?? null,
    number: decision.number?.value ?? null,
    title: decision.title?.value ?? null,
    status: statusOf(decision),
    statusRaw: decision.status?.raw ?? null,
    date: decision.date?.value ?? null,
    supersedes: targetsOf(decision, 'supersedes'),
    supersededBy: targetsOf(decision, 'superseded-by'),
    deciders: decision.deciders.map(({ value }) => value),
    format: decision.format,
    line,
    ...decisionDetails(decision, analysis, show),
  };
}

function targetsOf({ relations }: Decision, kind: RelationKind): readonly string[] {
  const targets = relations.filter(relation => relation.kind === kind).map(({ target }) => target);
  return [...new Set(targets)];
}

function planJson(plan: Plan, input: ReportInput, show: ShowPlace): PlanJson {
  const today = planStateOf(input.analysis, plan)?.today;
  return {
    file: input.pathOf(plan.file),
    id: plan.id,
    title: plan.title.value,
    format: plan.format,
    detected: plan.detected,
    steps: plan.steps.map(step => stepJson(step, { plan, today, input, show })),
  };
}

interface StepContext {
  readonly plan: Plan;
  /** Undefined for a plan of which nothing is derived. */
  readonly today: Day | undefined;
  readonly input: ReportInput;
  readonly show: ShowPlace;
}

function stepJson(step: Step, { plan, today, input, show }: StepContext): StepJson {
  const { analysis } = input;
  const state = analysis.stateOf(step);
  const status = today === undefined ? step.status?.value : statusOn({ today }, step);
  return {
    id: step.id,
    text: step.title.value,
    line: show(startOfStep(plan, step)).line,
    done: hasOwnMark(step) ? status === 'done' : null,
    status: status ?? null,
    condition: state?.condition ?? null,
    overlays: state?.overlays.map(({ kind }) => kind) ?? [],
    reasons: allReasons(state).map(reason => reasonJson(reason, show)),
    owners: step.owners.map(({ value }) => value),
    due: step.due?.value ?? null,
    dependsOn: step.dependsOn.map(({ ref }) => ref.raw),
    depth: step.depth,
    parent: step.parent ?? null,
  };
}

/** What a heading above it says is no mark of its own. */
function hasOwnMark({ status, hasBox, span }: Step): boolean {
  const isOfHeadingAbove = status?.source === 'heading' && status.span.end <= span.start;
  return status !== undefined && (hasBox || !isOfHeadingAbove);
}

/** A reason with its places as a report shows them. */
export function reasonJson(
  { code, message, since, places: at }: Reason,
  show: ShowPlace,
): ReasonJson {
  return { code, message, since: since ?? null, places: at.map(show) };
}
