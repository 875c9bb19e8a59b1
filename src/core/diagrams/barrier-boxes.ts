import { barrierBefore } from '../analysis/conditions/barriers.ts';
import { isTerminal } from '../analysis/world.ts';
import { conditionSymbols } from '../model/analysis/symbols.ts';
import type { Phase, Plan, Step } from '../model/plan/plan.ts';
import type { Day } from '../model/value.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { groupBy } from '../text/group-by.ts';
import { shorten } from '../text/shorten.ts';
import type { FlowEdge, FlowGraph, FlowNode } from './flow-graph.ts';
import type { Box } from './fold-steps.ts';

export interface BarrierQuestion {
  readonly plan: Plan;
  readonly today: Day;
  readonly boxes: readonly Box[];
  readonly idOf: (step: Step) => string | undefined;
  readonly frameOf: (phase: Phase) => string | undefined;
  /** The arrows between the boxes. */
  readonly arrows: readonly FlowEdge[];
  /** How many nodes there are already. */
  readonly count: number;
}

/**
 * A box for each barrier between phases. Arrows lead to it from what comes last in the one phase, and
 * from it to what comes first in the other: an arrow for each two steps would be a thicket.
 */
export function barrierBoxes(question: BarrierQuestion): Omit<FlowGraph, 'phases'> {
  const { plan, today, boxes, idOf, frameOf, arrows, count } = question;
  const nodes: FlowNode[] = [];
  const edges: FlowEdge[] = [];
  for (const [phase, behind] of groupBy(boxes, box => box.phase)) {
    const barrier = barrierBefore(plan, behind[0].first);
    if (!barrier) continue;
    const before = new Set(barrier.steps.flatMap(step => idOf(step) ?? []));
    const after = new Set(behind.flatMap(box => idOf(box.first) ?? []));
    const id = `n${count + nodes.length + 1}`;
    nodes.push(barrierNode(id, { plan, today, ...barrier, frame: frameOf(phase), next: phase }));
    for (const from of endsOf(before, arrows, 'last'))
      edges.push({ from, to: id, kind: 'dependency' });
    for (const to of endsOf(after, arrows, 'first'))
      edges.push({ from: id, to, kind: 'dependency' });
  }
  return { nodes, edges };
}

/** Where all of them wait for each other, none is the last or the first: then all are. */
function endsOf(
  ids: ReadonlySet<string>,
  arrows: readonly FlowEdge[],
  end: 'first' | 'last',
): readonly string[] {
  const inside = arrows.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const inner = new Set(inside.map(({ from, to }) => (end === 'last' ? from : to)));
  const outer = [...ids].filter(id => !inner.has(id));
  return outer.length > 0 ? outer : [...ids];
}

interface BarrierParts {
  readonly plan: Plan;
  readonly today: Day;
  readonly phase: Phase;
  readonly steps: readonly Step[];
  readonly next: Phase;
  readonly frame: string | undefined;
}

function barrierNode(
  id: string,
  { plan, today, phase, steps, next, frame }: BarrierParts,
): FlowNode {
  const done = steps.filter(step => isTerminal({ plan, today }, step)).length;
  const condition = done === steps.length ? 'done' : 'waiting';
  const counts = `${done} of ${steps.length} done`;
  const [title, other] = [shownTitle(phase.title), shownTitle(next.title)];
  return {
    id,
    kind: 'barrier',
    phase: frame,
    label: {
      symbol: conditionSymbols[condition],
      title: `All of ${shorten(title, longestTitle)}`,
      detail: counts,
    },
    story: `A barrier: every step of ${other} waits for all of ${title}, ${counts}.`,
    classes: [`cairn-${condition}`, 'cairn-barrier'],
    place: { file: plan.file, span: phase.barrier?.span ?? phase.title.span },
    block: undefined,
  };
}

const longestTitle = 48;
