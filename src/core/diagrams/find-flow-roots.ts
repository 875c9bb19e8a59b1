import { findStep } from '../analysis/references.ts';
import type { RootBlocker, StepState } from '../model/analysis.ts';
import type { Step } from '../model/plan.ts';
import type { FlowInput } from './build-flow.ts';
import type { FlowEdge, FlowNode } from './flow-graph.ts';
import { rootNode } from './flow-node.ts';
import { findParts } from './plan-parts.ts';

/** More of them are no picture any more. They come in the order of what they free. */
export const maxRoots = 30;

export interface FlowRoots {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** For each round of steps that wait for each other, the boxes in it. */
  readonly rounds: readonly ReadonlySet<string>[];
}

/**
 * What blocks steps at the root, as nodes in front of the steps that meet it. A pause is no node:
 * the step itself is the root. Nor is a step that stands in the way of another one.
 */
export function findFlowRoots(
  input: FlowInput,
  boxOf: (step: Step) => string | undefined,
  used: number,
): FlowRoots {
  const nodes: FlowNode[] = [];
  const edges: FlowEdge[] = [];
  const rounds: Set<string>[] = [];
  const today = input.state?.today ?? '';
  for (const root of (input.state?.roots ?? []).slice(0, maxRoots)) {
    if (root.code === 'on-hold' || root.code === 'rolled-back') continue;
    const targets = findTargets(input, root, boxOf);
    const [first] = targets;
    if (first === undefined || isDrawnStep(input, root, boxOf)) continue;
    const node = rootNode(`n${used + nodes.length + 1}`, root, today);
    nodes.push(node);
    if (root.code === 'cycle') rounds.push(targets);
    const ends = root.code === 'cycle' ? [first] : targets;
    for (const to of ends) edges.push({ from: node.id, to, kind: 'blocking' });
  }
  return { nodes, edges, rounds };
}

/** The boxes of the steps that meet a root themselves; else the box nearest to it on some way. */
function findTargets(
  { state }: FlowInput,
  root: RootBlocker,
  boxOf: (step: Step) => string | undefined,
): Set<string> {
  const steps = state?.steps ?? [];
  const met = steps.filter(each => meets(each, root)).flatMap(({ step }) => boxOf(step) ?? []);
  if (met.length > 0) return new Set(met);
  for (const each of steps) {
    const way = each.chains.find(chain => chain.root.key === root.key)?.steps ?? [];
    const nearest = way.findLast(step => boxOf(step) !== undefined);
    const box = nearest && boxOf(nearest);
    if (box !== undefined) return new Set([box]);
  }
  return new Set();
}

/** Only what is stopped itself is asked for its ways: for thousands of steps they are long. */
function meets({ condition, chains }: StepState, root: RootBlocker): boolean {
  if (!['blocked', 'on-hold', 'rolled-back'].includes(condition)) return false;
  return chains.some(chain => chain.root.key === root.key && chain.steps.length === 1);
}

function isDrawnStep(
  { project, plan }: FlowInput,
  root: RootBlocker,
  boxOf: (step: Step) => string | undefined,
): boolean {
  if (root.code !== 'impediment') return false;
  const match = findStep(project, plan, root.label);
  return match !== undefined && boxOf(findParts(match.plan).topOf(match.step)) !== undefined;
}
