import {
  type PlanSides,
  type StepVersion,
  shownSide,
  sideOf,
} from '../analysis/history/step-versions.ts';
import { findStep } from '../analysis/names/references.ts';
import { findParts } from '../analysis/plan-parts.ts';
import type { Phase, Plan } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import type { Review } from '../model/review/review.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { shorten } from '../text/shorten.ts';
import type { FlowEdge, FlowGraph, FlowPhase } from './flow-graph.ts';
import { reviewNode } from './review-node.ts';

/** Which of the unchanged steps are drawn: those beside a changed one, or none. */
export type Context = 'near' | 'none';

/** The changed steps of a plan, the arrows of both sides, and as much around them as is wanted. */
export function buildReviewGraph(
  review: Review,
  sides: PlanSides,
  versions: readonly StepVersion[],
  context: Context,
): FlowGraph {
  const arrows = findArrows(review, sides, versions);
  const near = new Set(arrows.flatMap(({ from, to }) => besideChange(from, to)));
  const shown = versions.filter(
    version => version.kind !== 'same' || (context === 'near' && near.has(version)),
  );
  const frames = createFrames(sides, shown);
  const today = review.head.analysis.today;
  const idOf = new Map(shown.map((version, index) => [version, `n${index + 1}`]));
  return {
    phases: frames.list,
    nodes: shown.map((version, index) =>
      reviewNode(`n${index + 1}`, frames.idOf(version), version, today),
    ),
    edges: arrows.flatMap(({ from, to, kind }): FlowEdge[] => {
      const ends = { from: idOf.get(from), to: idOf.get(to) };
      if (ends.from === undefined || ends.to === undefined) return [];
      return [{ from: ends.from, to: ends.to, kind }];
    }),
  };
}

interface Arrow {
  readonly from: StepVersion;
  readonly to: StepVersion;
  readonly kind: 'dependency' | 'added' | 'removed' | 'gone';
}

function besideChange(from: StepVersion, to: StepVersion): readonly StepVersion[] {
  if (from.kind === 'same' && to.kind === 'same') return [];
  return [from, to];
}

/** Each arrow once. That of a step that came or went is no news beside the step itself. */
function findArrows(
  { base, head }: Review,
  sides: PlanSides,
  versions: readonly StepVersion[],
): readonly Arrow[] {
  const old = readArrows(base.project, sides.base, versions, 'base');
  const now = readArrows(head.project, sides.head, versions, 'head');
  return [
    ...pairsIn(now).map(({ from, to }): Arrow => {
      const isOld = has(old, from, to) || isOneSided(from, to);
      return { from, to, kind: isOld ? 'dependency' : 'added' };
    }),
    ...pairsIn(old)
      .filter(({ from, to }) => !has(now, from, to))
      .map(({ from, to }): Arrow => {
        return { from, to, kind: isOneSided(from, to) ? 'gone' : 'removed' };
      }),
  ];
}

/** Whether one of the ends is a step that only one side has. */
function isOneSided(...ends: readonly StepVersion[]): boolean {
  return ends.some(({ kind }) => kind === 'added' || kind === 'removed');
}

type Targets = ReadonlyMap<StepVersion, ReadonlySet<StepVersion>>;

function pairsIn(targets: Targets): readonly Pick<Arrow, 'from' | 'to'>[] {
  return [...targets].flatMap(([from, all]) => [...all].map(to => ({ from, to })));
}

function has(targets: Targets, from: StepVersion, to: StepVersion): boolean {
  return targets.get(from)?.has(to) === true;
}

/** Which top steps come after one, as one side says it. */
function readArrows(
  project: Project,
  plan: Plan | undefined,
  versions: readonly StepVersion[],
  side: 'base' | 'head',
): Targets {
  const found = new Map<StepVersion, Set<StepVersion>>();
  if (!plan) return found;
  const { topOf } = findParts(plan);
  const versionOf = new Map(versions.map(version => [sideOf(version, side)?.step, version]));
  for (const step of plan.steps) {
    const to = versionOf.get(topOf(step));
    for (const { ref } of step.dependsOn) {
      const match = findStep(project, plan, ref.raw);
      const from = match?.plan === plan ? versionOf.get(topOf(match.step)) : undefined;
      if (!from || !to || from === to) continue;
      found.set(from, (found.get(from) ?? new Set()).add(to));
    }
  }
  return found;
}

/** The phases of the head. A step that is gone stands in the one of the same id, if there is one. */
function createFrames({ head }: PlanSides, shown: readonly StepVersion[]) {
  const phases = new Map(head?.phases.map(phase => [phase.id, phase]));
  const phaseOf = (version: StepVersion): Phase | undefined => {
    const { step } = shownSide(version);
    return step.phase === undefined ? undefined : phases.get(step.phase);
  };
  const used = [...new Set(shown.flatMap(version => phaseOf(version) ?? []))];
  const ids = new Map(used.map((phase, index) => [phase, `p${index + 1}`]));
  const list = used.map((phase, index): FlowPhase => {
    const title = shorten(shownTitle(phase.title), longestTitle);
    return {
      id: `p${index + 1}`,
      label: { symbol: undefined, title, detail: undefined },
      classes: [],
    };
  });
  return {
    list,
    idOf: (version: StepVersion) => {
      const phase = phaseOf(version);
      return phase && ids.get(phase);
    },
  };
}

const longestTitle = 72;
