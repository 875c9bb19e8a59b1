import { findStep } from '../analysis/names/references.ts';
import { findParts } from '../analysis/plan-parts.ts';
import { isTerminal } from '../analysis/world.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import type { Phase, Plan, Step } from '../model/plan/plan.ts';
import { pushTo } from '../text/push-to.ts';
import { barrierBoxes } from './barrier-boxes.ts';
import { type FlowRoots, findFlowRoots } from './find-flow-roots.ts';
import type { FlowEdge, FlowGraph, FlowNode } from './flow-graph.ts';
import type { FlowInput } from './flow-input.ts';
import { otherPlanNode, phaseFrame, phaseNode, stepNode } from './flow-node.ts';
import { type Box, type Folding, foldSteps } from './fold-steps.ts';

/** The steps of a plan, what they depend on, and what blocks them at the root. */
export function buildFlow(input: FlowInput, folding: Folding): FlowGraph {
  const boxes = foldSteps(input.plan, folding);
  const frames = createFrames(input, boxes);
  const ids = new Map<Step, string>();
  const nodes: FlowNode[] = [];
  for (const box of boxes) {
    const id = `n${nodes.length + 1}`;
    for (const step of box.steps) ids.set(step, id);
    nodes.push(createNode(input, box, id, box.phase && frames.idOf.get(box.phase)));
  }
  const arrows = findArrows(input, ids, nodes);
  const barriers = barrierBoxes({
    ...{ plan: input.plan, today: input.state?.today ?? '', boxes, arrows, count: nodes.length },
    idOf: step => ids.get(step),
    frameOf: phase => frames.idOf.get(phase),
  });
  nodes.push(...barriers.nodes);
  const roots = findFlowRoots(input, step => ids.get(step), nodes.length);
  return {
    phases: frames.list,
    nodes: [...nodes, ...inFrames(roots, nodes)],
    edges: unique([...markRounds(arrows, roots.rounds), ...barriers.edges, ...roots.edges]),
  };
}

/** A root stands in the frame of the first step that it stops: near it, and with a short arrow. */
function inFrames(roots: FlowRoots, nodes: readonly FlowNode[]): readonly FlowNode[] {
  const frameOf = new Map(nodes.map(({ id, phase }) => [id, phase]));
  const stoppedBy = new Map(roots.edges.toReversed().map(({ from, to }) => [from, to]));
  return roots.nodes.map(root => ({ ...root, phase: frameOf.get(stoppedBy.get(root.id) ?? '') }));
}

/** Frames are drawn around phases that are not folded. */
function createFrames({ analysis, state: planState }: FlowInput, boxes: readonly Box[]) {
  const members = new Map<Phase, (StepState | undefined)[]>();
  for (const { phase, first, isFolded } of boxes) {
    if (phase && !isFolded) pushTo(members, phase, analysis.stateOf(first));
  }
  const list = [...members].map(([phase, states], index) =>
    phaseFrame(`p${index + 1}`, phase, { states, openExit: planState?.openExits.get(phase) }),
  );
  const idOf = new Map([...members.keys()].map((phase, index) => [phase, `p${index + 1}`]));
  return { list, idOf };
}

function createNode(
  { plan, analysis, state }: FlowInput,
  { phase, first, steps, isFolded }: Box,
  id: string,
  frame: string | undefined,
): FlowNode {
  if (isFolded) {
    const openExit = phase && state?.openExits.get(phase);
    const states = steps.map(step => analysis.stateOf(step));
    return phaseNode(id, { plan, phase, states, openExit });
  }
  const parts = findParts(plan).partsOf(first);
  const today = state?.today ?? '';
  return stepNode(id, frame, { plan, step: first, state: analysis.stateOf(first), parts, today });
}

/** Adds a node to `nodes` and `ids` for each step of another plan that an arrow comes from. */
function findArrows(
  input: FlowInput,
  ids: Map<Step, string>,
  nodes: FlowNode[],
): readonly FlowEdge[] {
  const { topOf } = findParts(input.plan);
  const edges: FlowEdge[] = [];
  for (const step of input.plan.steps) {
    const to = ids.get(topOf(step));
    if (to === undefined) continue;
    for (const { plan, top, kind } of findMentioned(input, step)) {
      const from = ids.get(top) ?? addOtherPlan(input, { plan, step: top }, ids, nodes);
      if (from !== to) edges.push({ from, to, kind });
    }
  }
  return edges;
}

/** The top steps that a step says it comes after, or is blocked by. */
function findMentioned({ project, plan, state }: FlowInput, step: Step) {
  const today = state?.today ?? '';
  const isOver = (of: Plan, each: Step) => isTerminal({ plan: of, today }, each);
  return mentionsOf(step).flatMap(({ text, kind }) => {
    const match = findStep(project, plan, text);
    if (!match) return [];
    const top = findParts(match.plan).topOf(match.step);
    const isOpen = !isOver(match.plan, top) && !isOver(plan, step);
    return [{ plan: match.plan, top, kind: isOpen ? kind : ('dependency' as const) }];
  });
}

interface Mention {
  readonly text: string;
  readonly kind: 'dependency' | 'blocking';
}

function mentionsOf({ dependsOn, blockedBy }: Step): readonly Mention[] {
  return [
    ...dependsOn.map(({ ref }) => ({ text: ref.raw, kind: 'dependency' as const })),
    ...blockedBy.flatMap(({ ref, reason }) => {
      const text = ref?.raw ?? reason;
      return text === undefined ? [] : [{ text, kind: 'blocking' as const }];
    }),
  ];
}

function addOtherPlan(
  { analysis }: FlowInput,
  { plan, step }: { readonly plan: Plan; readonly step: Step },
  ids: Map<Step, string>,
  nodes: FlowNode[],
): string {
  const id = `n${nodes.length + 1}`;
  const state = analysis.stateOf(step);
  nodes.push(otherPlanNode(id, { plan, step, state, parts: [], today: '' }));
  ids.set(step, id);
  return id;
}

/** The arrows of a round are what blocks: they are drawn so. */
function markRounds(
  edges: readonly FlowEdge[],
  rounds: readonly ReadonlySet<string>[],
): readonly FlowEdge[] {
  if (rounds.length === 0) return edges;
  return edges.map(edge => {
    const isInside = rounds.some(round => round.has(edge.from) && round.has(edge.to));
    return isInside ? { ...edge, kind: 'blocking' } : edge;
  });
}

/** One arrow for two boxes; what blocks counts more than what only comes before. */
function unique(edges: readonly FlowEdge[]): readonly FlowEdge[] {
  const byEnds = new Map<string, FlowEdge>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`;
    if (!byEnds.has(key) || edge.kind === 'blocking') byEnds.set(key, edge);
  }
  return [...byEnds.values()];
}
