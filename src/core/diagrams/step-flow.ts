import { findStep } from '../analysis/references.ts';
import type { Analysis, PlanState, RootBlocker, StepState } from '../model/analysis.ts';
import type { Plan, Step } from '../model/plan.ts';
import { topSteps } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import { mermaidText } from '../text/encode.ts';
import { type FlowNode, type FlowPhase, phaseNode, rootNode, stepNode } from './flow-node.ts';
import { type Boxes, foldSteps } from './fold-steps.ts';
import { summariseFlow } from './summarise-flow.ts';

/** The steps of a plan as a picture: mermaid text, and what each of its nodes stands for. */
export interface StepFlow {
  readonly title: string;
  /** Mermaid flowchart. Its colours are the page's business: it only names classes. */
  readonly text: string;
  /** One sentence: progress, what is blocked or stale, when it is due. */
  readonly summary: string;
  /** What the picture leaves out, if anything. */
  readonly note: string | undefined;
  /** In the order of the file; the text alternative of the picture. */
  readonly nodes: readonly FlowNode[];
}

/** More nodes or edges take mermaid seconds to lay out, and nobody can read them. */
const maxNodes = 150;
const maxEdges = 400;

/** Draws a plan. A plan that is too large is drawn by its phases, and the note says so. */
export function createStepFlow(project: Project, plan: Plan, analysis: Analysis): StepFlow {
  const state = analysis.plans.find(each => each.plan === plan);
  const whole = draw({ project, plan, analysis, state, boxes: foldSteps(plan, 'nothing') });
  if (fits(whole)) return finish(whole, plan, state, undefined);
  const folded = draw({ project, plan, analysis, state, boxes: foldSteps(plan, 'finished') });
  const count = topSteps(plan).length;
  if (fits(folded)) {
    return finish(folded, plan, state, `Finished phases are folded: the plan has ${count} steps.`);
  }
  const phases = draw({ project, plan, analysis, state, boxes: foldSteps(plan, 'all') });
  return finish(phases, plan, state, `Only phases are drawn: the plan has ${count} steps.`);
}

interface DrawInput {
  readonly project: Project;
  readonly plan: Plan;
  readonly analysis: Analysis;
  readonly state: PlanState | undefined;
  readonly boxes: Boxes;
}

interface Drawing {
  readonly nodes: readonly FlowNode[];
  readonly phases: readonly FlowPhase[];
  readonly edges: readonly string[];
}

function fits({ nodes, edges }: Drawing): boolean {
  return nodes.length <= maxNodes && edges.length <= maxEdges;
}

function draw(input: DrawInput): Drawing {
  const { plan, analysis, boxes } = input;
  const nodes: FlowNode[] = [];
  const ids = new Map<string, string>();
  for (const { key, phase, steps, isFolded } of boxes) {
    const id = `n${nodes.length + 1}`;
    const states = steps.flatMap(step => analysis.stateOf(step) ?? []);
    const [first] = steps;
    if (!first) continue;
    const node = isFolded
      ? phaseNode({ id, plan, phase, steps, states })
      : stepNode({ id, plan, step: first, state: states[0] });
    nodes.push(node);
    ids.set(key, id);
  }
  const boxOf = (step: Step) => ids.get(boxes.find(box => box.steps.includes(step))?.key ?? '');
  const roots = drawRoots(input, boxOf, nodes.length);
  return {
    nodes: [...nodes, ...roots.nodes],
    phases: plan.phases.map((phase, index) => ({ id: `p${index + 1}`, phase })),
    edges: [...drawDependencies(input, boxOf), ...roots.edges],
  };
}

type FindBox = (step: Step) => string | undefined;

function drawDependencies({ project, plan }: DrawInput, boxOf: FindBox): string[] {
  const edges = new Set<string>();
  const top = topOf(plan);
  for (const step of topSteps(plan)) {
    for (const { ref } of step.dependsOn) {
      const match = findStep(project, plan, ref.raw);
      const from = match?.plan === plan ? boxOf(top(match.step)) : undefined;
      const to = boxOf(step);
      if (from !== undefined && to !== undefined && from !== to) edges.add(`${from} --> ${to}`);
    }
  }
  return [...edges];
}

/** The top step that a step is a part of, however deep. */
function topOf(plan: Plan): (step: Step) => Step {
  const byId = new Map(plan.steps.map(step => [step.id, step]));
  return step => {
    let current = step;
    for (let depth = step.depth; depth > 0; depth--) {
      current = byId.get(current.parent ?? '') ?? current;
    }
    return current;
  };
}

/** A pause is the step's own state; every other root is a node in front of the steps that meet it. */
function drawRoots({ state }: DrawInput, boxOf: FindBox, used: number) {
  const nodes: FlowNode[] = [];
  const edges: string[] = [];
  for (const root of state?.roots ?? []) {
    if (root.code === 'on-hold' || root.code === 'rolled-back') continue;
    const met = (state?.steps ?? []).filter(each => meets(each, root));
    const targets = new Set(met.flatMap(({ step }) => boxOf(step) ?? []));
    if (targets.size === 0) continue;
    const node = rootNode(`n${used + nodes.length + 1}`, root);
    nodes.push(node);
    edges.push(...[...targets].map(target => `${node.id} ==> ${target}`));
  }
  return { nodes, edges };
}

function meets({ condition, chains }: StepState, root: RootBlocker): boolean {
  if (condition !== 'blocked') return false;
  return chains.some(chain => chain.root.key === root.key && chain.steps.length === 1);
}

function finish(
  { nodes, phases, edges }: Drawing,
  plan: Plan,
  state: PlanState | undefined,
  note: string | undefined,
): StepFlow {
  const lines = ['flowchart LR'];
  for (const { id, phase } of phases) {
    const members = nodes.filter(node => node.phase === phase.id && node.kind === 'step');
    if (members.length === 0) continue;
    lines.push(`  subgraph ${id}["${mermaidText(phase.title.value)}"]`);
    lines.push(...members.map(node => `    ${shapeOf(node)}`), '  end');
  }
  const isInside = (node: FlowNode) =>
    node.kind === 'step' && phases.some(({ phase }) => phase.id === node.phase);
  lines.push(...nodes.filter(node => !isInside(node)).map(node => `  ${shapeOf(node)}`));
  lines.push(...edges.map(edge => `  ${edge}`));
  for (const { id, classes } of nodes) {
    lines.push(...classes.map(name => `  class ${id} ${name}`));
  }
  const summary = summariseFlow(plan, state);
  return { title: plan.title.value, text: `${lines.join('\n')}\n`, summary, note, nodes };
}

function shapeOf({ id, kind, label }: FlowNode): string {
  const text = label.map(line => mermaidText(line)).join('<br/>');
  return kind === 'root' ? `${id}(["${text}"])` : `${id}["${text}"]`;
}
