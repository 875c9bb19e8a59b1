import type { GateResult } from '../model/analysis/gate-result.ts';
import { type Plan, type Step, topSteps } from '../model/plan/plan.ts';
import type { Day } from '../model/value.ts';
import type { InParts } from '../text/in-parts.ts';
import { type Barrier, barrierBefore } from './conditions/barriers.ts';
import { findImpediment } from './conditions/impediments.ts';
import type { Obstacle } from './conditions/obstacle.ts';
import { findObstacles } from './conditions/obstacles.ts';
import { findBarred, findPredecessors, type Unmet } from './conditions/predecessors.ts';
import { evaluateGates } from './gates/evaluate-gate.ts';
import { isOpen, type PlanView } from './world.ts';

/** A top step that has a mark, with what stands in its way by itself. */
export interface StepNode {
  readonly step: Step;
  readonly view: PlanView;
  readonly unmet: readonly Unmet[];
  readonly entry: readonly GateResult[];
  readonly exit: readonly GateResult[];
  readonly obstacles: readonly Obstacle[];
  /** What blocks a part of another step that this one waits for. */
  readonly ofParts: readonly Obstacle[];
  /** The days on which finished predecessors, with their lag, set the step free; known ones. */
  readonly ends: readonly Day[];
}

type Views = ReadonlyMap<Plan, PlanView>;

/** So many steps take a few milliseconds. */
export const portion = 200;

/** The nodes of all plans that could be read whole, in the order of the plans and of their steps. */
export function* createNodes(views: Views): InParts<StepNode[]> {
  const nodes: StepNode[] = [];
  for (const view of views.values()) {
    const barred = createBarred(view, views);
    for (const step of view.plan.isWhole ? topSteps(view.plan) : []) {
      if (step.status === undefined) continue;
      nodes.push(createNode(view, { step, views, barred }));
      if (nodes.length % portion === 0) yield;
    }
  }
  return nodes;
}

interface NodeParts {
  readonly step: Step;
  readonly views: Views;
  readonly barred: (step: Step) => readonly Unmet[];
}

function createNode(view: PlanView, { step, views, barred }: NodeParts): StepNode {
  const exit = evaluateGates(view, step, step.exit);
  if (!isOpen(view, step)) {
    return { step, view, exit, unmet: [], entry: [], obstacles: [], ofParts: [], ends: [] };
  }
  const before = findPredecessors(view, step, views);
  const unmet = step.phase === undefined ? before.unmet : [...before.unmet, ...barred(step)];
  const entry = evaluateGates(view, step, step.entry);
  const obstacles = findObstacles({ view, step, unmet, entry });
  const ofParts: Obstacle[] = [];
  for (const link of unmet) ofParts.push(...impedimentsOfPart(link, views));
  return { step, view, unmet, entry, exit, obstacles, ofParts, ends: before.ends };
}

/** A part has no condition of its own, so what holds it up is told to whoever waits for it. */
function impedimentsOfPart({ kind, step, plan }: Unmet, views: Views): Obstacle[] {
  const view = plan && views.get(plan);
  if (!view || kind !== 'open' || step?.parent === undefined) return [];
  return step.blockedBy.flatMap(impediment => findImpediment(view, step, impediment) ?? []);
}

/** What is in front of a barrier is looked at once, not for every step behind it. */
function createBarred(view: PlanView, views: Views): NodeParts['barred'] {
  const known = new Map<Barrier, readonly Unmet[]>();
  return step => {
    const barrier = barrierBefore(view.plan, step);
    if (!barrier) return [];
    const found = known.get(barrier) ?? findBarred(view, barrier, views);
    known.set(barrier, found);
    return found;
  };
}
