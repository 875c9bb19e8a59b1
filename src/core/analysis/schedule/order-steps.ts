import type { Step } from '../../model/plan/plan.ts';
import type { StepNode } from '../nodes.ts';
import { findParts } from '../plan-parts.ts';
import { isOpen } from '../world.ts';

/** A step that has to be finished before another one, and the days that must pass in between. */
export interface Predecessor {
  readonly node: StepNode;
  readonly lag: number;
}

export interface OrderedSteps {
  /** Open steps, each behind those that it waits for. */
  readonly nodes: readonly StepNode[];
  /** None of a step that is not among them. */
  readonly predecessorsOf: (node: StepNode) => readonly Predecessor[];
  /** Open steps that wait for each other, or for something of which nothing is known. */
  readonly unknown: ReadonlySet<StepNode>;
}

/** Puts the open steps of all plans in an order in which their days can be counted. */
export function orderSteps(all: readonly StepNode[]): OrderedSteps {
  const open = all.filter(({ step, view }) => isOpen(view, step));
  const nodeOf = new Map<Step, StepNode>(open.map(node => [node.step, node]));
  const found = new Map<StepNode, readonly (Predecessor | undefined)[]>();
  for (const node of open) found.set(node, findPredecessors(node, nodeOf));

  const left = new Map(open.map(node => [node, found.get(node)?.length ?? 0]));
  const successors = new Map<StepNode, StepNode[]>(open.map(node => [node, []]));
  for (const [node, predecessors] of found) {
    for (const each of predecessors) if (each) successors.get(each.node)?.push(node);
  }
  const ordered = open.filter(node => left.get(node) === 0);
  for (const node of ordered) {
    for (const next of successors.get(node) ?? []) {
      const rest = (left.get(next) ?? 0) - 1;
      left.set(next, rest);
      if (rest === 0) ordered.push(next);
    }
  }
  const known = new Map(
    ordered.map(node => [node, (found.get(node) ?? []).flatMap(each => each ?? [])] as const),
  );
  return {
    nodes: ordered,
    predecessorsOf: node => known.get(node) ?? [],
    unknown: new Set(open.filter(node => !known.has(node))),
  };
}

/** Undefined stands for a predecessor of which nothing is known: the step is never free of it. */
function findPredecessors(
  { unmet, view }: StepNode,
  nodeOf: ReadonlyMap<Step, StepNode>,
): readonly (Predecessor | undefined)[] {
  return unmet
    .filter(({ kind }) => kind !== 'lag' && kind !== 'exit-failed')
    .map(({ dependency, step, plan = view.plan }) => {
      // A sub-step is finished when the step that it is a part of is, at the latest.
      const top = step && findParts(plan).topOf(step);
      const node = top && nodeOf.get(top);
      return node && { node, lag: dependency.lag };
    });
}
