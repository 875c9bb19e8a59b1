import type { GateResult } from '../model/gate-result.ts';
import { type Plan, type Step, topSteps } from '../model/plan.ts';
import type { Day } from '../model/value.ts';
import { evaluateGates } from './gates/evaluate-gate.ts';
import type { Obstacle } from './obstacle.ts';
import { findObstacles } from './obstacles.ts';
import { findEnds, findUnmet, type Unmet } from './predecessors.ts';
import { isTerminal, type PlanView } from './world.ts';

/** A top step that has a mark, with what stands in its way by itself. */
export interface StepNode {
  readonly step: Step;
  readonly view: PlanView;
  readonly unmet: readonly Unmet[];
  readonly entry: readonly GateResult[];
  readonly exit: readonly GateResult[];
  readonly obstacles: readonly Obstacle[];
  /** The days on which finished predecessors, with their lag, set the step free; known ones. */
  readonly ends: readonly Day[];
}

/** The nodes of all plans that could be read whole, in the order of the plans and of their steps. */
export function createNodes(views: ReadonlyMap<Plan, PlanView>): StepNode[] {
  return [...views.values()].flatMap(view =>
    topSteps(view.plan)
      .filter(step => view.plan.isWhole && step.status !== undefined)
      .map(step => createNode(view, step, views)),
  );
}

function createNode(view: PlanView, step: Step, views: ReadonlyMap<Plan, PlanView>): StepNode {
  const exit = evaluateGates(view, step, step.exit);
  if (isTerminal(step)) {
    return { step, view, exit, unmet: [], entry: [], obstacles: [], ends: [] };
  }
  const unmet = findUnmet(view, step, views);
  const entry = evaluateGates(view, step, step.entry);
  const obstacles = findObstacles({ view, step, unmet, entry });
  const ends = findEnds(view, step, views);
  return { step, view, unmet, entry, exit, obstacles, ends };
}
