import { type Plan, type Step, topSteps } from '../../model/plan/plan.ts';
import { pushTo } from '../../text/push-to.ts';
import type { StepNode } from '../nodes.ts';
import { isOpen } from '../world.ts';
import { findComponents, type Graph } from './components.ts';
import type { Obstacle } from './obstacle.ts';

/**
 * Steps that are not finished, what stands in their way, and cycles. Nodes are numbered: first the
 * steps, then the obstacles (equal keys are one node), then the cycles. An edge leads to what a
 * node waits for.
 */
export interface BlockerGraph {
  readonly steps: readonly StepNode[];
  /** For each obstacle node, what each step says of it. Never empty lists. */
  readonly obstacles: readonly (readonly Obstacle[])[];
  /** For each cycle node, the steps in it, in order. */
  readonly cycles: readonly (readonly number[])[];
  readonly edges: Graph;
  /** The condensed graph without the cycle nodes: each component comes after those it waits for. */
  readonly components: readonly (readonly number[])[];
  readonly componentOf: readonly number[];
}

/** The graph of the steps of all plans together; nodes keep the order of `steps`. */
export function createBlockerGraph(steps: readonly StepNode[]): BlockerGraph {
  const indexOf = indexSteps(steps);
  const obstacles = new Map<string, Obstacle[]>();
  for (const node of steps) {
    for (const obstacle of node.obstacles) pushTo(obstacles, obstacle.key, obstacle);
    for (const obstacle of node.ofParts) pushTo(obstacles, obstacle.key, obstacle);
  }
  const keys = new Map([...obstacles.keys()].map((key, index) => [key, steps.length + index]));
  const edges: (readonly number[])[] = steps.map((node, index) =>
    edgesOf(node, index, { indexOf, keys }),
  );
  for (const group of obstacles.values()) edges.push(edgesOfObstacle(group, steps, indexOf));
  const components = findComponents(edges);
  const componentOf: number[] = edges.map(() => 0);
  components.forEach((members, index) => {
    for (const member of members) componentOf[member] = index;
  });
  const cycles = components
    .filter(members => isCycle(members, edges))
    .map(members => members.filter(member => member < steps.length).sort((a, b) => a - b));
  const cycleNode = new Map(
    cycles.flatMap((members, index) => members.map(member => [member, edges.length + index])),
  );
  const withCycles = [...edges];
  for (const [node, cycle] of cycleNode) withCycles[node] = [...(edges[node] ?? []), cycle];
  for (const _ of cycles) withCycles.push([]);
  return {
    steps,
    obstacles: [...obstacles.values()],
    cycles,
    edges: withCycles,
    components,
    componentOf,
  };
}

/** The first of the nodes that stand for cycles. */
export function firstCycle(graph: BlockerGraph): number {
  return graph.steps.length + graph.obstacles.length;
}

interface Indexes {
  readonly indexOf: ReadonlyMap<Step, number>;
  readonly keys: ReadonlyMap<string, number>;
}

function edgesOf(node: StepNode, index: number, { indexOf, keys }: Indexes): number[] {
  const targets: number[] = [];
  const add = (target: number | undefined) => {
    if (target !== undefined) targets.push(target);
  };
  for (const { step, kind } of node.unmet) {
    const target = step && indexOf.get(step);
    // A step that waits for a part of itself is no cycle.
    const isOwnPart = target === index && step !== node.step;
    if (!isOwnPart && kind === 'open') add(target);
  }
  for (const { key } of node.obstacles) add(keys.get(key));
  for (const { key } of node.ofParts) add(keys.get(key));
  return targets.length > 1 ? [...new Set(targets)] : targets;
}

function edgesOfObstacle(
  [first]: readonly Obstacle[],
  steps: readonly StepNode[],
  indexOf: ReadonlyMap<Step, number>,
): readonly number[] {
  const target = first?.step && indexOf.get(first.step);
  const node = target === undefined ? undefined : steps[target];
  if (target === undefined || !node) return [];
  // A step that a part of itself blocks is no cycle.
  const isOwnPart =
    node.step !== first?.step && node.obstacles.some(({ key }) => key === first?.key);
  return isOwnPart ? [] : [target];
}

/** A component with more than one node, or a node that waits for itself. */
function isCycle(members: readonly number[], edges: Graph): boolean {
  const [first] = members;
  if (first === undefined) return false;
  return members.length > 1 || edges[first]?.includes(first) === true;
}

/** The node of each open step; a sub-step stands for the top step that it is a part of. */
function indexSteps(steps: readonly StepNode[]): Map<Step, number> {
  const indexOf = new Map<Step, number>();
  const plans = new Set<Plan>();
  for (const [index, { step, view }] of steps.entries()) {
    plans.add(view.plan);
    if (isOpen(view, step)) indexOf.set(step, index);
  }
  const nested = [...plans].filter(plan => topSteps(plan).length < plan.steps.length);
  for (const plan of nested) {
    const byId = new Map<string, number>();
    // Sub-steps stand behind their parent.
    for (const step of plan.steps) {
      const own = indexOf.get(step);
      const index = step.parent === undefined ? own : byId.get(step.parent);
      if (index === undefined) continue;
      indexOf.set(step, index);
      if (!byId.has(step.id)) byId.set(step.id, index);
    }
  }
  return indexOf;
}
