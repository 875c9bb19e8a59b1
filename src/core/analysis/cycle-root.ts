import type { RootBlocker } from '../model/analysis.ts';
import type { BlockerGraph } from './blocker-graph.ts';
import { callStep } from './world.ts';

const maxNames = 6;

/** The root that steps are which wait for each other. `members` are their nodes, in order. */
export function createCycleRoot(
  graph: BlockerGraph,
  members: readonly number[],
): Omit<RootBlocker, 'touches' | 'frees'> {
  const nodes = shortestRound(graph, members).flatMap(node => graph.steps[node] ?? []);
  const [first] = nodes;
  const names = nodes.map(({ step, view }) => callStep(first?.view ?? view, view.plan, step));
  const places = members.flatMap(member => {
    const node = graph.steps[member];
    return node ? [{ file: node.view.plan.file, span: node.step.idSpan }] : [];
  });
  const round = roundText(names);
  const message =
    names.length === 1
      ? `${names[0]} waits for itself.`
      : `These steps wait for each other: ${round}.`;
  const reason = { code: 'cycle', message, since: undefined, places };
  return {
    key: `cycle ${first?.view.plan.file} ${names.join(' ')}`,
    code: 'cycle',
    label: round,
    reason,
  };
}

/** `a → b → a`; of many names only the first ones. */
export function roundText(names: readonly string[]): string {
  const shown = names.length > maxNames ? [...names.slice(0, maxNames), '…'] : names;
  return [...shown, names[0]].join(' → ');
}

/** The shortest way from the first member back to itself, its steps in order. */
function shortestRound(graph: BlockerGraph, members: readonly number[]): number[] {
  const [start] = members;
  if (start === undefined) return [];
  const component = graph.componentOf[start];
  const before = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    for (const target of graph.edges[node] ?? []) {
      if (graph.componentOf[target] !== component || before.has(target)) continue;
      before.set(target, node);
      queue.push(target);
    }
  }
  const round: number[] = [];
  let at = before.get(start);
  while (at !== undefined && at !== start) {
    round.push(at);
    at = before.get(at);
  }
  return [start, ...round.reverse()];
}
