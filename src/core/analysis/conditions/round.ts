import type { Graph } from './components.ts';

const maxNames = 6;

/** The shortest way from the first member of a component through others of it back to itself. */
export function findRound(graph: Graph, members: readonly number[]): number[] {
  const [start] = members;
  if (start === undefined) return [];
  const component = new Set(members);
  const before = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    for (const target of graph[node] ?? []) {
      if (!component.has(target) || before.has(target)) continue;
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

/** `a → b → a`; of many names only the first ones. */
export function roundText(names: readonly string[]): string {
  const shown = names.length > maxNames ? [...names.slice(0, maxNames), '…'] : names;
  return [...shown, names[0]].join(' → ');
}
