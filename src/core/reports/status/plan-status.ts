import { isAtRest } from '../../analysis/at-rest.ts';
import { countUnmarked } from '../../analysis/words/progress-text.ts';
import { planStateOf } from '../../model/analysis/analysis.ts';
import type { OverlayKind } from '../../model/analysis/overlay.ts';
import type { PlanState } from '../../model/analysis/plan-state.ts';
import type { RootBlocker } from '../../model/analysis/root-blocker.ts';
import {
  type Condition,
  hasMark,
  isConcluded,
  type StepState,
} from '../../model/analysis/step-state.ts';
import { type Plan, type Step, topSteps } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Day, Sourced } from '../../model/value.ts';
import { pushTo } from '../../text/push-to.ts';
import type { Problem } from '../../text/span.ts';
import type { ReportInput } from '../report-input.ts';

/** What a person should know of one plan. */
export interface PlanStatusReport {
  readonly plan: Plan;
  /** Why it cannot be read whole. */
  readonly problem: Problem | undefined;
  /** Top steps that count, the cancelled ones left out, and how many are done; undefined where nothing is written. */
  readonly progress: PlanState['progress'] | undefined;
  /** Top steps that say nothing of themselves, where others do: they are not in the progress. */
  readonly unmarked: number;
  readonly measured: PlanState['measured'];
  readonly schedule: PlanState['schedule'];
  readonly measures: PlanState['measures'];
  readonly forecast: PlanState['forecast'];
  readonly today: Day;
  /** What blocks steps first, that which frees most at the start; then the order of the file. */
  readonly concerns: readonly Concern[];
  /** The open step that is due next, today included. */
  readonly next: { readonly step: Step; readonly due: Sourced<Day> } | undefined;
  readonly dates: PlanState['dates'];
  readonly marks: PlanState['marks'];
  readonly horizon: PlanState['horizon'];
  readonly counts: readonly StatusCount[];
}

/** A step that needs somebody, and the roots that are said at this step. */
export interface Concern {
  readonly state: StepState;
  readonly roots: readonly RootBlocker[];
}

export interface StatusCount {
  readonly kind: 'blocked' | 'stale' | 'overdue' | 'blocked-upstream';
  readonly amount: number;
}

/** The plans of a project: those that say of themselves that they are one come first. */
export function planStatuses({
  project,
  analysis,
}: Pick<ReportInput, 'project' | 'analysis'>): PlanStatusReport[] {
  return sortPlans(project).map(plan => createReport(plan, planStateOf(analysis, plan)));
}

/** Of a plan at rest only its progress is said, of one that cannot be read whole not even that. */
function createReport(plan: Plan, state: PlanState | undefined): PlanStatusReport {
  const isCounted = state !== undefined && state.steps.length > 0;
  const moving = isAtRest(plan) || !plan.isWhole ? undefined : state;
  return {
    plan,
    problem: plan.isWhole ? undefined : plan.problems[0],
    progress: isCounted ? state.progress : undefined,
    unmarked: isCounted ? countUnmarked(plan, state) : 0,
    measured: plan.isWhole ? state?.measured : undefined,
    schedule: moving?.schedule,
    measures: moving?.measures ?? [],
    forecast: moving?.forecast,
    today: state?.today ?? '',
    concerns: moving ? findConcerns(moving) : [],
    next: moving && findNext(moving),
    dates: moving?.dates ?? [],
    marks: moving?.marks ?? [],
    horizon: moving?.horizon,
    counts: isAtRest(plan) ? [] : countKinds(state?.steps ?? []),
  };
}

function sortPlans({ plans }: Project): readonly Plan[] {
  const isLikely = ({ detected }: Plan) => detected === 'likely';
  return [...plans.filter(plan => !isLikely(plan)), ...plans.filter(isLikely)];
}

/**
 * Each root is said once, at the first step that meets it; a step that rests speaks for its own rest, if
 * another one is there. What the root stops further on is its effect.
 */
function findConcerns({ roots, steps }: PlanState): Concern[] {
  const rootsOf = new Map<StepState, RootBlocker[]>();
  for (const root of roots) {
    const state =
      steps.find(each => isPause(each.condition) === isPause(root.code) && meets(each, root)) ??
      steps.find(each => meets(each, root));
    // A pause that holds nothing up was somebody's decision.
    if (!state || (isPause(state.condition) && root.touches.length < 2)) continue;
    pushTo(rootsOf, state, root);
  }
  const marked = steps.filter(
    state => !rootsOf.has(state) && concernMarks.some(mark => hasMark(state, mark)),
  );
  return [
    ...[...rootsOf].map(([state, own]) => ({ state, roots: own })),
    ...marked.map(state => ({ state, roots: [] })),
  ];
}

function meets({ condition, chains }: StepState, root: RootBlocker): boolean {
  if (condition !== 'blocked' && !isPause(condition)) return false;
  return chains().some(chain => chain.root.key === root.key && chain.steps.length === 1);
}

function isPause(what: Condition | RootBlocker['code']): boolean {
  return what === 'on-hold' || what === 'rolled-back';
}

/** The overlays that need somebody to act, what matters most first. */
export const concernMarks: readonly OverlayKind[] = [
  'contradiction',
  'regressed',
  'overdue',
  'at-risk',
  'stale',
];

function findNext({ steps, today }: PlanState): PlanStatusReport['next'] {
  let next: PlanStatusReport['next'];
  for (const { step, condition } of steps) {
    const { due } = step;
    if (!due || isConcluded(condition) || due.value < today) continue;
    if (!next || due.value < next.due.value) next = { step, due };
  }
  return next;
}

const countedKinds = ['blocked', 'stale', 'overdue', 'blocked-upstream'] as const;

function countKinds(steps: readonly StepState[]): StatusCount[] {
  return countedKinds.map(kind => ({
    kind,
    amount: steps.filter(state => hasMark(state, kind)).length,
  }));
}

/** The same counts over several plans, in the same order. */
export function addCounts(reports: readonly PlanStatusReport[]): StatusCount[] {
  const all = reports.flatMap(({ counts }) => counts);
  return countedKinds.map(kind => ({
    kind,
    amount: all.filter(each => each.kind === kind).reduce((sum, { amount }) => sum + amount, 0),
  }));
}

/** `2 blocked`, `1 blocked upstream` over several plans, without what there is none of. */
export function countTexts(reports: readonly PlanStatusReport[]): string[] {
  return addCounts(reports)
    .filter(({ amount }) => amount > 0)
    .map(({ kind, amount }) => `${amount} ${kind.replace('-', ' ')}`);
}

/** How many top steps a plan has, whether or not something is written about them. */
export function countSteps(plan: Plan): number {
  return topSteps(plan).length;
}
