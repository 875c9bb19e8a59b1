import type { FlowEdge, FlowGraph, FlowNode } from './flow-graph.ts';

/** Where boxes go that no arrow puts anywhere. */
export interface FlowOrder {
  /** So many steps without arrows stand in one rank before the next one begins. */
  readonly stepsOfRank: number;
  /** So many phases without arrows between them follow each other before a new line begins. */
  readonly phasesOfLine: number;
}

/**
 * Edges that are not drawn. Without them boxes that no arrow connects would all stand in one rank,
 * and phases beside each other in the wrong direction, however many there are.
 */
export function orderFlow({ nodes, edges }: FlowGraph, order: FlowOrder): readonly FlowEdge[] {
  const connected = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const groups = groupByFrame(nodes);
  const ranks = groups.flatMap(group =>
    orderRanks(
      group.filter(({ id }) => !connected.has(id)),
      order,
    ),
  );
  return [...ranks, ...orderGroups(groups, edges, order)];
}

function groupByFrame(nodes: readonly FlowNode[]): readonly (readonly FlowNode[])[] {
  const groups = new Map<string, FlowNode[]>();
  for (const node of nodes) {
    if (node.kind !== 'step' && node.kind !== 'phase') continue;
    // A folded phase is a group of its own, steps without a phase are one.
    const key = node.kind === 'phase' ? node.id : (node.phase ?? '');
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  }
  return [...groups.values()];
}

function orderRanks(nodes: readonly FlowNode[], { stepsOfRank }: FlowOrder): readonly FlowEdge[] {
  return nodes.slice(stepsOfRank).flatMap((node, index) => orderEdge(nodes[index]?.id, node.id));
}

/** From the last rank of a phase to the first box of the next one. */
function orderGroups(
  groups: readonly (readonly FlowNode[])[],
  edges: readonly FlowEdge[],
  { phasesOfLine }: FlowOrder,
): readonly FlowEdge[] {
  const groupOf = new Map(groups.flatMap((group, index) => group.map(({ id }) => [id, index])));
  const joined = new Set(
    edges.map(({ from, to }) => pairKey(groupOf.get(from) ?? -1, groupOf.get(to) ?? -1)),
  );
  const found: FlowEdge[] = [];
  let length = 1;
  for (const [index, group] of groups.entries()) {
    const previous = groups[index - 1];
    if (!previous || joined.has(pairKey(index - 1, index))) continue;
    if (length === phasesOfLine) length = 1;
    else {
      length++;
      found.push(...orderEdge(lastInRank(previous, edges)?.id, group[0]?.id));
    }
  }
  return found;
}

/** A box that no arrow leaves, as far on as it can be told without a layout. */
function lastInRank(group: readonly FlowNode[], edges: readonly FlowEdge[]): FlowNode | undefined {
  const own = new Set(group.map(({ id }) => id));
  const leaving = new Set(edges.filter(({ to }) => own.has(to)).map(({ from }) => from));
  return group.findLast(({ id }) => !leaving.has(id)) ?? group.at(-1);
}

function orderEdge(from: string | undefined, to: string | undefined): readonly FlowEdge[] {
  return from === undefined || to === undefined ? [] : [{ from, to, kind: 'order' }];
}

function pairKey(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
