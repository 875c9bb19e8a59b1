import { findDepths } from './find-depths.ts';
import type { FlowEdge, FlowGraph, FlowNode } from './flow-graph.ts';

/** Boxes of one phase, or of none, that may stand beside each other. */
export interface FlowLevel {
  /** The id of the frame that they are drawn in. */
  readonly frame: string | undefined;
  /** Their ids; never empty. */
  readonly nodes: readonly string[];
}

/**
 * What stands below what in a picture from top to bottom: phases in the order of the file, in each
 * of them first what waits for nothing there. A root stands right above what it stops.
 */
export function findLevels({ nodes, edges }: FlowGraph): readonly FlowLevel[] {
  const before = nodes.filter(({ kind }) => kind === 'other-plan');
  const own = nodes.filter(({ kind }) => kind !== 'other-plan');
  const frames = [...new Set(own.map(({ phase }) => phase))];
  const groups = [before, ...frames.map(frame => own.filter(({ phase }) => phase === frame))];
  return groups.flatMap(group => levelsOf(group, edges));
}

function levelsOf(group: readonly FlowNode[], edges: readonly FlowEdge[]): readonly FlowLevel[] {
  const ids = new Set(group.map(({ id }) => id));
  const inside = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const depths = findDepths([...ids], inside);
  const depthOf = ({ id, kind }: FlowNode) => {
    const depth = depths.get(id) ?? 0;
    const below = inside.filter(({ from }) => from === id).map(({ to }) => depths.get(to) ?? 0);
    if (kind !== 'root' || below.length === 0) return depth;
    return Math.max(depth, Math.min(...below) - 1);
  };
  const levels: string[][] = [];
  for (const node of group) {
    const depth = depthOf(node);
    while (levels.length <= depth) levels.push([]);
    levels[depth]?.push(node.id);
  }
  const roots = new Set(group.filter(({ kind }) => kind === 'root').map(({ id }) => id));
  return levels
    .flatMap(level => [level.filter(id => !roots.has(id)), level.filter(id => roots.has(id))])
    .filter(level => level.length > 0)
    .map(level => ({ frame: group[0]?.phase, nodes: level }));
}
