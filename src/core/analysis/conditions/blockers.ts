import type { Reason } from '../../model/analysis/reason.ts';
import type { BlockerChain, RootBlocker } from '../../model/analysis/root-blocker.ts';
import type { Step } from '../../model/plan/plan.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { distinctPlaces } from '../../text/distinct-places.ts';
import { lazy } from '../../text/lazy.ts';
import { pushTo } from '../../text/push-to.ts';
import { findChains } from './blocker-chains.ts';
import { type BlockerGraph, firstCycle } from './blocker-graph.ts';
import type { Graph } from './components.ts';
import { createCycleRoot } from './cycle-root.ts';
import type { Obstacle } from './obstacle.ts';

/** Who is blocked by what. Steps are meant by their place in `graph.steps`. */
export interface Blockers {
  /** Those that free most come first. */
  readonly roots: readonly RootBlocker[];
  /** Whether a step waits for something of another plan, so that a root may reach further. */
  readonly crossesPlans: boolean;
  /** The root at the end of the shortest chain. */
  readonly nearestTo: (step: number) => RootBlocker | undefined;
  /** The shortest chain to each of the nearest roots, shorter ones first. */
  readonly chainsOf: (step: number) => readonly BlockerChain[];
  /** The cycle that a step is a part of. */
  readonly cycleOf: (step: number) => RootBlocker | undefined;
}

/** What holds steps up at the root. Steps are asked for by their node. */
export function findBlockers(graph: BlockerGraph): Blockers {
  const sole = findSoleRoots(graph);
  const reverse = reverseOf(graph.edges);
  const roots = createRoots(graph, sole, reverse);
  const nearest = spread(reverse, [...roots.keys()]);
  const chains = new Map<number, readonly BlockerChain[]>();
  return {
    roots: [...roots.values()],
    crossesPlans: crossesPlans(graph),
    nearestTo: step => roots.get(nearest.get(step) ?? -1),
    chainsOf: step => {
      const found = chains.get(step) ?? findChains(graph, roots, step);
      chains.set(step, found);
      return found;
    },
    cycleOf: step => {
      const cycle = graph.edges[step]?.find(target => target >= firstCycle(graph));
      return cycle === undefined ? undefined : roots.get(cycle);
    },
  };
}

/** Per node: the one root it leads to, `many`, or nothing. */
type SoleRoot = number | 'many' | undefined;

/** Components come after those they wait for, so one pass is enough. */
function findSoleRoots(graph: BlockerGraph): SoleRoot[] {
  const sole: SoleRoot[] = graph.edges.map((_, node) =>
    node >= firstCycle(graph) ? node : undefined,
  );
  for (const members of graph.components) {
    let root: SoleRoot;
    for (const member of members) {
      for (const target of graph.edges[member] ?? []) root = join(root, sole[target]);
    }
    const [first] = members;
    // An obstacle is a root unless it is a step that has roots of its own.
    if (first !== undefined && first >= graph.steps.length && root === undefined) root = first;
    for (const member of members) sole[member] = root;
  }
  return sole;
}

function join(left: SoleRoot, right: SoleRoot): SoleRoot {
  if (left === undefined || left === right) return right;
  return right === undefined ? left : 'many';
}

/** The roots by their node, those that free most first, then the oldest. */
function createRoots(
  graph: BlockerGraph,
  sole: readonly SoleRoot[],
  reverse: Graph,
): Map<number, RootBlocker> {
  const frees = new Map<number, Step[]>();
  graph.steps.forEach(({ step }, node) => {
    const root = sole[node];
    if (typeof root === 'number') pushTo(frees, root, step);
  });
  const found: [number, RootBlocker][] = [];
  // A step is no root itself.
  for (let node = graph.steps.length; node < sole.length; node++) {
    if (sole[node] !== node) continue;
    const findTouched = () => touched(graph, reverse, node);
    found.push([node, createRoot(describeRoot(graph, node), frees.get(node) ?? [], findTouched)]);
  }
  return new Map(found.sort(([, a], [, b]) => compareRoots(a, b)));
}

type RootParts = Omit<RootBlocker, 'touches' | 'frees'>;

/** What a root touches is looked up only when somebody asks: of many roots that is much. */
function createRoot(
  parts: RootParts,
  frees: readonly Step[],
  findTouched: () => readonly Step[],
): RootBlocker {
  const touches = lazy(findTouched);
  return {
    ...parts,
    frees,
    get touches() {
      return touches();
    },
  };
}

function describeRoot(graph: BlockerGraph, node: number): RootParts {
  const cycle = graph.cycles[node - firstCycle(graph)];
  if (cycle) return createCycleRoot(graph, cycle);
  return mergeObstacles(graph.obstacles[node - graph.steps.length] ?? []);
}

/** One fact may stand in the way of several steps: the oldest mention speaks, the first one names. */
function mergeObstacles(group: readonly Obstacle[]): RootParts {
  const [oldest] = [...group].sort((a, b) => compareSince(a.reason, b.reason));
  const [first = oldest] = group;
  if (!oldest || !first) throw new Error('A root has no obstacle.');
  const { code, key, reason } = oldest;
  // Of steps that read one reference, the first one's place stays: by it the step is found again.
  const places = distinctPlaces(group.flatMap(obstacle => obstacle.reason.places));
  const place = group.find(obstacle => obstacle.place)?.place ?? places[0];
  return { key, code, label: first.label, reason: { ...reason, places }, place };
}

function compareRoots(a: RootBlocker, b: RootBlocker): number {
  if (a.frees.length !== b.frees.length) return b.frees.length - a.frees.length;
  return compareSince(a.reason, b.reason) || byCodeUnit(a.key, b.key);
}

/** Older first, what is not known last. */
function compareSince(a: Reason, b: Reason): number {
  if (a.since === b.since) return 0;
  if (a.since === undefined || b.since === undefined) return a.since === undefined ? 1 : -1;
  return byCodeUnit(a.since, b.since);
}

function touched(graph: BlockerGraph, reverse: Graph, root: number): readonly Step[] {
  const nodes = [...spread(reverse, [root]).keys()].sort((a, b) => a - b);
  return nodes.flatMap(node => graph.steps[node]?.step ?? []);
}

/** For each node that leads to one of `starts`, the nearest of them; earlier ones win a tie. */
function spread(reverse: Graph, starts: readonly number[]): ReadonlyMap<number, number> {
  const from = new Map(starts.map(start => [start, start]));
  // A map hands out what is added while it is walked: it is its own queue.
  for (const [node, start] of from) {
    for (const previous of reverse[node] ?? []) {
      if (!from.has(previous)) from.set(previous, start);
    }
  }
  return from;
}

function reverseOf(edges: Graph): Graph {
  const reverse: number[][] = edges.map(() => []);
  edges.forEach((targets, node) => {
    for (const target of targets) reverse[target]?.push(node);
  });
  return reverse;
}

function crossesPlans({ steps, edges }: BlockerGraph): boolean {
  if (steps.every(({ view }) => view === steps[0]?.view)) return false;
  return steps.some(({ view, obstacles }, node) => {
    const isOther = (target: number) => {
      const plan = steps[target]?.view.plan;
      return plan !== undefined && plan !== view.plan;
    };
    const targets = edges[node] ?? [];
    if (targets.some(isOther)) return true;
    return obstacles.length > 0 && targets.some(at => edges[at]?.some(isOther));
  });
}
