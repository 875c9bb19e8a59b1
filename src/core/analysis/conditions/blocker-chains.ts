import type { BlockerChain, RootBlocker } from '../../model/analysis/root-blocker.ts';
import type { Step } from '../../model/plan/plan.ts';
import { type BlockerGraph, firstCycle } from './blocker-graph.ts';

/** A step shows at most this many roots, the nearest ones. */
const maxChains = 20;
/** Ways are counted up to here: there may be more than any number can hold. */
const maxWays = 100;

/** The shortest chain from the step at node `start` to each of its nearest roots. */
export function findChains(
  graph: BlockerGraph,
  roots: ReadonlyMap<number, RootBlocker>,
  start: number,
): BlockerChain[] {
  const visits = walk(graph, start);
  const distanceOf = (root: number) => visits.get(root)?.distance ?? 0;
  const found = [...roots].filter(([node]) => visits.has(node));
  found.sort(([a], [b]) => distanceOf(a) - distanceOf(b));
  return found.slice(0, maxChains).map(([node, root]) => {
    const steps: Step[] = [];
    for (let at = visits.get(node)?.from; at !== undefined; at = visits.get(at)?.from) {
      const step = graph.steps[at]?.step;
      if (step) steps.push(step);
    }
    return { root, steps: steps.reverse(), otherWays: countWays(graph, start, node) - 1 };
  });
}

interface Visit {
  readonly from: number | undefined;
  readonly distance: number;
}

/** Every node that `start` leads to, near ones first. */
function walk(graph: BlockerGraph, start: number): ReadonlyMap<number, Visit> {
  const visits = new Map<number, Visit>([[start, { from: undefined, distance: 0 }]]);
  // A map hands out what is added while it is walked: it is its own queue.
  for (const [node, { distance }] of visits) {
    for (const target of graph.edges[node] ?? []) {
      if (!visits.has(target)) visits.set(target, { from: node, distance: distance + 1 });
    }
  }
  return visits;
}

/** Ways from a step to a root through the condensed graph, a cycle being one place. */
function countWays(graph: BlockerGraph, start: number, root: number): number {
  const member = graph.cycles[root - firstCycle(graph)]?.[0] ?? root;
  const target = graph.componentOf[member] ?? 0;
  const first = graph.componentOf[start] ?? 0;
  const reached = reachedComponents(graph, first);
  const ways = new Map([[target, 1]]);
  // A component comes after those it waits for, so their ways are known when it is counted.
  for (const component of [...reached.keys()].sort((a, b) => a - b)) {
    if (component === target) continue;
    let sum = 0;
    for (const next of reached.get(component) ?? []) sum += ways.get(next) ?? 0;
    ways.set(component, Math.min(sum, maxWays));
  }
  return Math.max(1, ways.get(first) ?? 1);
}

/** Every component that `first` leads to, itself included, with those that follow each. */
function reachedComponents(
  graph: BlockerGraph,
  first: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const reached = new Map([[first, nextComponents(graph, first)]]);
  for (const next of reached.values()) {
    for (const component of next) {
      if (!reached.has(component)) reached.set(component, nextComponents(graph, component));
    }
  }
  return reached;
}

function nextComponents(graph: BlockerGraph, component: number): ReadonlySet<number> {
  const next = new Set<number>();
  for (const node of graph.components[component] ?? []) {
    for (const edge of graph.edges[node] ?? []) {
      const other = graph.componentOf[edge];
      if (other !== undefined && other !== component) next.add(other);
    }
  }
  return next;
}
