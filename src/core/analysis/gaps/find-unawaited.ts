import type { Plan, Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { type Barrier, barrierBefore } from '../conditions/barriers.ts';
import { findComponents } from '../conditions/components.ts';
import type { StepMatch } from '../names/references.ts';
import { dependenciesOf } from './ancestors.ts';

/** Steps of a plan, and those that each of them has to wait for. */
export interface Waiting {
  readonly waiters: readonly Step[];
  readonly wanted: readonly Step[];
}

/** How many steps are not waited for, and the first of them. */
export interface Unawaited {
  readonly count: number;
  readonly first: readonly Step[];
}

/** So many of them are kept. */
const mostKept = 20;
/** The wanted steps are looked for together, each by a bit of a number. */
const bits = 32;

/**
 * Of each waiter the wanted steps that it does not wait for, neither by dependencies nor by barriers;
 * those that wait for all are left out. The plan is gone through once for 32 wanted steps.
 */
export function findUnawaited(
  project: Project,
  plan: Plan,
  groups: readonly Waiting[],
): ReadonlyMap<Step, Unawaited> {
  const found = new Map<Step, Unawaited>();
  const asked = groups.filter(({ waiters, wanted }) => waiters.length > 0 && wanted.length > 0);
  const starts = asked.flatMap(({ waiters }) => waiters);
  const graph = createGraph(project, plan, starts);
  const components = findComponents(graph.edges);
  const all = asked.flatMap(group => group.wanted.map(step => ({ group, step })));
  for (let at = 0; at < all.length; at += bits) {
    const block = all.slice(at, at + bits);
    const wanted = block.map(({ step }) => step);
    const seen = lookFor(wanted, graph, components);
    for (const group of new Set(block.map(each => each.group))) {
      const own = block.reduce(
        (mask, each, bit) => mask | (each.group === group ? 1 << bit : 0),
        0,
      );
      for (const waiter of group.waiters) {
        const missing = own & ~(seen[graph.nodes.get(waiter) ?? -1] ?? 0);
        if (missing !== 0) found.set(waiter, addMissing(found.get(waiter), wanted, missing));
      }
    }
  }
  return found;
}

function addMissing(
  { count, first }: Unawaited = { count: 0, first: [] },
  wanted: readonly Step[],
  missing: number,
): Unawaited {
  const more = countBits(missing);
  if (first.length >= mostKept) return { count: count + more, first };
  const steps = wanted.filter((_, bit) => (missing >>> bit) & 1);
  return { count: count + more, first: [...first, ...steps].slice(0, mostKept) };
}

function countBits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

/** Which of at most 32 steps each node leads to: the first one is the lowest bit. */
function lookFor(
  wanted: readonly Step[],
  { nodes, edges }: Graph,
  components: readonly (readonly number[])[],
): Int32Array {
  const own = new Int32Array(edges.length);
  for (const [bit, step] of wanted.entries()) {
    const node = nodes.get(step);
    if (node !== undefined) own[node] = (own[node] ?? 0) | (1 << bit);
  }
  const seen = new Int32Array(edges.length);
  // What a component leads to comes before it.
  for (const members of components) {
    let mask = 0;
    for (const next of members.flatMap(node => edges[node] ?? [])) {
      mask |= (own[next] ?? 0) | (seen[next] ?? 0);
    }
    for (const node of members) seen[node] = mask;
  }
  return seen;
}

interface Graph {
  readonly nodes: ReadonlyMap<Step | Barrier, number>;
  readonly edges: readonly (readonly number[])[];
}

/** Everything that some steps wait for. A barrier is a node, so that each step behind it has one edge. */
function createGraph(project: Project, plan: Plan, starts: readonly Step[]): Graph {
  const nodes = new Map<Step | Barrier, number>();
  const edges: number[][] = [];
  const open: (StepMatch | { readonly plan: Plan; readonly barrier: Barrier })[] = [];
  const nodeOf = (plan: Plan, thing: Step | Barrier): number => {
    const known = nodes.get(thing);
    if (known !== undefined) return known;
    nodes.set(thing, nodes.size);
    open.push('steps' in thing ? { plan, barrier: thing } : { plan, step: thing });
    return nodes.size - 1;
  };
  for (const step of starts) nodeOf(plan, step);
  for (const at of open) {
    if ('barrier' in at) {
      edges.push(at.barrier.steps.map(step => nodeOf(at.plan, step)));
      continue;
    }
    const barrier = barrierBefore(at.plan, at.step);
    edges.push([
      ...dependenciesOf(project, at).map(each => nodeOf(each.plan, each.step)),
      ...(barrier ? [nodeOf(at.plan, barrier)] : []),
    ]);
  }
  return { nodes, edges };
}
