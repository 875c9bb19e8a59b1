import { findDepths } from './find-depths.ts';
import type { FlowEdge, FlowGraph, FlowNode } from './flow-graph.ts';
import { inParts } from './in-parts.ts';

/** Keeps a box above another one though no arrow says so. */
export interface RowLink {
  readonly from: string;
  readonly to: string;
}

/**
 * What keeps boxes that arrows join in rows of at most `columns`, and phases below each other, so that
 * a picture from top to bottom is no wider than a panel. Where an arrow leads back to an earlier phase
 * only the boxes of each phase are kept so. Links never close a circle: they lead to a later row, as
 * all arrows do, or to a box that is no less deep.
 */
export function findRowLinks({ nodes, edges }: FlowGraph, columns: number): readonly RowLink[] {
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const held = nodes.filter(({ id }) => ends.has(id));
  const groups = inPhases(held, edges);
  const rows = groups.flatMap(group => findRows(group, depthsInside(group, edges), columns));
  if (isDownward(rows, edges)) return linkRows(rows);
  const depths = depthsInside(held, edges);
  if (edges.some(({ from, to }) => depthOf(from, depths) >= depthOf(to, depths))) return [];
  return groups.flatMap(group => linkRows(findRows(group, depths, columns)));
}

type Row = readonly FlowNode[];

/** The boxes of each phase, and those of none, in the order that arrows between them ask for. */
function inPhases(nodes: Row, edges: readonly FlowEdge[]): readonly Row[] {
  const phaseOf = new Map(nodes.map(({ id, phase }) => [id, phase]));
  const phases = [...new Set(phaseOf.values())];
  const between = edges
    .map(({ from, to }) => ({ from: phaseOf.get(from), to: phaseOf.get(to) }))
    .filter(({ from, to }) => from !== to);
  return byDepth(phases, findDepths(phases, between))
    .flat()
    .map(phase => nodes.filter(node => node.phase === phase));
}

/** Boxes of one depth stand beside each other, as far as there is room. */
function findRows(group: Row, depths: Depths, columns: number): readonly Row[] {
  const nodes = new Map(group.map(node => [node.id, node]));
  return byDepth([...nodes.keys()], depths).flatMap(level =>
    inParts(
      level.flatMap(id => nodes.get(id) ?? []),
      columns,
    ),
  );
}

type Depths = ReadonlyMap<string, number>;

function depthOf(id: string, depths: Depths): number {
  return depths.get(id) ?? 0;
}

/** By the arrows between these boxes alone. */
function depthsInside(group: Row, edges: readonly FlowEdge[]): Depths {
  const ids = new Set(group.map(({ id }) => id));
  return findDepths(
    [...ids],
    edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  );
}

function byDepth<T>(things: readonly T[], depths: ReadonlyMap<T, number>): readonly T[][] {
  const levels: T[][] = [];
  for (const thing of things) {
    const depth = depths.get(thing) ?? 0;
    while (levels.length <= depth) levels.push([]);
    levels[depth]?.push(thing);
  }
  return levels;
}

/** Whether every arrow between these rows leads to a later one. */
function isDownward(rows: readonly Row[], edges: readonly FlowEdge[]): boolean {
  const rowOf = new Map(rows.flatMap((row, index) => row.map(({ id }) => [id, index] as const)));
  return edges.every(({ from, to }) => {
    const [above, below] = [rowOf.get(from), rowOf.get(to)];
    return above === undefined || below === undefined || above < below;
  });
}

/** Every box gets one above it and one below it. */
function linkRows(rows: readonly Row[]): readonly RowLink[] {
  return rows.slice(1).flatMap((below, index) => {
    const above = rows[index] ?? [];
    const count = Math.max(above.length, below.length);
    return Array.from({ length: count }, (_, column) => {
      const from = above[Math.min(column, above.length - 1)];
      const to = below[Math.min(column, below.length - 1)];
      return from && to ? [{ from: from.id, to: to.id }] : [];
    }).flat();
  });
}
