import type { FlowGraph, FlowNode, FlowPhase } from './flow-graph.ts';

/** How much stands beside and below each other where no arrow says so. */
export const stepsOfColumn = 10;
const phasesOfRow = 4;

/** Where the boxes of a picture go, before arrows move them. */
export interface Arrangement {
  /** Phases that arrows lead to or from, and what is in no phase. */
  readonly joined: readonly Group[];
  /** Phases that no arrow enters or leaves, in rows from left to right. */
  readonly rows: readonly (readonly Group[])[];
}

/** The boxes of one phase, or of none. */
export interface Group {
  readonly phase: FlowPhase | undefined;
  /** Boxes with arrows. */
  readonly held: readonly FlowNode[];
  /** Boxes without any: in columns, in the order in which they are read. */
  readonly columns: readonly (readonly FlowNode[])[];
}

/** Many plans are checklists: without arrows only this keeps them in order. */
export function arrangeFlow(graph: FlowGraph): Arrangement {
  const ends = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  const joinedPhases = findJoined(graph);
  const toGroup = (phase: FlowPhase | undefined): Group => {
    const nodes = graph.nodes.filter(node => node.phase === phase?.id);
    return {
      phase,
      held: nodes.filter(({ id }) => ends.has(id)),
      columns: inParts(
        nodes.filter(({ id }) => !ends.has(id)),
        stepsOfColumn,
      ),
    };
  };
  const joined = graph.phases.filter(({ id }) => joinedPhases.has(id));
  const alone = graph.phases.filter(({ id }) => !joinedPhases.has(id));
  return {
    joined: [undefined, ...joined].map(toGroup),
    rows: inParts(alone.map(toGroup), phasesOfRow),
  };
}

function findJoined({ nodes, edges }: FlowGraph): ReadonlySet<string> {
  const phaseOf = new Map(nodes.map(({ id, phase }) => [id, phase]));
  const joined = new Set<string>();
  for (const { from, to } of edges) {
    const one = phaseOf.get(from);
    const other = phaseOf.get(to);
    if (one === other) continue;
    if (one !== undefined) joined.add(one);
    if (other !== undefined) joined.add(other);
  }
  return joined;
}

/** Parts of nearly the same length. */
function inParts<T>(items: readonly T[], longest: number): readonly (readonly T[])[] {
  const length = Math.ceil(items.length / Math.ceil(items.length / longest));
  const parts: (readonly T[])[] = [];
  for (let index = 0; index < items.length; index += length) {
    parts.push(items.slice(index, index + length));
  }
  return parts;
}
