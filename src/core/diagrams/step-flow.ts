import { type Analysis, planStateOf } from '../model/analysis/analysis.ts';
import { type Plan, topSteps } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { buildFlow } from './build-flow.ts';
import { type ChosenGraph, drawGraph, isTooLarge, maxNodes } from './draw-graph.ts';
import { maxRoots } from './find-flow-roots.ts';
import type { FlowLevel } from './find-levels.ts';
import { emptyGraph, type FlowGraph, type FlowNode, type FlowPhase } from './flow-graph.ts';
import type { FlowInput } from './flow-input.ts';
import { foldSteps } from './fold-steps.ts';
import { type OutlineItem, outlineFlow } from './outline-flow.ts';
import { summariseFlow } from './summarise-flow.ts';

/** The steps of a plan as a picture: mermaid text, and what each of its nodes stands for. */
export interface StepFlow {
  readonly title: string;
  /** Mermaid flowchart; empty where there is nothing to draw, and the note says why. */
  readonly text: string;
  /** What stands below what where the picture goes from top to bottom. */
  readonly levels: readonly FlowLevel[];
  /** Equal for two texts that differ in words and classes only. */
  readonly structure: string;
  /** One sentence: progress, what is blocked or stale, when it is due. */
  readonly summary: string;
  /** What the picture leaves out, if anything. */
  readonly note: string | undefined;
  readonly phases: readonly FlowPhase[];
  readonly nodes: readonly FlowNode[];
  /** The text alternative of the picture. It leaves nothing out. */
  readonly outline: readonly OutlineItem[];
}

/** Draws a plan. A plan that is too large is drawn by its phases, and the note says so. */
export function createStepFlow(project: Project, plan: Plan, analysis: Analysis): StepFlow {
  const state = planStateOf(analysis, plan);
  const input: FlowInput = { project, plan, analysis, state };
  const head = { title: shownTitle(plan.title), summary: summariseFlow(plan, state) };
  return { ...drawGraph(chooseGraph(input), head), outline: outlineFlow(input) };
}

/** The first picture that is small enough: all steps, then with finished phases folded, then all. */
function chooseGraph(input: FlowInput): ChosenGraph {
  const count = topSteps(input.plan).length;
  if (count === 0) return { graph: emptyGraph, note: 'This plan has no steps yet.' };
  for (const { folding, words } of foldings) {
    // What can be seen to be too much is not even built.
    if (foldSteps(input.plan, folding).length > maxNodes) continue;
    const graph = buildFlow(input, folding);
    if (isTooLarge(graph)) continue;
    const notes = [words && `${words}: the plan has ${count} steps.`, rootsNote(input, graph)];
    return { graph, note: notes.filter(Boolean).join(' ') || undefined };
  }
  return { graph: emptyGraph, note: `The plan has ${count} steps, too many for a picture.` };
}

const foldings = [
  { folding: 'nothing', words: undefined },
  { folding: 'finished', words: 'Finished phases are folded' },
  { folding: 'all', words: 'Only phases are drawn' },
] as const;

function rootsNote({ state }: FlowInput, { nodes }: FlowGraph): string | undefined {
  const count = state?.roots.length ?? 0;
  if (count <= maxRoots) return undefined;
  const drawn = nodes.filter(({ kind }) => kind === 'root').length;
  return `Of ${count} blockers ${drawn === 0 ? 'none is' : `${drawn} are`} drawn.`;
}
