import { findStep } from '../analysis/names/references.ts';
import { findParts } from '../analysis/plan-parts.ts';
import type { RootBlocker } from '../model/analysis/root-blocker.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import type { Step } from '../model/plan/plan.ts';
import type { FlowEdge, FlowNode } from './flow-graph.ts';
import type { FlowInput } from './flow-input.ts';
import { rootNode } from './flow-node.ts';
import { createRootTeller } from './tell-root.ts';

/** More of them are no picture any more. They come in the order of what they free. */
export const maxRoots = 30;
/** To ask a step for its way to a root takes the longer the more steps there are. */
const maxAsked = 60;
const maxSteps = 1000;

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
  const tellRoot = createRootTeller(input.state);
  for (const root of drawnRoots(input)) {
    if (root.code === 'on-hold' || root.code === 'rolled-back') continue;
    const targets = findTargets(input, root, boxOf);
    const [first] = targets;
    if (first === undefined || isDrawnStep(input, root, boxOf)) continue;
    const node = rootNode(`n${used + nodes.length + 1}`, root, today, tellRoot(root));
    nodes.push(node);
    if (root.code === 'cycle') rounds.push(targets);
    const ends = root.code === 'cycle' ? [first] : targets;
    for (const to of ends) edges.push({ from: node.id, to, kind: 'blocking' });
  }
  return { nodes, edges, rounds };
}

/** The roots that get a place in the picture. The list of the steps has all of them. */
function drawnRoots({ state }: FlowInput): readonly RootBlocker[] {
  if (!state || state.steps.length > maxSteps) return [];
  return state.roots.slice(0, maxRoots);
}

/** The boxes of the steps that meet a root themselves; else the box nearest to it on some way. */
function findTargets(
  { state }: FlowInput,
  root: RootBlocker,
  boxOf: (step: Step) => string | undefined,
): Set<string> {
  const steps = state?.steps ?? [];
  const stopped = steps.filter(isStopped).slice(0, maxAsked);
  const met = stopped.filter(each => meets(each, root)).flatMap(({ step }) => boxOf(step) ?? []);
  if (met.length > 0) return new Set(met);
  const upstream = steps.filter(({ condition }) => condition === 'blocked-upstream');
  for (const each of [...stopped, ...upstream.slice(0, maxAsked)]) {
    const way = each.chains().find(chain => chain.root.key === root.key)?.steps ?? [];
    const nearest = way.findLast(step => boxOf(step) !== undefined);
    const box = nearest && boxOf(nearest);
    if (box !== undefined) return new Set([box]);
  }
  return new Set();
}

/** What has an obstacle of its own. */
function isStopped({ condition }: StepState): boolean {
  return condition === 'blocked' || condition === 'on-hold' || condition === 'rolled-back';
}

function meets({ chains }: StepState, root: RootBlocker): boolean {
  return chains().some(chain => chain.root.key === root.key && chain.steps.length === 1);
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
